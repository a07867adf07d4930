// JSON Schemas without what only people read in them, for a program that shows no schema to anybody.

import type { Plugin } from 'vite';

export function bareSchemas(): Plugin {
  return {
    name: 'bare-schemas',
    // Before JSON becomes a module.
    enforce: 'pre',
    transform: (text, id) => (id.endsWith('.schema.json') ? JSON.stringify(bare(JSON.parse(text))) : null),
  };
}

/** A property may be called `description`, too: what stands there is no text. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, inner]) => key !== 'description' || typeof inner !== 'string',
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, bare(inner)]));
}

// Codes that follow a new name.

import type { Code } from '../types.ts';

export type Follow = (code: Code) => Code;

export function renamed(from: Code, to: Code): Follow {
  return (code) => (code === from ? to : code);
}

/** The same map with the codes that follow, in their old order. */
export function withCode(map: Record<Code, number>, follow: Follow): Record<Code, number> {
  return Object.fromEntries(Object.entries(map).map(([code, value]) => [follow(code), value]));
}

// What a country or a service adds to the rule library. It is read anew, and not believed, each time that it is used.

import type { Part } from '../../parts/types.ts';
import type { OwnSafeguards } from '../../workers/index.ts';
import { Kept } from './kept.svelte.ts';

const has = (value: unknown, name: string): boolean =>
  typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[name] === 'string';

/** By the name of their file. They hold for every instrument. */
export const ownSafeguards = new Kept<OwnSafeguards>(
  'safeguards',
  ({ name }) => name,
  (value): value is OwnSafeguards => has(value, 'name'),
);

/** Cut out of instruments, or opened from a file. */
export const ownParts = new Kept<Part>(
  'parts',
  ({ id }) => id,
  (value): value is Part => has(value, 'id'),
);

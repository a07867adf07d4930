// What a diagram can end in.

import type { Quantity } from '../../language/index.ts';

/**
 * A number is exact, or a double where exp, log, sqrt or a power came in; a code is its position, a truth 1 or 0, a date
 * its day since 1970-01-01. Null is missing.
 */
export type Value = Quantity | null;

/** The same for equal values and for no others. */
export function keyOf(value: Value): string | number {
  if (value === null) return 'missing';
  return typeof value === 'number' ? value : `${String(value.n)}/${String(value.d)}`;
}

/** The end of what is no case: an answer to what is not asked. No value is this. */
export const NO_CASE: Value = -Infinity;

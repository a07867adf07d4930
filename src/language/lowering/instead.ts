// What a condition on codes is written as.

import type { TextRange } from '../../model/diagnostic.ts';
import type { Reading, Typed } from '../reading.ts';

/** A side of a comparison as it is written; in a cell, its input is `?`. */
export function textOf(reading: Reading, side: Typed): string {
  return side.expression === reading.input?.expression ? '?' : reading.quote(side.expression.range);
}

/** That a value is one of some codes; in a cell, and where its own text stands before the range, the codes alone. */
export function codesInstead(
  reading: Reading,
  value: Typed,
  codes: readonly string[],
  range: TextRange,
): string {
  const listed = codes.map((code) => `"${code}"`).join(', ');
  const { from, to } = value.expression.range;
  const isWithin = value !== reading.input && from >= range.from && to <= range.to;
  if (!isWithin) return listed;
  return codes.length === 1
    ? `${textOf(reading, value)} = ${listed}`
    : `${textOf(reading, value)} in (${listed})`;
}

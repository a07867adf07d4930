// Rows in which columns differ from others over the same cases.

import type { Column, ColumnData } from '../types.ts';
import { anyOf } from '../simd/masks.ts';
import { heldIn, isTallied, placeOf, sumsOver, tallyOf, wholeRows, type TallyColumn } from './tally.ts';
import { compared } from '../simd/vectors.ts';

/** Two columns of one type and scale. */
export type ColumnPair = readonly [Column, Column];

/** In how many rows any of the pairs differs. */
export function countDifferences(pairs: readonly ColumnPair[], rows: number): number {
  const different = pairs.filter(([one, other]) => one !== other);
  if (different.length === 0) return 0;
  const tallied = different.flatMap(talliedPair);
  const isAll = tallied.length === different.length;
  return isAll ? countInVectors(tallied, rows) : markedIn(marksOf(different, 0, rows));
}

/** The rows in which any of the pairs differs, ascending. */
export function differentRows(pairs: readonly ColumnPair[], rows: number): Uint32Array {
  return rowsOf(marksOf(pairs, 0, rows));
}

function talliedPair([one, other]: ColumnPair): (readonly [TallyColumn, TallyColumn])[] {
  const isPair = isTallied(one) && isTallied(other) && one.home === other.home && one.lane === other.lane;
  return isPair ? [[one, other]] : [];
}

function countInVectors(pairs: readonly (readonly [TallyColumn, TallyColumn])[], rows: number): number {
  const column = pairs[0]![0];
  const whole = wholeRows(column);
  const key = `differences ${pairs.flatMap((pair) => pair.map(placeOf)).join(' ')}`;
  const sinks = () => [
    tallyOf([[anyOf(pairs.map(([one, other]) => compared('!=', heldIn(one), heldIn(other))))]]),
  ];
  const [different = 0] = sumsOver(column.home, key, sinks, whole);
  return different + markedIn(marksOf(pairs, whole, rows));
}

/** One for each row from `from` on. */
function marksOf(pairs: readonly ColumnPair[], from: number, rows: number): Uint8Array {
  const marks = new Uint8Array(rows - from);
  for (const [one, other] of pairs)
    if (one !== other) eachDifference(one.data, other.data, from, (row) => (marks[row - from] = 1));
  return marks;
}

function eachDifference(
  one: ColumnData,
  other: ColumnData,
  from: number,
  visit: (row: number) => void,
): void {
  for (let row = from; row < one.length; row += 1)
    if (one[row] !== other[row] && !(Number.isNaN(one[row]) && Number.isNaN(other[row]))) visit(row);
}

function markedIn(marks: Uint8Array): number {
  let count = 0;
  for (let row = 0; row < marks.length; row += 1) count += marks[row]!;
  return count;
}

/** The rows that are marked with 1. */
export function rowsOf(marks: Uint8Array): Uint32Array {
  const count = markedIn(marks);
  const rows = new Uint32Array(count);
  let next = 0;
  for (let row = 0; next < count; row += 1) if (marks[row] === 1) rows[next++] = row;
  return rows;
}

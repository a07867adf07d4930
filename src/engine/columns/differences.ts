// Rows in which columns differ from others over the same cases. An edit moves few cases, so many rows are compared at
// once.

import { countsOf } from './counts.ts';
import { HeldColumn } from './memory.ts';
import type { Column, ColumnData } from './types.ts';
import { routineOf } from './wasm/emit.ts';
import { instantiate } from './wasm/encoder.ts';
import { anyOf, both } from './wasm/masks.ts';
import { compared, loaded, splat } from './wasm/vectors.ts';

/** Two columns of one type and scale. */
export type ColumnPair = readonly [Column, Column];

/** In how many rows any of the pairs differs. */
export function countDifferences(pairs: readonly ColumnPair[], rows: number): number {
  const different = pairs.filter(([one, other]) => one !== other);
  if (different.length === 0) return 0;
  return countInMemory(different, rows) ?? rowsOf(marksOf(different, rows)).length;
}

/** The rows in which any of the pairs differs, ascending. */
export function differentRows(pairs: readonly ColumnPair[], rows: number): Uint32Array {
  return rowsOf(marksOf(pairs, rows));
}

/** Null where they do not all lie in one memory, as whole numbers. */
function countInMemory(pairs: readonly ColumnPair[], rows: number): number | null {
  const held = pairs.flatMap(([one, other]) =>
    one instanceof HeldColumn && other instanceof HeldColumn ? [[one, other] as const] : [],
  );
  const home = held[0]?.[0].home;
  const isTogether = held.every((pair) => pair.every((column) => column.home === home));
  if (!home?.linear || !isTogether || held.length < pairs.length) return null;
  const masks = held.flatMap(([one, other]) =>
    one.lane === 'f64'
      ? []
      : [compared('!=', loaded(one.lane, one.address), loaded(one.lane, other.address))],
  );
  if (masks.length < pairs.length) return null;
  const marks = home.allocate({ lane: 'i8', scale: 0 }, rows);
  const value = both(anyOf(masks), splat('i8', 1).parts[0]!);
  const at = { address: marks.address, bytesPerRow: 1 } as const;
  instantiate({ mark: routineOf([{ at, value }]) }, home.linear).mark(0, rows);
  const count = countsOf(marks).get(1) ?? 0;
  home.release(marks);
  return count;
}

function marksOf(pairs: readonly ColumnPair[], rows: number): Uint8Array {
  const marks = new Uint8Array(rows);
  for (const [one, other] of pairs)
    if (one !== other) eachDifference(one.data, other.data, (row) => (marks[row] = 1));
  return marks;
}

function eachDifference(one: ColumnData, other: ColumnData, visit: (row: number) => void): void {
  for (let row = 0; row < one.length; row += 1)
    if (one[row] !== other[row] && !(Number.isNaN(one[row]) && Number.isNaN(other[row]))) visit(row);
}

/** The rows that are marked with 1. */
export function rowsOf(marks: Uint8Array): Uint32Array {
  let count = 0;
  for (let row = 0; row < marks.length; row += 1) count += marks[row]!;
  const rows = new Uint32Array(count);
  let next = 0;
  for (let row = 0; next < count; row += 1) if (marks[row] === 1) rows[next++] = row;
  return rows;
}

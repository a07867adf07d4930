// How cases move between the values of one outcome.

import type { Column, ResultColumns } from '../../engine/index.ts';
import { countsOf } from './counting.ts';
import { positionOf, positionsOf, type Outcome } from './outcomes.ts';

export interface Transition {
  readonly before: Outcome;
  readonly after: Outcome;
  /** `counts[i][j]` cases had value i and have value j; the last row and column are for missing. */
  readonly counts: readonly (readonly number[])[];
  /** How many cases have another value. */
  readonly changed: number;
}

/** `marks` is set in the rows of cases whose value is another one. */
export function transitionOf(
  before: Outcome,
  after: Outcome,
  old: ResultColumns,
  now: ResultColumns,
  marks: Uint8Array,
): Transition {
  const [from, to] = [old.values.get(before.id), now.values.get(after.id)];
  const same = sameValues(before, after);
  if (!from || !to) return { before, after, counts: same.map(() => after.values.map(() => 0)), changed: 0 };
  const stays = from === to && same.every((position, own) => position === own);
  const counts = stays
    ? unmoved(after, to)
    : pairs(positionsOf(before, from), positionsOf(after, to), same, marks);
  const all = counts.flat().reduce((sum, count) => sum + count, 0);
  return { before, after, counts, changed: same.reduce((rest, j, i) => rest - (counts[i]![j] ?? 0), all) };
}

/** Rows of the cases whose value is another one. */
export function rowsChanged(
  { before, after }: Transition,
  old: ResultColumns,
  now: ResultColumns,
): Uint32Array {
  const marks = new Uint8Array(now.rows);
  transitionOf(before, after, old, now, marks);
  return rowsIn(marks);
}

export function rowsIn(marks: Uint8Array): Uint32Array {
  let count = 0;
  for (const mark of marks) count += mark;
  const rows = new Uint32Array(count);
  let next = 0;
  for (let row = 0; next < count; row += 1) if (marks[row] === 1) rows[next++] = row;
  return rows;
}

/** Values are the same by their names: a level that was added moves positions, and no case. */
function sameValues(before: Outcome, after: Outcome): number[] {
  return [...before.values.map((value) => after.values.indexOf(value)), after.values.length];
}

function unmoved(outcome: Outcome, column: Column): number[][] {
  const size = outcome.values.length + 1;
  const counts = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  const position = positionOf(outcome, column);
  for (const [held, cases] of countsOf(column)) counts[position(held)]![position(held)]! += cases;
  return counts;
}

function pairs(from: Uint8Array, to: Uint8Array, same: readonly number[], marks: Uint8Array): number[][] {
  const width = 2 ** 8;
  const counts = new Uint32Array(same.length * width);
  const stays = Int16Array.from(same);
  for (let row = 0; row < from.length; row += 1) {
    const [i, j] = [from[row]!, to[row]!];
    counts[i * width + j]! += 1;
    if (stays[i] !== j) marks[row] = 1;
  }
  const columns = same.at(-1)! + 1;
  return same.map((_, i) => [...counts.subarray(i * width, i * width + columns)]);
}

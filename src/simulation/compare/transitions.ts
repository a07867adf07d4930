// How cases move between the values of one outcome.

import type { Column, ResultColumns } from '../../engine/index.ts';
import { countsOf } from './counting.ts';
import { positionOf, positionsOf, type Outcome } from './outcomes.ts';
import { eachDifference, rowsIn } from './rows.ts';

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
  const counts = same.map(() => Array.from({ length: after.values.length + 1 }, () => 0));
  if (!from || !to) return { before, after, counts, changed: 0 };
  const isSameScale = from.scale === to.scale && same.every((position, own) => position === own);
  const changed = isSameScale
    ? countMoved(before, from, to, counts, marks)
    : countAll(positionsOf(before, from), positionsOf(after, to), same, counts, marks);
  return { before, after, counts, changed };
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

/** Values are the same by their names: a level that was added moves positions, and no case. */
function sameValues(before: Outcome, after: Outcome): number[] {
  return [...before.values.map((value) => after.values.indexOf(value)), after.values.length];
}

/** Where a position stands for one value, only rows that differ are looked at: all others stay. */
function countMoved(
  outcome: Outcome,
  from: Column,
  to: Column,
  counts: number[][],
  marks: Uint8Array,
): number {
  const position = positionOf(outcome, from);
  for (const [held, cases] of countsOf(from)) counts[position(held)]![position(held)]! += cases;
  if (from === to) return 0;
  const [old, now] = [from.data, to.data];
  const size = counts.length;
  const moved = new Uint32Array(size * size);
  let changed = 0;
  eachDifference(old, now, (row) => {
    moved[position(old[row]!) * size + position(now[row]!)]! += 1;
    changed += 1;
    marks[row] = 1;
  });
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < size; j += 1) {
      const cases = moved[i * size + j]!;
      counts[i]![i]! -= cases;
      counts[i]![j]! += cases;
    }
  return changed;
}

/** Every row, with how many of them changed. */
function countAll(
  from: Uint8Array,
  to: Uint8Array,
  same: readonly number[],
  counts: number[][],
  marks: Uint8Array,
): number {
  let changed = 0;
  for (let row = 0; row < from.length; row += 1) {
    const [i, j] = [from[row]!, to[row]!];
    counts[i]![j]! += 1;
    if (same[i] === j) continue;
    changed += 1;
    marks[row] = 1;
  }
  return changed;
}

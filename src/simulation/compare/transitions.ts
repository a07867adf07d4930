// How cases move between the values of one outcome.

import { countsOf, movesBetween, type Column, type ResultColumns } from '../../engine/index.ts';
import { positionOf, type Outcome } from './outcomes.ts';

export interface Transition {
  readonly before: Outcome;
  readonly after: Outcome;
  /** `counts[i][j]` cases had value i and have value j; the last row and column are for missing. */
  readonly counts: readonly (readonly number[])[];
  /** How many cases have another value. */
  readonly changed: number;
}

export function transitionOf(
  before: Outcome,
  after: Outcome,
  old: ResultColumns,
  now: ResultColumns,
): Transition {
  const same = sameValues(before, after);
  const counts = same.map(() => Array.from({ length: after.values.length + 1 }, () => 0));
  const [from, to] = [old.values.get(before.id), now.values.get(after.id)];
  if (from && to) countPairs(from, to, positionOf(before), positionOf(after), counts);
  let changed = 0;
  counts.forEach((row, i) => row.forEach((cases, j) => (changed += same[i] === j ? 0 : cases)));
  return { before, after, counts, changed };
}

/** Of all cases; parts are of the same outcome. */
export function transitionIn(parts: readonly [Transition, ...Transition[]]): Transition {
  const [first] = parts;
  const counts = first.counts.map((row, i) =>
    row.map((_, j) => parts.reduce((sum, part) => sum + part.counts[i]![j]!, 0)),
  );
  return { ...first, counts, changed: parts.reduce((sum, { changed }) => sum + changed, 0) };
}

/** Values are the same by their names: a level that was added moves positions, and no case. */
export function sameValues(before: Outcome, after: Outcome): number[] {
  return [...before.values.map((value) => after.values.indexOf(value)), after.values.length];
}

/** Every case is taken to stay before those that moved are taken away. */
function countPairs(
  from: Column,
  to: Column,
  had: (value: number) => number,
  has: (value: number) => number,
  counts: number[][],
): void {
  for (const [value, cases] of countsOf(from)) counts[had(value)]![has(value)]! += cases;
  for (const move of movesBetween(from, to)) {
    const row = counts[had(move.had)]!;
    row[has(move.had)]! -= move.cases;
    row[has(move.has)]! += move.cases;
  }
}

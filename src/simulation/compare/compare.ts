// The same cases before and after a change of the instrument: who moves where.

import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import type { ResultColumns } from '../../engine/index.ts';
import { outcomesOf, positionsOf, type Outcome } from './outcomes.ts';
import { numbersOf } from './summary.ts';

/** How cases move between the values of one outcome. */
export interface Transition {
  readonly before: Outcome;
  readonly after: Outcome;
  /** `counts[i][j]` cases had value i and have value j; the last row and column are for missing. */
  readonly counts: readonly (readonly number[])[];
  /** Rows of the cases whose value is another one. */
  readonly changed: Uint32Array;
}

export interface Shift {
  readonly id: Id;
  /** Cases with another number, with a number that was missing, or with none where there was one. */
  readonly changed: number;
  readonly up: number;
  readonly down: number;
  readonly becameKnown: number;
  readonly becameMissing: number;
  /** Mean of after − before, over the cases that have both. */
  readonly mean: number | null;
}

export interface Comparison {
  readonly cases: number;
  /** Of the outcomes that both have. */
  readonly transitions: readonly Transition[];
  readonly shifts: readonly Shift[];
  /** Rows with a change of any classification, level or other outcome. */
  readonly changed: Uint32Array;
}

export interface Run {
  readonly plan: Plan;
  readonly results: ResultColumns;
}

export function compare(before: Run, after: Run): Comparison {
  const { rows } = after.results;
  if (before.results.rows !== rows) throw new Error('Only the same cases can be compared');
  const old = new Map(outcomesOf(before.plan).map((outcome) => [outcome.id, outcome]));
  const anyChange = new Uint8Array(rows);
  const transitions = outcomesOf(after.plan).flatMap((outcome) => {
    const known = old.get(outcome.id);
    if (known?.kind !== outcome.kind) return [];
    return [transitionOf(known, outcome, before.results, after.results, anyChange)];
  });
  const numbers = new Set(numbersOf(before.plan));
  const shifts = numbersOf(after.plan)
    .filter((id) => numbers.has(id))
    .map((id) => shiftOf(id, before.results.values.get(id)!, after.results.values.get(id)!));
  return { cases: rows, transitions, shifts, changed: rowsIn(anyChange) };
}

function transitionOf(
  before: Outcome,
  after: Outcome,
  old: ResultColumns,
  now: ResultColumns,
  anyChange: Uint8Array,
): Transition {
  const from = positionsOf(before, old.values.get(before.id));
  const to = positionsOf(after, now.values.get(after.id));
  /** Values are the same by their names: a level that was added moves positions, and no case. */
  const same = [...before.values.map((value) => after.values.indexOf(value)), after.values.length];
  const counts = same.map(() => Array.from({ length: after.values.length + 1 }, () => 0));
  const isChanged = new Uint8Array(from.length);
  for (let row = 0; row < from.length; row += 1) {
    const [i, j] = [from[row]!, to[row]!];
    counts[i]![j]! += 1;
    if (same[i] !== j) isChanged[row] = anyChange[row] = 1;
  }
  return { before, after, counts, changed: rowsIn(isChanged) };
}

function rowsIn(marks: Uint8Array): Uint32Array {
  const rows: number[] = [];
  marks.forEach((mark, row) => mark && rows.push(row));
  return Uint32Array.from(rows);
}

function shiftOf(id: Id, before: Float64Array, after: Float64Array): Shift {
  let [up, down, becameKnown, becameMissing, both, sum] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < after.length; row += 1) {
    const [old, now] = [before[row]!, after[row]!];
    if (Number.isNaN(old)) becameKnown += Number.isNaN(now) ? 0 : 1;
    else if (Number.isNaN(now)) becameMissing += 1;
    else {
      both += 1;
      sum += now - old;
      if (now > old) up += 1;
      else if (now < old) down += 1;
    }
  }
  const changed = up + down + becameKnown + becameMissing;
  return { id, changed, up, down, becameKnown, becameMissing, mean: both === 0 ? null : sum / both };
}

// Which cases have another value of an outcome, or another set of codes.

import { rowsOf, valueAt } from '../../engine/index.ts';
import { countChanged, rowsChanged } from './changed.ts';
import type { Run } from './run.ts';
import { otherSetIn, type SetChange } from './sets.ts';
import type { Transition } from './transitions.ts';

/** Outcomes of one value, and of a set. */
interface Compared {
  readonly transitions: readonly Transition[];
  readonly sets: readonly SetChange[];
}

export function countMoved(compared: Compared, before: Run, after: Run): number {
  return compared.sets.some(({ changed }) => changed > 0)
    ? rowsMoved(compared, before, after).length
    : countChanged(compared.transitions, before.results, after.results);
}

/** Their rows, ascending. */
export function rowsMoved({ transitions, sets }: Compared, before: Run, after: Run): Uint32Array {
  const rows = rowsChanged(transitions, before.results, after.results);
  const others = sets.filter(({ changed }) => changed > 0);
  if (others.length === 0) return rows;
  const marks = new Uint8Array(after.results.rows);
  for (const row of rows) marks[row] = 1;
  for (const { id } of others) markOtherSets(id, before, after, marks);
  return rowsOf(marks);
}

function markOtherSets(id: string, before: Run, after: Run, marks: Uint8Array): void {
  const [old, now] = [before.results.values.get(id)!, after.results.values.get(id)!];
  const isOther = otherSetIn(id, before, after);
  for (let row = 0; row < marks.length; row += 1)
    if (isOther(valueAt(old, row), valueAt(now, row))) marks[row] = 1;
}

// Which cases have another value of an outcome.

import {
  countDifferences,
  differentRows,
  rowsOf,
  type Column,
  type ColumnPair,
  type ResultColumns,
} from '../../engine/index.ts';
import { positionsOf } from './outcomes.ts';
import { sameValues, type Transition } from './transitions.ts';

/** How many cases have another value of any of the outcomes. */
export function countChanged(
  transitions: readonly Transition[],
  old: ResultColumns,
  now: ResultColumns,
): number {
  const pairs = pairsOf(transitions, old, now);
  return pairs ? countDifferences(pairs, now.rows) : rowsByValue(transitions, old, now).length;
}

/** Their rows, ascending. */
export function rowsChanged(
  transitions: readonly Transition[],
  old: ResultColumns,
  now: ResultColumns,
): Uint32Array {
  const pairs = pairsOf(transitions, old, now);
  return pairs ? differentRows(pairs, now.rows) : rowsByValue(transitions, old, now);
}

/** Null where an equal number in a column is not always an equal value. */
function pairsOf(
  transitions: readonly Transition[],
  old: ResultColumns,
  now: ResultColumns,
): ColumnPair[] | null {
  const pairs = transitions.flatMap(({ before, after }): (ColumnPair | null)[] => {
    const [from, to] = [old.values.get(before.id), now.values.get(after.id)];
    if (!from || !to) return [];
    const isSame = sameValues(before, after).every((position, own) => position === own);
    return [isSame && isAlike(from, to) ? [from, to] : null];
  });
  return pairs.every((pair) => pair !== null) ? pairs : null;
}

function isAlike(one: Column, other: Column): boolean {
  return one.scale === other.scale && one.data.constructor === other.data.constructor;
}

function rowsByValue(
  transitions: readonly Transition[],
  old: ResultColumns,
  now: ResultColumns,
): Uint32Array {
  const marks = new Uint8Array(now.rows);
  for (const { before, after } of transitions) {
    const [from, to] = [old.values.get(before.id), now.values.get(after.id)];
    const [had, has] = [positionsOf(before, from), positionsOf(after, to)];
    const same = sameValues(before, after);
    for (let row = 0; row < had.length; row += 1) if (same[had[row]!] !== has[row]) marks[row] = 1;
  }
  return rowsOf(marks);
}

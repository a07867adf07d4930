// How a number moves between two runs of the same cases.

import type { Column } from '../../engine/index.ts';
import { missingOf } from '../../engine/index.ts';
import type { Id } from '../../model/types.ts';
import { countsOf } from './counting.ts';

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

export function shiftOf(id: Id, before: Column, after: Column): Shift {
  if (before === after) return unmoved(id, after);
  const [old, now] = [before.data, after.data];
  const [oldMissing, nowMissing] = [missingOf(old), missingOf(now)];
  const [oldUnit, nowUnit] = [10 ** before.scale, 10 ** after.scale];
  let [up, down, becameKnown, becameMissing, both, sum] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < now.length; row += 1) {
    const [had, has] = [old[row]!, now[row]!];
    const [lacked, lacks] = [had === oldMissing || had !== had, has === nowMissing || has !== has];
    if (lacked) becameKnown += lacks ? 0 : 1;
    else if (lacks) becameMissing += 1;
    else {
      const moved = has / nowUnit - had / oldUnit;
      both += 1;
      sum += moved;
      if (moved > 0) up += 1;
      else if (moved < 0) down += 1;
    }
  }
  const changed = up + down + becameKnown + becameMissing;
  return { id, changed, up, down, becameKnown, becameMissing, mean: both === 0 ? null : sum / both };
}

function unmoved(id: Id, column: Column): Shift {
  const missing = missingOf(column.data);
  const isAnyKnown = [...countsOf(column).keys()].some((held) => held !== missing && !Number.isNaN(held));
  return { id, changed: 0, up: 0, down: 0, becameKnown: 0, becameMissing: 0, mean: isAnyKnown ? 0 : null };
}

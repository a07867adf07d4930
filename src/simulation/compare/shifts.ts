// How a number moves between two runs of the same cases.

import { missingOf, type Column } from '../../engine/index.ts';
import type { Id } from '../../model/types.ts';
import { countsOf } from './counting.ts';
import { eachDifference } from './rows.ts';

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
  const [old, now] = [before.data, after.data];
  const [oldUnit, nowUnit] = [10 ** before.scale, 10 ** after.scale];
  const [oldMissing, nowMissing] = [missingOf(old), missingOf(now)];
  let [up, down, becameKnown, becameMissing, sum] = [0, 0, 0, 0, 0];
  const visit = (row: number) => {
    const [had, has] = [old[row]!, now[row]!];
    const [lacked, lacks] = [had === oldMissing || had !== had, has === nowMissing || has !== has];
    if (lacked) becameKnown += lacks ? 0 : 1;
    else if (lacks) becameMissing += 1;
    else {
      const moved = has / nowUnit - had / oldUnit;
      sum += moved;
      if (moved > 0) up += 1;
      else if (moved < 0) down += 1;
    }
  };
  if (before.scale === after.scale) eachDifference(old, now, visit);
  else for (let row = 0; row < now.length; row += 1) visit(row);
  const both = knownIn(after) - becameKnown;
  const changed = up + down + becameKnown + becameMissing;
  return { id, changed, up, down, becameKnown, becameMissing, mean: both === 0 ? null : sum / both };
}

function knownIn(column: Column): number {
  const missing = missingOf(column.data);
  let known = 0;
  for (const [held, cases] of countsOf(column)) if (held !== missing && !Number.isNaN(held)) known += cases;
  return known;
}

// How a number moves between two runs of the same cases.

import { countsOf, movesBetween, type Column } from '../../engine/index.ts';
import type { Id } from '../../model/types.ts';

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
  let [up, down, becameKnown, becameMissing, sum] = [0, 0, 0, 0, 0];
  for (const { had, has, cases } of movesBetween(before, after)) {
    if (Number.isNaN(had)) becameKnown += cases;
    else if (Number.isNaN(has)) becameMissing += cases;
    else {
      sum += (has - had) * cases;
      if (has > had) up += cases;
      else down += cases;
    }
  }
  const both = knownIn(after) - becameKnown;
  const changed = up + down + becameKnown + becameMissing;
  return { id, changed, up, down, becameKnown, becameMissing, mean: both === 0 ? null : sum / both };
}

function knownIn(column: Column): number {
  let known = 0;
  for (const [value, cases] of countsOf(column)) if (!Number.isNaN(value)) known += cases;
  return known;
}

// How a number moves between two runs of the same cases.

import { shiftBetween, type Column } from '../../engine/index.ts';
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
  const { up, down, becameKnown, becameMissing, both, sum } = shiftBetween(before, after);
  const changed = up + down + becameKnown + becameMissing;
  return { id, changed, up, down, becameKnown, becameMissing, mean: both === 0 ? null : sum / both };
}

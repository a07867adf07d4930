// How a number moves between two runs of the same cases.

import { shiftBetween, type Column, type NumberShift } from '../../engine/index.ts';
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

/** The same of some of the cases, so that it can be added up. */
export interface ShiftPart extends NumberShift {
  readonly id: Id;
}

export function shiftPart(id: Id, before: Column, after: Column): ShiftPart {
  return { id, ...shiftBetween(before, after) };
}

/** Of all cases; parts are of the same number, one after the other. */
export function shiftOf(parts: readonly [ShiftPart, ...ShiftPart[]]): Shift {
  const { id, scale } = parts[0];
  const total = (of: (part: ShiftPart) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  const [up, down] = [total((part) => part.up), total((part) => part.down)];
  const becameKnown = total((part) => part.becameKnown);
  const becameMissing = total((part) => part.becameMissing);
  const both = total((part) => part.both);
  const sum = parts.flatMap(({ sums }) => sums).reduce((all, one) => all + one, 0) / 10 ** scale;
  const changed = up + down + becameKnown + becameMissing;
  return { id, changed, up, down, becameKnown, becameMissing, mean: both === 0 ? null : sum / both };
}

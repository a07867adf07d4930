// How many options have room in a cell, and which of their labels are cut for it.

import { textWidth } from '../../grid/index.ts';

interface Written {
  readonly label: string;
  /** Empty where there are none. */
  readonly points: string;
}

/** What is left of a label that is cut: a shorter one stays whole. */
export const SHORTEST = 56;
/** Of the sign of a shared scale, and between options. */
const [LINK, GAP, POINTS_GAP] = [16, 12, 4];
/** Before the cell is measured. */
const AT_FIRST = 12;

/** The first ones that fit beside the count of the others; at least one. */
export function countFitting(options: readonly Written[], width: number, isLinked: boolean): number {
  if (width === 0) return Math.min(options.length, AT_FIRST);
  const leasts = options.map(leastWidth);
  const start = isLinked ? LINK + GAP : 0;
  const endOf = (count: number): number =>
    leasts.slice(0, count).reduce((sum, one) => sum + one + GAP, start) - GAP;
  if (endOf(options.length) <= width) return options.length;
  let count = options.length - 1;
  while (count > 1 && endOf(count) + GAP + textWidth(`+${String(options.length - count)}`) > width) count--;
  return count;
}

/** Of an option with its points. */
export function leastWidth({ label, points }: Written): number {
  const beside = points === '' ? 0 : POINTS_GAP + textWidth(points);
  return Math.ceil(Math.min(textWidth(label), SHORTEST) + beside);
}

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
  const ends = endsWithin(options, width, isLinked ? LINK : -GAP);
  if (ends.length === options.length) return options.length;
  const fits = (count: number): boolean =>
    ends[count - 1]! + GAP + textWidth(`+${String(options.length - count)}`) <= width;
  let count = ends.length;
  while (count > 1 && !fits(count)) count--;
  return Math.max(1, count);
}

/** Whether each label has room in whole. */
export function fitInWhole(options: readonly Written[], width: number, isLinked: boolean): boolean {
  let end = isLinked ? LINK : -GAP;
  return options.every((option) => {
    end += GAP + wholeWidth(option);
    return end <= width;
  });
}

/** Where each of the first options ends, as far as they fit: what stands beyond them is not measured. */
function endsWithin(options: readonly Written[], width: number, start: number): number[] {
  const ends: number[] = [];
  let end = start;
  for (const option of options) {
    end += GAP + leastWidth(option);
    if (end > width) break;
    ends.push(end);
  }
  return ends;
}

/** Of an option with its points. */
export function leastWidth({ label, points }: Written): number {
  return Math.ceil(Math.min(textWidth(label), SHORTEST) + besideLabel(points));
}

function wholeWidth({ label, points }: Written): number {
  return Math.ceil(textWidth(label) + besideLabel(points));
}

function besideLabel(points: string): number {
  return points === '' ? 0 : POINTS_GAP + textWidth(points);
}

// The points of one value, exactly.

import { add, fractionOf, type Fraction } from '../../model/fraction.ts';
import type { PointsMap } from '../../plan/index.ts';

/**
 * `value` is as columns hold it: the position of a code, the bits of a set, 1 or 0 for yes or no, or a number. Null where
 * it has no points.
 */
export function pointsOf(map: PointsMap, value: number): Fraction | null {
  switch (map.kind) {
    case 'codes':
      return fractionOrNull(map.points[value]);
    case 'sum of codes':
      return map.points
        .filter((_, bit) => (value >>> bit) & 1)
        .map((points) => fractionOf(points))
        .reduce(add, fractionOf(0));
    case 'boolean':
      return fractionOf(value === 1 ? map.whenTrue : map.whenFalse);
    case 'bands':
      return fractionOrNull(map.points[bandOf(value, map.from)]);
    case 'linear':
      return add(fractionOf(map.offset), fractionOf(map.factor * value));
  }
}

function fractionOrNull(points: number | null | undefined): Fraction | null {
  return points === null || points === undefined ? null : fractionOf(points);
}

/** Position of the last lower end that a number reaches; -1 below all of them. */
export function bandOf(value: number, from: readonly number[]): number {
  let band = -1;
  while (band + 1 < from.length && value >= (from[band + 1] as number)) band += 1;
  return band;
}

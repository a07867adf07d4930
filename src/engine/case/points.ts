// The points of one answer.

import { EXPRESSION_DECIMALS, roundTo } from '../../model/decimal.ts';
import type { Value } from '../../language/index.ts';
import type { PointsMap } from '../../plan/index.ts';

/** Null where the value is missing or has no points. `codes` are those of the value. */
export function pointsOf(map: PointsMap, value: Value, codes: readonly string[]): number | null {
  if (value === null) return null;
  switch (map.kind) {
    case 'codes':
      return map.points[codes.indexOf(value as string)] ?? null;
    case 'sum of codes':
      return (value as readonly string[]).reduce(
        (sum, code) => exact(sum + (map.points[codes.indexOf(code)] ?? 0)),
        0,
      );
    case 'boolean':
      return value === true ? map.whenTrue : map.whenFalse;
    case 'bands':
      return map.points[bandOf(value as number, map.from)] ?? null;
    case 'linear':
      return exact(map.offset + map.factor * (value as number));
  }
}

const exact = (value: number) => roundTo(value, EXPRESSION_DECIMALS);

/** Position of the last lower end that a number reaches; -1 below all of them. */
export function bandOf(value: number, from: readonly number[]): number {
  let band = -1;
  while (band + 1 < from.length && value >= (from[band + 1] as number)) band += 1;
  return band;
}

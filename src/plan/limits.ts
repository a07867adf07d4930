// Between which numbers a computed value lies, once it is rounded to its own decimals.

import { observed, type Bounds } from '../language/index.ts';
import { roundTo } from '../model/decimal.ts';
import { numbersOf, ofNoRow, type HitPolicy } from '../model/hit-policies.ts';
import type { PlanOutput, PlanRow } from './types.ts';

interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/** None where an end is not known, or where there never is a value. */
export function limitsWithin(bounds: Bounds, decimals: number): Limits {
  const { lowest, highest } = observed(bounds);
  if (lowest > highest) return {};
  return {
    ...(Number.isFinite(lowest) && { min: roundTo(lowest, decimals) }),
    ...(Number.isFinite(highest) && { max: roundTo(highest, decimals) }),
  };
}

export function boundsOfAll(numbers: readonly number[]): Bounds {
  return { lowest: Math.min(...numbers), highest: Math.max(...numbers) };
}

/** What an output that is a number can be: its default, and what its rows give one by one or together. */
export function boundsOfOutput(
  policy: HitPolicy,
  { default: otherwise }: PlanOutput,
  rows: readonly PlanRow[],
  position: number,
): Bounds {
  const entries = rows.map(({ then }) => Number(then[position]));
  const values = numbersOf(policy, entries);
  const none = otherwise ?? ofNoRow(policy);
  return boundsOfAll(none === null ? values : [...values, Number(none)]);
}

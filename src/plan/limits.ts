// Between which numbers a computed value lies, once it is rounded to its own decimals.

import { boundsOf, observed, type Bounds, type Scope } from '../language/index.ts';
import { roundTo } from '../model/decimal.ts';
import { numbersOf, ofNoRow, type HitPolicy } from '../model/hit-policies.ts';
import { isComputed } from './entries.ts';
import type { PlanEntry, PlanOutput, PlanRow } from './types.ts';

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
  { default: otherwise, decimals }: PlanOutput,
  rows: readonly PlanRow[],
  position: number,
  scope: Scope,
): Bounds {
  const entries = rows.map(({ then }) => boundsOfEntry(then[position] as PlanEntry, decimals, scope));
  // What is always missing gives no number.
  const given = entries.filter(({ lowest, highest }) => lowest <= highest);
  const values = [
    ...numbersOf(
      policy,
      given.map(({ lowest }) => lowest),
    ),
    ...numbersOf(
      policy,
      given.map(({ highest }) => highest),
    ),
  ];
  const none = otherwise ?? ofNoRow(policy);
  return boundsOfAll(none === null ? values : [...values, Number(none)]);
}

function boundsOfEntry(entry: PlanEntry, decimals: number, scope: Scope): Bounds {
  if (!isComputed(entry)) return { lowest: Number(entry), highest: Number(entry) };
  const { lowest, highest } = observed(boundsOf(entry, scope));
  const end = (number: number) => (Number.isFinite(number) ? roundTo(number, decimals) : number);
  return { lowest: end(lowest), highest: end(highest) };
}

// The cheapest way to a value: the smallest witness, or the fewest changes to a case.

import type { Frozen } from '../diagram/frozen.ts';
import type { Value } from '../diagram/values.ts';

/** What it costs that the variable of a level is in a class; infinite: it cannot be. */
export type Cost = (level: number, position: number) => number;

export interface Way {
  readonly cost: number;
  /** By level. */
  readonly classes: Int32Array;
}

/** Null where no way leads there. */
export function cheapest(
  { root, levels, starts, children, values, masks, sizes }: Frozen,
  isWanted: (value: Value) => boolean,
  costOf: Cost,
): Way | null {
  const costs = sizes.map((size, level) => Float64Array.from({ length: size }, (_, n) => costOf(level, n)));
  const free = costs.map(cheapestOf);
  /** Levels that a way passes by are free: each costs the least that it can. */
  const freeFrom = sumsFrom(costs.map((all, level) => all[free[level]!]!));
  const best = new Float64Array(levels.length);
  const choice = new Int32Array(levels.length);
  const wanted = values.map((value) => (isWanted(value) ? 0 : Infinity));
  /** With what is free between a level and it. */
  const costFrom = (ref: number, level: number) =>
    ref < 0 ? wanted[~ref]! + freeFrom[level]! : best[ref]! + (freeFrom[level]! - freeFrom[levels[ref]!]!);
  // What cannot lead there is not looked at.
  const bits = values.reduce<number>((sum, value, n) => (isWanted(value) ? sum | (1 << n) : sum), 0);
  for (let node = 0; node < levels.length; node += 1) {
    if (masks && (masks[node]! & bits) === 0) {
      best[node] = Infinity;
      continue;
    }
    const level = levels[node]!;
    const own = costs[level]!;
    const start = starts[node]!;
    let [cost, position] = [Infinity, 0];
    for (let n = 0; n < own.length; n += 1) {
      if (own[n] === Infinity) continue;
      const all = own[n]! + costFrom(children[start + n]!, level + 1);
      if (all < cost) [cost, position] = [all, n];
    }
    best[node] = cost;
    choice[node] = position;
  }
  const cost = costFrom(root, 0);
  if (cost === Infinity) return null;
  const classes = Int32Array.from(free);
  for (let ref = root; ref >= 0; ref = children[starts[ref]! + choice[ref]!]!)
    classes[levels[ref]!] = choice[ref]!;
  return { cost, classes };
}

function cheapestOf(costs: Float64Array): number {
  let least = 0;
  for (let n = 1; n < costs.length; n += 1) if (costs[n]! < costs[least]!) least = n;
  return least;
}

/** From each position to the end. */
function sumsFrom(numbers: readonly number[]): Float64Array {
  const sums = new Float64Array(numbers.length + 1);
  for (let n = numbers.length - 1; n >= 0; n -= 1) sums[n] = sums[n + 1]! + numbers[n]!;
  return sums;
}

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
  { root, levels, starts, children, values, sizes }: Frozen,
  isWanted: (value: Value) => boolean,
  costOf: Cost,
): Way | null {
  const best = new Float64Array(levels.length);
  const choice = new Int32Array(levels.length);
  const wanted = values.map(isWanted);
  const free = sizes.map((size, level) => least(size, (position) => costOf(level, position)));
  /** Levels that a way passes by are free: each costs the least that it can. */
  const freeBetween = prefixSums(free.map(({ cost }) => cost));
  const levelOf = (ref: number) => (ref < 0 ? sizes.length : levels[ref]!);
  const costFrom = (ref: number, level: number) =>
    (ref < 0 ? (wanted[~ref] ? 0 : Infinity) : best[ref]!) +
    (freeBetween[levelOf(ref)]! - freeBetween[level]!);
  for (let node = 0; node < levels.length; node += 1) {
    const level = levels[node]!;
    const found = least(sizes[level]!, (position) => {
      const own = costOf(level, position);
      return own === Infinity ? Infinity : own + costFrom(children[starts[node]! + position]!, level + 1);
    });
    best[node] = found.cost;
    choice[node] = found.position;
  }
  const cost = costFrom(root, 0);
  if (cost === Infinity) return null;
  const classes = Int32Array.from(free, ({ position }) => position);
  for (let ref = root; ref >= 0; ref = children[starts[ref]! + choice[ref]!]!)
    classes[levels[ref]!] = choice[ref]!;
  return { cost, classes };
}

function least(size: number, costAt: (position: number) => number): { cost: number; position: number } {
  let [cost, position] = [Infinity, 0];
  for (let n = 0; n < size; n += 1) {
    const own = costAt(n);
    if (own < cost) [cost, position] = [own, n];
  }
  return { cost, position };
}

function prefixSums(numbers: readonly number[]): readonly number[] {
  const sums = [0];
  for (const number of numbers) sums.push(sums.at(-1)! + number);
  return sums;
}

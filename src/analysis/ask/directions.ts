// Whether a worse answer can lower an outcome: along the answers to one item, all others held.

import type { Frozen } from '../diagram/frozen.ts';
import { Keyed } from '../diagram/keyed.ts';
import { NONE } from '../diagram/results.ts';
import type { Value } from '../diagram/values.ts';

export interface Directions {
  readonly raises: Move | null;
  readonly lowers: Move | null;
}

/** The place of a value among those of an outcome; null where it has none. */
export type Rank = (value: Value) => number | null;

/** From a class of a variable to one that is worse. */
export interface Step {
  readonly from: number;
  readonly to: number;
}

/** Where going from one class to the next moves the outcome one way. */
export interface Move extends Step {
  /** Classes of other variables, by level; those that are left out do not matter. */
  readonly where: ReadonlyMap<number, number>;
}

type Path = readonly (readonly [level: number, position: number])[];

/** Of one outcome: what is found for one item holds for the next. */
export class Compass {
  private readonly frozen: Frozen;
  /** By end; NaN: it has none. */
  private readonly ranks: Float64Array;
  /** By node: the least and the greatest rank below it. */
  private readonly least: Float64Array;
  private readonly greatest: Float64Array;
  /** By node: where the way from the root comes from; below 0: from nowhere. */
  private readonly parents: Int32Array;
  private readonly never = new Keyed(2);

  constructor(frozen: Frozen, rank: Rank) {
    const { levels, starts, children, values } = frozen;
    this.frozen = frozen;
    this.ranks = Float64Array.from(values, (value) => rank(value) ?? NaN);
    this.least = new Float64Array(levels.length).fill(Infinity);
    this.greatest = new Float64Array(levels.length).fill(-Infinity);
    this.parents = new Int32Array(levels.length).fill(-1);
    for (let node = 0; node < levels.length; node += 1)
      for (let at = starts[node]!; at < starts[node + 1]!; at += 1) {
        const child = children[at]!;
        this.least[node] = Math.min(this.least[node]!, this.leastOf(child));
        this.greatest[node] = Math.max(this.greatest[node]!, this.greatestOf(child));
        if (child >= 0) this.parents[child] = node;
      }
  }

  /** `level`: of the variable. */
  directions(level: number, steps: readonly Step[]): Directions {
    const [first, end] = this.nodesOf(level);
    const move = (isTurned: boolean): Move | null => {
      for (let node = first; node < end; node += 1)
        for (const { from, to } of steps) {
          const [low, high] = [this.child(node, from), this.child(node, to)];
          const found = isTurned ? this.above(low, high) : this.above(high, low);
          if (found) return { from, to, where: new Map([...this.wayTo(node), ...found]) };
        }
      return null;
    };
    return { raises: move(false), lowers: move(true) };
  }

  /** Nodes of the lowest level come first. */
  private nodesOf(level: number): readonly [first: number, end: number] {
    const { levels } = this.frozen;
    const firstBelow = (limit: number): number => {
      let [low, high] = [0, levels.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (levels[middle]! >= limit) low = middle + 1;
        else high = middle;
      }
      return low;
    };
    return [firstBelow(level + 1), firstBelow(level)];
  }

  private wayTo(node: number): Path {
    const { levels, starts, children } = this.frozen;
    const way: [number, number][] = [];
    for (let [below, above] = [node, this.parents[node]!]; above >= 0; above = this.parents[above]!) {
      const at = children.indexOf(below, starts[above]);
      way.push([levels[above]!, at - starts[above]!]);
      below = above;
    }
    return way;
  }

  /** A place where one diagram ranks above another; null where there is none. What was looked at once is not again. */
  private above(high: number, low: number): Path | null {
    if (high === low || !(this.greatestOf(high) > this.leastOf(low))) return null;
    if (high < 0 && low < 0) return [];
    if (this.never.get(high, low) !== NONE) return null;
    const level = Math.min(this.levelOf(high), this.levelOf(low));
    for (let n = 0; n < this.frozen.sizes[level]!; n += 1) {
      const found = this.above(this.at(high, level, n), this.at(low, level, n));
      if (found) return [[level, n], ...found];
    }
    this.never.set(high, low, 0, 1);
    return null;
  }

  private leastOf(ref: number): number {
    return ref >= 0 ? this.least[ref]! : Number.isNaN(this.ranks[~ref]!) ? Infinity : this.ranks[~ref]!;
  }

  private greatestOf(ref: number): number {
    return ref >= 0 ? this.greatest[ref]! : Number.isNaN(this.ranks[~ref]!) ? -Infinity : this.ranks[~ref]!;
  }

  private levelOf(ref: number): number {
    return ref < 0 ? this.frozen.sizes.length : this.frozen.levels[ref]!;
  }

  private child(node: number, position: number): number {
    return this.frozen.children[this.frozen.starts[node]! + position]!;
  }

  private at(ref: number, level: number, position: number): number {
    return this.levelOf(ref) === level ? this.child(ref, position) : ref;
  }
}

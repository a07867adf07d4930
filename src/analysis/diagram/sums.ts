// What a sum leads to, without every sum that there is: sums that lead to the same are one (after I. Abío and others, A
// New Look at BDDs for Pseudo-Boolean Constraints, 2012, for terms that are diagrams themselves).

import { Between } from './between.ts';
import type { Diagrams, Ref } from './diagrams.ts';
import { Lists, NOTHING_LEFT } from './lists.ts';
import { MISSING, type Amount } from './shapes.ts';

export type { Amount } from './shapes.ts';

/** What every sum from one to another leads to. Sums are whole numbers. */
export interface Led {
  readonly from: number;
  readonly to: number;
  readonly ref: Ref;
}

/** `led`: what a whole sum leads to, and how far around it that holds. */
export function ofSum(
  diagrams: Diagrams,
  parts: readonly Ref[],
  amountOf: Amount,
  led: (sum: number) => Led,
): Ref {
  const sums = new Sums(diagrams, new Lists(diagrams, amountOf), led);
  return sums.of(parts);
}

/** Of a list and the sum of what was before it: where it leads, and from which to which other sums it leads there too. */
class Sums {
  private readonly diagrams: Diagrams;
  private readonly lists: Lists;
  private readonly led: (sum: number) => Led;
  /** By number of what was found; 0: nothing was. */
  private readonly from = [0];
  private readonly to = [0];
  private readonly refs: Ref[] = [0];
  /** By list: what was found of it, by sum. */
  private readonly found: Between[] = [];

  constructor(diagrams: Diagrams, lists: Lists, led: (sum: number) => Led) {
    this.diagrams = diagrams;
    this.lists = lists;
    this.led = led;
  }

  of(parts: readonly Ref[]): Ref {
    const { list, added } = this.lists.of(parts);
    return list === MISSING ? this.diagrams.end(null) : this.refs[this.visit(list, added)]!;
  }

  private visit(list: number, sum: number): number {
    const around = (this.found[list] ??= new Between());
    const known = around.at(sum);
    if (known !== undefined) return known;
    const made = list === NOTHING_LEFT ? this.ended(sum) : this.branched(list, sum);
    around.add(this.from[made]!, this.to[made]!, made);
    return made;
  }

  private branched(list: number, sum: number): number {
    const { diagrams, lists } = this;
    const level = lists.levelOf(list);
    const width = diagrams.sizes[level]!;
    const nexts = lists.nextOf(list);
    const first = diagrams.begin(level);
    let [from, to] = [-Infinity, Infinity];
    for (let n = 0; n < width; n += 1) {
      const next = nexts.lists[n]!;
      if (next === MISSING) {
        diagrams.give(first + n, diagrams.end(null));
        continue;
      }
      const added = nexts.added[n]!;
      const found = this.visit(next, sum + added);
      from = Math.max(from, this.from[found]! - added);
      to = Math.min(to, this.to[found]! - added);
      diagrams.give(first + n, this.refs[found]!);
    }
    return this.push(from, to, diagrams.finish(level, first));
  }

  private ended(sum: number): number {
    const { from, to, ref } = this.led(sum);
    return this.push(from, to, ref);
  }

  private push(from: number, to: number, ref: Ref): number {
    this.from.push(from);
    this.to.push(to);
    return this.refs.push(ref) - 1;
  }
}

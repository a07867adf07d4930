// What a sum leads to, without every sum that there is: sums that lead to the same are one (after I. Abío and others, A
// New Look at BDDs for Pseudo-Boolean Constraints, 2012, for terms that are diagrams themselves).

import type { Diagrams, Ref } from './diagrams.ts';
import { Keyed, NONE } from './keyed.ts';
import type { Value } from './values.ts';

/** What every sum from one to another leads to. Sums are whole numbers. */
export interface Led {
  readonly from: number;
  readonly to: number;
  readonly ref: Ref;
}

/** What a value adds; null: the sum is missing. */
export type Amount = (value: Value) => number | null;

const NOTHING_LEFT = 0;

/** `led`: what a whole sum leads to, and how far around it that holds. */
export function ofSum(
  diagrams: Diagrams,
  parts: readonly Ref[],
  amountOf: Amount,
  led: (sum: number) => Led,
): Ref {
  const lists = new Lists(diagrams);
  const missing: Led = { from: -Infinity, to: Infinity, ref: diagrams.end(null) };
  const known: Led[][] = [];

  const add = (parts: readonly Ref[], rest: number, sum: number): Led => {
    const open: Ref[] = [];
    let added = 0;
    for (const part of parts)
      if (diagrams.isEnd(part)) {
        const amount = amountOf(diagrams.valueOf(part));
        if (amount === null) return missing;
        added += amount;
      } else open.push(part);
    const { from, to, ref } = visit(lists.merged(open, rest), sum + added);
    return { from: from - added, to: to - added, ref };
  };

  const visit = (list: number, sum: number): Led => {
    if (list === NOTHING_LEFT) return led(sum);
    const around = (known[list] ??= []);
    const place = placeOf(around, sum);
    const found = around[place - 1];
    if (found && sum <= found.to) return found;
    const { level, heads, rest } = lists.taken(list);
    let [from, to] = [-Infinity, Infinity];
    const ref = diagrams.branched(level, (n) => {
      const one = add(
        heads.map((head) => diagrams.child(head, n)),
        rest,
        sum,
      );
      from = Math.max(from, one.from);
      to = Math.min(to, one.to);
      return one.ref;
    });
    const made = { from, to, ref };
    // What was made below may have been put before it.
    around.splice(placeOf(around, sum), 0, made);
    return made;
  };
  return add(parts, NOTHING_LEFT, 0).ref;
}

/** How many of them begin at or below a sum; they ascend and none overlaps. */
function placeOf(all: readonly Led[], sum: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.from <= sum) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Lists of diagrams by their level, the highest first; the same list is the same number. */
class Lists {
  private readonly diagrams: Diagrams;
  private readonly heads: Ref[] = [NONE];
  private readonly tails: number[] = [NOTHING_LEFT];
  private readonly all = new Keyed(2);

  constructor(diagrams: Diagrams) {
    this.diagrams = diagrams;
  }

  merged(refs: Ref[], list: number): number {
    refs.sort((one, other) => this.order(one, other));
    const from = (n: number, rest: number): number => {
      const ref = refs[n];
      if (ref === undefined) return rest;
      if (rest === NOTHING_LEFT || this.order(ref, this.heads[rest]!) <= 0)
        return this.joined(ref, from(n + 1, rest));
      return this.joined(this.heads[rest]!, from(n, this.tails[rest]!));
    };
    return from(0, list);
  }

  /** Those of the highest level, and the others. */
  taken(list: number): { level: number; heads: readonly Ref[]; rest: number } {
    const level = this.diagrams.levelOf(this.heads[list]!);
    const heads: Ref[] = [];
    let rest = list;
    while (rest !== NOTHING_LEFT && this.diagrams.levelOf(this.heads[rest]!) === level) {
      heads.push(this.heads[rest]!);
      rest = this.tails[rest]!;
    }
    return { level, heads, rest };
  }

  private order(one: Ref, other: Ref): number {
    return this.diagrams.levelOf(one) - this.diagrams.levelOf(other) || one - other;
  }

  private joined(head: Ref, tail: number): number {
    const known = this.all.get(head, tail);
    if (known !== NONE) return known;
    const made = this.heads.push(head) - 1;
    this.tails.push(tail);
    this.all.set(head, tail, 0, made);
    return made;
  }
}

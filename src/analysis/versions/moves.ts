// Two diagrams side by side: in how many cases one of them gives one value and the other another, and the cheapest of these
// cases. No diagram of what differs is made: what is still different is walked through once, from the top down.

import { Keyed } from '../diagram/keyed.ts';
import { NONE } from '../diagram/results.ts';
import type { Ref } from '../diagram/diagrams.ts';
import type { Value } from '../diagram/values.ts';
import type { Cost } from '../ask/cheapest.ts';
import type { Model } from '../model.ts';

export interface Move {
  readonly from: Value;
  readonly to: Value;
  /** Of sets of answers. */
  readonly count: bigint;
  /** Of the cheapest case. */
  readonly cost: number;
  /** Of the cheapest case, by level. */
  readonly classes: Int32Array;
}

/** `cases`: 1 where the answers are a case. */
export function movesBetween(
  model: Model,
  [before, after]: readonly [Ref, Ref],
  cases: Ref,
  costOf: Cost,
): readonly Move[] {
  return new Walk(model, costOf).from(before, after, cases);
}

class Walk {
  private readonly model: Model;
  private readonly costs: readonly Float64Array[];
  /** By level its cheapest class, which is taken where a way passes it by. */
  private readonly free: readonly number[];
  /** What the free levels from one on cost. */
  private readonly freeFrom: Float64Array;
  /** How many answers there are to the variable of a level. */
  private readonly answers: readonly bigint[];
  /** How many sets of answers there are. */
  private readonly all: bigint;
  private readonly places = new Keyed(3, 12);
  private readonly byLevel: readonly number[][];
  // By place: where three diagrams stand together, how many sets of answers come there, whatever follows, and the cheapest.
  private readonly befores: Ref[] = [];
  private readonly afters: Ref[] = [];
  private readonly cases: Ref[] = [];
  private readonly counts: bigint[] = [];
  private readonly cheapest: number[] = [];
  private readonly origins: number[] = [];
  private readonly positions: number[] = [];

  constructor(model: Model, costOf: Cost) {
    const { variables } = model;
    this.model = model;
    this.costs = variables.map(({ classes }, level) =>
      Float64Array.from(classes, (_, position) => costOf(level, position)),
    );
    this.free = this.costs.map((all) => all.indexOf(Math.min(...all)));
    const depth = variables.length;
    this.freeFrom = new Float64Array(depth + 1);
    for (let level = depth - 1; level >= 0; level -= 1)
      this.freeFrom[level] = this.freeFrom[level + 1]! + this.costs[level]![this.free[level]!]!;
    this.answers = variables.map(({ classes }) => classes.reduce((sum, { count }) => sum + count, 0n));
    this.all = this.answers.reduce((product, count) => product * count, 1n);
    this.byLevel = Array.from({ length: depth + 1 }, () => []);
  }

  from(before: Ref, after: Ref, cases: Ref): readonly Move[] {
    if (this.isSettled(before, after, cases)) return [];
    this.come(before, after, cases, { level: 0, count: this.all, cost: 0, origin: NONE, position: 0 });
    const { byLevel } = this;
    for (let level = 0; level + 1 < byLevel.length; level += 1)
      for (const place of byLevel[level]!) this.goOn(level, place);
    return byLevel.at(-1)!.map((place) => this.moveAt(place));
  }

  /** From a place to all that follow it. */
  private goOn(level: number, place: number): void {
    const { diagrams, purse, variables } = this.model;
    const { classes } = variables[level]!;
    const costs = this.costs[level]!;
    const [before, after, cases] = [this.befores[place]!, this.afters[place]!, this.cases[place]!];
    // Every answer takes as large a part of them.
    const each = this.counts[place]! / this.answers[level]!;
    const cost = this.cheapest[place]!;
    purse.spend(classes.length);
    for (let n = 0; n < classes.length;) {
      const nextBefore = diagrams.at(before, level, n);
      const nextAfter = diagrams.at(after, level, n);
      const nextCases = diagrams.at(cases, level, n);
      let position = n;
      let { count } = classes[n]!;
      // Neighbours often lead to the same.
      for (
        n += 1;
        n < classes.length &&
        diagrams.at(before, level, n) === nextBefore &&
        diagrams.at(after, level, n) === nextAfter &&
        diagrams.at(cases, level, n) === nextCases;
        n += 1
      ) {
        count += classes[n]!.count;
        if (costs[n]! < costs[position]!) position = n;
      }
      if (this.isSettled(nextBefore, nextAfter, nextCases)) continue;
      this.come(nextBefore, nextAfter, nextCases, {
        level: level + 1,
        count: count === 1n ? each : each * count,
        cost: cost + costs[position]!,
        origin: place,
        position,
      });
    }
  }

  /** Where both are the same, or the answers are no case, there is nothing to look for. */
  private isSettled(before: Ref, after: Ref, cases: Ref): boolean {
    return before === after || (cases < 0 && this.model.diagrams.valueOf(cases) !== 1);
  }

  private come(before: Ref, after: Ref, cases: Ref, { level, count, cost, origin, position }: Way): void {
    const { diagrams } = this.model;
    const own = Math.min(diagrams.levelOf(before), diagrams.levelOf(after), diagrams.levelOf(cases));
    const least = cost + (this.freeFrom[level]! - this.freeFrom[own]!);
    const next = this.befores.length;
    const place = this.places.getOrSet(before, after, cases, next);
    if (place === next) {
      this.befores.push(before);
      this.afters.push(after);
      this.cases.push(cases);
      this.counts.push(count);
      this.cheapest.push(least);
      this.origins.push(origin);
      this.positions.push(position);
      this.byLevel[own]!.push(place);
      return;
    }
    this.counts[place] = this.counts[place]! + count;
    if (least >= this.cheapest[place]!) return;
    this.cheapest[place] = least;
    this.origins[place] = origin;
    this.positions[place] = position;
  }

  private moveAt(end: number): Move {
    const { diagrams } = this.model;
    const classes = Int32Array.from(this.free);
    for (let place = end; this.origins[place] !== NONE; place = this.origins[place]!)
      classes[this.levelAt(this.origins[place]!)] = this.positions[place]!;
    return {
      from: diagrams.valueOf(this.befores[end]!),
      to: diagrams.valueOf(this.afters[end]!),
      count: this.counts[end]!,
      cost: this.cheapest[end]!,
      classes,
    };
  }

  private levelAt(place: number): number {
    const { diagrams } = this.model;
    return Math.min(
      diagrams.levelOf(this.befores[place]!),
      diagrams.levelOf(this.afters[place]!),
      diagrams.levelOf(this.cases[place]!),
    );
  }
}

/** How a place is come to: from another one, by a class of its level. */
interface Way {
  readonly level: number;
  /** Of sets of answers. */
  readonly count: bigint;
  readonly cost: number;
  readonly origin: number;
  readonly position: number;
}

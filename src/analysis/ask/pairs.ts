// The cheapest pair of cases that differ in one item, and in what is asked because of it, and of which other things are said.

import type { Ref } from '../diagram/diagrams.ts';
import { keyOf, NO_CASE } from '../diagram/values.ts';
import type { Variable } from '../inputs/variables.ts';
import type { Model } from '../model.ts';
import type { Cost } from './cheapest.ts';

export interface Asked {
  /** What is said; `NO_CASE` where the answers are none. */
  readonly said: Ref;
  readonly item: string;
  /** Of each item that may be asked because of it: 1 where it is asked. */
  readonly brought: ReadonlyMap<string, Ref>;
}

export interface Pair {
  /** By level. */
  readonly classes: readonly [Int32Array, Int32Array];
}

/**
 * What is still known of an item that may be asked because of the other: on each side whether it is asked, before it is
 * answered; then whether both sides answer it alike, or only one is asked.
 */
type Brought = readonly [Ref, Ref] | 'alike' | 'one side';

interface State {
  readonly refs: readonly [Ref, Ref];
  readonly brought: readonly Brought[];
}

interface Step {
  readonly cost: number;
  readonly positions: readonly [number, number];
  readonly next: State;
}

/** A pair that is kept takes as much memory as so many branches of a diagram. */
const BRANCHES_OF_A_PAIR = 20;

/** Null where there is none: then nothing that is said depends on the item. */
export function cheapestPair(model: Model, asked: Asked, costOf: Cost): Pair | null {
  return new Pairs(model, asked, costOf).cheapest();
}

class Pairs {
  private readonly model: Model;
  private readonly costOf: Cost;
  private readonly item: string;
  private readonly items: readonly string[];
  private readonly start: State;
  private readonly lastLevel: number;
  private readonly noCase: Ref;
  private readonly steps = new Map<string, Step | null>();
  /** Of each level the cheapest class, and what both sides cost from it on where they are free. */
  private readonly free: readonly number[];
  private readonly freeFrom: Float64Array;

  constructor(model: Model, { said, item, brought }: Asked, costOf: Cost) {
    const { variables, diagrams } = model;
    this.model = model;
    this.costOf = costOf;
    this.item = item;
    this.items = [...brought.keys()];
    this.noCase = diagrams.end(NO_CASE);
    this.start = { refs: [said, said], brought: [...brought.values()].map((ref) => [ref, ref]) };
    this.lastLevel = variables.findLastIndex((variable) => variable.item === item);
    this.free = variables.map(({ classes }, level) =>
      classes.reduce((least, _, n) => (costOf(level, n) < costOf(level, least) ? n : least), 0),
    );
    this.freeFrom = new Float64Array(variables.length + 1);
    for (let level = variables.length - 1; level >= 0; level -= 1)
      this.freeFrom[level] = this.freeFrom[level + 1]! + 2 * costOf(level, this.free[level]!);
  }

  cheapest(): Pair | null {
    if (this.costFrom(this.start, 0) === Infinity) return null;
    const sides = [Int32Array.from(this.free), Int32Array.from(this.free)] as const;
    for (let state = this.start; !this.isEnd(state);) {
      const { positions, next } = this.stepFrom(state)!;
      const level = this.levelOf(state);
      positions.forEach((position, side) => (sides[side]![level] = position));
      state = next;
    }
    return { classes: sides };
  }

  private costFrom(state: State, level: number): number {
    if (this.isVain(state)) return Infinity;
    if (this.isEnd(state)) return this.isOther(state) ? this.freeFrom[level]! : Infinity;
    const step = this.stepFrom(state);
    return step ? step.cost + this.freeFrom[level]! - this.freeFrom[this.levelOf(state)]! : Infinity;
  }

  private stepFrom(state: State): Step | null {
    const key = `${state.refs.join()};${state.brought.map(String).join(';')}`;
    const known = this.steps.get(key);
    if (known !== undefined) return known;
    this.model.purse.spend(BRANCHES_OF_A_PAIR);
    const level = this.levelOf(state);
    let best: Step | null = null;
    for (const [positions, next] of this.nextOf(state, level)) {
      const own = this.costOf(level, positions[0]) + this.costOf(level, positions[1]);
      const cost = own + this.costFrom(next, level + 1);
      if (cost < (best?.cost ?? Infinity)) best = { cost, positions, next };
    }
    this.steps.set(key, best);
    return best;
  }

  /** Every pair of answers at a level that the two cases may have. */
  private *nextOf(state: State, level: number): Iterable<readonly [readonly [number, number], State]> {
    const { item, kind, classes } = this.model.variables[level]!;
    const place = this.items.indexOf(item);
    const brought = state.brought[place];
    const mayDiffer =
      item === this.item || (kind === 'code' ? brought === 'one side' : Array.isArray(brought));
    for (let one = 0; one < classes.length; one += 1)
      for (let other = 0; other < classes.length; other += 1) {
        if (one !== other && !mayDiffer) continue;
        const next = this.moved(state, level, [one, other]);
        if (place < 0 || kind === 'code') yield [[one, other], next];
        else if (one === other) yield [[one, other], withBrought(next, place, 'alike')];
        else if (classes[other]!.value === null) yield [[one, other], this.askedOnly(next, place, 0, kind)];
        else if (classes[one]!.value === null) yield [[one, other], this.askedOnly(next, place, 1, kind)];
      }
  }

  private moved({ refs, brought }: State, level: number, positions: readonly [number, number]): State {
    const { diagrams } = this.model;
    const at = ([one, other]: readonly [Ref, Ref]) =>
      [diagrams.at(one, level, positions[0]), diagrams.at(other, level, positions[1])] as const;
    return {
      refs: at(refs),
      brought: brought.map((one) => (typeof one === 'string' ? one : at(one))),
    };
  }

  /** From here on only cases in which an item is asked on one side alone. */
  private askedOnly(state: State, place: number, side: 0 | 1, kind: Variable['kind']): State {
    const { diagrams } = this.model;
    const asked = state.brought[place] as readonly [Ref, Ref];
    const [one, other] = state.refs.map((ref, n) =>
      n === side ? diagrams.choose(asked[n], ref, this.noCase) : diagrams.choose(asked[n]!, this.noCase, ref),
    );
    // Of a set, its codes are still to come.
    const is = kind === 'answered' ? 'one side' : 'alike';
    return withBrought({ ...state, refs: [one!, other!] }, place, is);
  }

  /** Whether no pair can come of it: one side is no case, or both will be the same. */
  private isVain(state: State): boolean {
    const [one, other] = state.refs;
    if (one === this.noCase || other === this.noCase) return true;
    const isAlike = state.brought.every(
      (brought) => brought === 'alike' || (brought !== 'one side' && brought[0] === brought[1]),
    );
    return one === other && isAlike && this.levelOf(state) > this.lastLevel;
  }

  private isEnd({ refs }: State): boolean {
    return refs.every((ref) => this.model.diagrams.isEnd(ref));
  }

  private isOther({ refs }: State): boolean {
    const [one, other] = refs.map((ref) => keyOf(this.model.diagrams.valueOf(ref)));
    return one !== other;
  }

  private levelOf({ refs, brought }: State): number {
    const open = brought.flatMap((one) => (typeof one === 'string' ? [] : one));
    return Math.min(...[...refs, ...open].map((ref) => this.model.diagrams.levelOf(ref)));
  }
}

function withBrought({ refs, brought }: State, place: number, is: Brought): State {
  return { refs, brought: brought.map((one, n) => (n === place ? is : one)) };
}

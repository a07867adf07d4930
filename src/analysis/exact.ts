// What is asked of a name that was decided.

import { numberOf } from '../language/index.ts';
import { cheapest, type Cost } from './ask/cheapest.ts';
import { countsOf } from './ask/count.ts';
import { Compass, type Directions, type Move } from './ask/directions.ts';
import { levelsOf, movingLevels } from './ask/moving.ts';
import { cheapestPair } from './ask/pairs.ts';
import { possibleIn } from './ask/possible.ts';
import type { Ref } from './diagram/diagrams.ts';
import { frozen, valueIn, type Frozen } from './diagram/frozen.ts';
import { NO_CASE, type Value } from './diagram/values.ts';
import type { Variable } from './inputs/variables.ts';
import type { Lift } from './lift.ts';

/** As columns hold it: a number, a position, 1 or 0, a day; null where missing. */
export type Held = number | null;

/** By item, as columns hold it; of a multiple-choice item, the bits of its codes. */
export type Answers = ReadonlyMap<string, Held>;

export class Exact {
  readonly isExact = true;
  readonly name: string;
  readonly lift: Lift;
  readonly ref: Ref;
  private readonly possibly: Ref;
  private readonly cases: Ref;
  private ofAnswers: Frozen | undefined;
  private ofPossible: Frozen | undefined;
  private ofCases: Frozen | undefined;
  private moving: ReadonlySet<string> | undefined;
  private compass: Compass | undefined;
  private counted: ReadonlyMap<Held, bigint> | undefined;

  /** `possibly`: the same, where no constraint is violated; `cases`: where the answers are a case besides. */
  constructor(lift: Lift, name: string, ref: Ref, possibly: Ref, cases: Ref) {
    this.lift = lift;
    this.name = name;
    this.ref = ref;
    this.possibly = possibly;
    this.cases = cases;
  }

  /** How many answer sets give each value that there is: of answers to all that its diagrams are over. */
  count(): ReadonlyMap<Held, bigint> {
    if (this.counted) return this.counted;
    const { values } = this.frozen();
    const counts = countsOf(this.frozen(), this.lift.model.variables);
    const all = values.flatMap((value, n): [Held, bigint][] =>
      value === NO_CASE ? [] : [[heldOf(value), counts[n]!]],
    );
    return (this.counted = new Map(all));
  }

  /** Every value that there is, missing included. */
  values(): readonly Held[] {
    return this.lift.model.diagrams
      .endsOf(this.possibly)
      .filter((value) => value !== NO_CASE)
      .map((value) => heldOf(value));
  }

  /** The items that it reads. */
  reads(): readonly string[] {
    const { variables } = this.lift.model;
    return [...new Set(levelsOf(this.whole()).map((level) => variables[level]!.item))];
  }

  /**
   * Whether there is a case in which another answer to an item makes it another; to leave it unanswered is none. Whatever
   * the constraints: of two items that always agree, neither could be another alone, and both may decide.
   */
  movesWith(item: string): boolean {
    return (this.moving ??= this.itemsThatMove()).has(item);
  }

  private itemsThatMove(): ReadonlySet<string> {
    const { variables } = this.lift.model;
    const answered = variables.map(({ classes }) =>
      [...classes.keys()].filter((n) => classes[n]!.value !== null),
    );
    return new Set([...movingLevels(this.whole(), answered)].map((level) => variables[level]!.item));
  }

  /** What it is where the items are answered so. */
  value(answers: Answers): Held {
    return heldOf(valueIn(this.whole(), this.classesOf(answers)));
  }

  /** The fewest missing answers that give a value, and among these the first; null where none do. */
  witness(isWanted: (value: Held) => boolean): Answers | null {
    return this.wayTo(this.frozen(), isWanted, fewestMissing(this.lift.model.variables));
  }

  /**
   * The two cases with the fewest missing answers that differ in an item alone, and in items that are asked in one of them
   * because of it, and of which it is another; null where there are none. `which`: all that are answered so, or only
   * those that violate no constraint. To be attempted: it may take too long.
   */
  pair(
    item: string,
    brought: readonly string[],
    which: 'answered' | 'possible',
  ): readonly [Answers, Answers] | null {
    const { lift } = this;
    const { model, view } = lift;
    const inModel = brought.filter((one) => model.levelOf(one) !== undefined);
    const asked = {
      said: which === 'possible' ? this.cases : lift.ofAnswered(this.ref),
      item,
      brought: new Map(inModel.map((one) => [one, lift.name(view.answer(one)!.asked!)])),
    };
    const found = cheapestPair(model, asked, fewestMissing(model.variables));
    return (
      found && [answersAt(model.variables, found.classes[0]), answersAt(model.variables, found.classes[1])]
    );
  }

  /**
   * The cheapest change of a case that gives a value; `costOf` an item that changes, infinite where it cannot. Null where
   * no change does.
   */
  nearest(
    answers: Answers,
    isWanted: (value: Held) => boolean,
    costOf: (item: string) => number,
  ): Answers | null {
    const { variables } = this.lift.model;
    const own = this.classesOf(answers);
    const cost: Cost = (level, position) => (position === own[level] ? 0 : costOf(variables[level]!.item));
    const changed = this.wayTo(this.limited(), isWanted, cost);
    if (!changed) return null;
    // An answer that stays in its class is as it was.
    const after = this.classesOf(changed);
    const isOther = new Set(
      variables.filter((_, level) => after[level] !== own[level]).map(({ item }) => item),
    );
    return new Map([...answers, ...[...changed].filter(([item]) => isOther.has(item))]);
  }

  /** What can still come of a case where the items that are not in it may be answered in any way, or stay missing. */
  possible(answers: Answers, others: 'any answer' | 'any or none'): readonly Held[] {
    const { variables } = this.lift.model;
    const own = this.classesOf(answers);
    const allowed = variables.map(({ item, classes }, level) => {
      if (answers.has(item)) return [own[level]!];
      const all = [...classes.keys()];
      return others === 'any or none' ? all : all.filter((position) => classes[position]!.value !== null);
    });
    const { values } = this.limited();
    return [...possibleIn(this.limited(), allowed)]
      .map((n) => values[n]!)
      .filter((value) => value !== NO_CASE)
      .map((value) => heldOf(value));
  }

  /** How the outcome moves from some answers to an item to others, all other answers held; null where it reads none. */
  directions(item: string, steps: readonly (readonly [from: Held, to: Held])[]): Directions | null {
    const { model } = this.lift;
    const level = model.levelOf(item);
    if (level === undefined) return null;
    const { classOf } = model.variables[level]!;
    const moves = steps.map(([from, to]) => ({ from: classOf(from), to: classOf(to) }));
    const apart = moves.filter(({ from, to }) => from >= 0 && to >= 0 && from !== to);
    this.compass ??= new Compass(this.limited(), (value) => (value === NO_CASE ? null : heldOf(value)));
    return this.compass.directions(level, apart);
  }

  /** The values of an item in their order, one for each stretch in which nothing changes. */
  valuesIn(item: string): readonly Held[] {
    const { model } = this.lift;
    const variable = model.variables[model.levelOf(item)!]!;
    return variable.along.map((position) => variable.classes[position]!.value);
  }

  /** Both sides of a move, as answers. */
  sides({ from, to, where }: Move, item: string): readonly [Answers, Answers] {
    const level = this.lift.model.levelOf(item)!;
    const side = (position: number): Answers => {
      const classes = Int32Array.from(this.lift.model.variables, (_, n) => where.get(n) ?? 0);
      classes[level] = position;
      return answersAt(this.lift.model.variables, classes);
    };
    return [side(from), side(to)];
  }

  private wayTo(of: Frozen, isWanted: (value: Held) => boolean, cost: Cost): Answers | null {
    const way = cheapest(of, (value) => value !== NO_CASE && isWanted(heldOf(value)), cost);
    return way && answersAt(this.lift.model.variables, way.classes);
  }

  private classesOf(answers: Answers): Int32Array {
    return Int32Array.from(this.lift.model.variables, ({ item, classOf }) =>
      classOf(answers.get(item) ?? null),
    );
  }

  /** Answers to what is not asked included, which change nothing. */
  private whole(): Frozen {
    return (this.ofAnswers ??= frozen(this.lift.model.diagrams, this.ref));
  }

  /** The same, but for what no case can be. */
  private limited(): Frozen {
    if (this.possibly === this.ref) return this.whole();
    return (this.ofPossible ??= frozen(this.lift.model.diagrams, this.possibly));
  }

  private frozen(): Frozen {
    return (this.ofCases ??= frozen(this.lift.model.diagrams, this.cases));
  }
}

/** The fewest missing answers, and among as few those that come first. */
export function fewestMissing(variables: readonly Variable[]): Cost {
  return (level, position) =>
    variables[level]!.classes[position]!.value === null ? variables.length * 100 : Math.min(position, 99);
}

/** The answers of a case; `classes`: by level. */
export function answersAt(variables: readonly Variable[], classes: Int32Array): Answers {
  const answers = new Map<string, Held>();
  for (const [level, { item, kind, code, classes: all }] of variables.entries()) {
    const value = all[classes[level]!]!.value;
    if (kind === 'value') answers.set(item, value);
    else if (kind === 'answered') answers.set(item, value === null ? null : 0);
    else if (value === 1 && answers.get(item) !== null) answers.set(item, answers.get(item)! | (1 << code));
  }
  return answers;
}

/** Numbers are exact in diagrams; everything else is held as it is. */
export function heldOf(value: Value): Held {
  return value === null || typeof value === 'number' ? value : numberOf(value);
}

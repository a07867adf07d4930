// From the core to diagrams: each operation is what it is for single values, on all of them at once.

import {
  ARITHMETIC,
  isHeld,
  movedWithin,
  partsOf,
  stepAt,
  type Branch,
  type Core,
  type Node,
  type Of,
} from '../core/index.ts';
import {
  between,
  calculate,
  compare,
  numberOf,
  order,
  QUANTITIES,
  valueOf,
  type Quantity,
} from '../language/index.ts';
import { movedDay, partOfDate } from '../model/dates.ts';
import { fractionOf } from '../model/fraction.ts';
import { bandedSum } from './bands.ts';
import { Undecided } from './diagram/budget.ts';
import type { Diagrams, Ref } from './diagram/diagrams.ts';
import { fold, type Folding } from './diagram/fold.ts';
import { ofSum, type Amount } from './diagram/sums.ts';
import { NO_CASE, type Value } from './diagram/values.ts';
import { constraintsWithin } from './inputs/constraints.ts';
import type { View } from './inputs/view.ts';
import { Highest } from './highest.ts';
import type { Joints } from './joints.ts';
import type { Model } from './model.ts';
import { setOf } from './sets.ts';
import { Frontiers, type Frontier } from './inputs/frontier.ts';
import { validity } from './validity.ts';

/** A name whose values the model does not tell apart: another model can. */
export class Unseen extends Error {
  readonly unseen: string;

  constructor(unseen: string) {
    super(`${unseen} is not told apart`);
    this.unseen = unseen;
  }
}

/** With more combinations of values, nothing is won by looking at each. */
const MOST_COMBINATIONS = 64;
/** A classification rests on a level and on a few rules. */
const MOST_OF_CODES = 1000;

/** The diagrams of one core. */
export class Lift {
  readonly model: Model;
  readonly view: View;
  private readonly diagrams: Diagrams;
  private readonly names = new Map<string, Ref>();
  private readonly undecided: Map<string, Undecided>;
  private readonly covered: ReadonlySet<string>;
  private readonly codes: Frontiers;
  private readonly truths: Frontiers;

  /** `undecided`: names that no model could decide. What reads them is not tried. */
  constructor(
    model: Model,
    view: View,
    undecided = new Map<string, Undecided>(),
    covered: ReadonlySet<string> = model.names[model.views.indexOf(view)]!,
  ) {
    this.model = model;
    this.view = view;
    this.diagrams = model.diagrams;
    this.undecided = undecided;
    this.covered = covered;
    this.codes = new Frontiers(view, 'codes');
    this.truths = new Frontiers(view, 'codes and truths');
  }

  /** Does something within so many milliseconds; where they do not suffice, nothing of it stays. */
  attempt<Result>(task: (lift: Lift) => Result, ms: number): Result | Undecided {
    this.model.purse.refill(ms);
    const made = this.diagrams.attempt(() => task(this));
    if (made instanceof Undecided) {
      for (const [name, ref] of this.names) if (ref >= this.diagrams.size) this.names.delete(name);
      this.model.joints.forgetFrom(this.diagrams.size);
    }
    return made;
  }

  /** Whether its values are told apart. */
  covers(name: string): boolean {
    return this.covered.has(name);
  }

  /** Every value of a name, which need not be made to be known. */
  valuesOf(name: string): readonly Value[] {
    if (this.constraints.length > 0) {
      const ends = this.diagrams.endsOf(this.possible(this.name(name)));
      return ends.filter((value) => value !== NO_CASE);
    }
    const known = this.names.get(name);
    const { node } = known === undefined ? this.view.definition(name) : { node: null };
    const frontier = node && node.type !== 'number' && this.covers(name) ? this.throughFew(node) : null;
    if (!node || !frontier || this.view.alone(node) !== null) return this.diagrams.endsOf(this.name(name));
    return this.model.joints.valuesOf(...this.fewOf(node, frontier));
  }

  /** Whether a code is in a name that is a set. */
  codeIn(name: string, code: number): Ref {
    const { type, codes = [], mayBeMissing } = this.view.definition(name).node;
    return this.hasCode({ op: 'read', name, type, codes, mayBeMissing }, code);
  }

  /** What narrows the cases. */
  private get constraints(): readonly string[] {
    return (this.narrowing ??= constraintsWithin(
      this.view,
      (item) => this.model.levelOf(item) !== undefined,
    ));
  }
  private narrowing: readonly string[] | undefined;

  /** The same where no constraint is violated, and no case elsewhere. */
  possible(ref: Ref): Ref {
    const { diagrams } = this;
    if (this.constraints.length === 0) return ref;
    const isPossible = this.once('possible', () => {
      const kept = this.constraints.map((name) =>
        diagrams.map(this.name(name), (value) => (value === 0 ? 0 : 1)),
      );
      return kept.reduce((all, one) => diagrams.choose(one, all, diagrams.end(0)), diagrams.end(1));
    });
    return diagrams.choose(isPossible, ref, diagrams.end(NO_CASE));
  }

  /** The same for cases that are possible, and no case elsewhere. */
  ofCases(all: Ref): Ref {
    return this.ofAnswered(this.possible(all));
  }

  /** The same where the answers are a case, whatever the constraints, and no case elsewhere. */
  ofAnswered(ref: Ref): Ref {
    const isCase = this.once('a case', () => validity(this.model, this.view, (name) => this.name(name)));
    return this.diagrams.choose(isCase, ref, this.diagrams.end(NO_CASE));
  }

  /** The diagrams of a core that shares most of its definitions with this one: what it shares is not made again. */
  variant(core: Core): Lift {
    const other = new Lift(this.model, this.view.of(core), this.undecided, this.covered);
    for (const [name, ref] of this.names)
      if (this.view.sharesAll(name, other.view)) other.names.set(name, ref);
    return other;
  }

  /** What another core has made of definitions that are the very same here. */
  takeOver(from: Lift): void {
    for (const [name, ref] of from.names)
      if (!this.names.has(name) && from.view.sharesAll(name, this.view)) this.names.set(name, ref);
  }

  /** Whether a name is the same in every case of a variant. */
  isSameIn(variant: Lift, name: string): boolean {
    if (this.constraints.length > 0)
      return this.possible(this.name(name)) === this.possible(variant.name(name));
    const [own, other] = [this, variant].map((lift) => lift.view.definition(name).node);
    const names = this.throughFew(own!);
    const others = variant.throughFew(other!);
    const isLess = others?.every(
      (one) => names?.includes(one) && variant.names.get(one) === this.names.get(one),
    );
    if (!names || !isLess || own!.type === 'number') return this.name(name) === variant.name(name);
    return this.model.joints.areSame(
      names.map((one) => this.name(one)),
      this.ofValues(own!, names),
      variant.ofValues(other!, names),
    );
  }

  /** A named number is observed. */
  name(name: string): Ref {
    const fixed = this.view.fixedValue(name);
    if (fixed !== undefined) return this.diagrams.end(fixed);
    const answer = this.view.answer(name);
    if (answer) return this.answer(answer.item);
    return this.once(name, () => {
      if (!this.covers(name)) throw new Unseen(name);
      const hopeless = this.undecided.get(name);
      if (hopeless) throw hopeless;
      const { node } = this.view.definition(name);
      return node.type === 'number' ? this.diagrams.map(this.node(node), observed) : this.node(node);
    });
  }

  /** One value of each class of answers; missing where it is not asked. */
  answer(item: string): Ref {
    return this.once(`answer to ${item}`, () => {
      const level = this.model.levelOf(item)!;
      const given = this.diagrams.variable(
        level,
        this.model.variables[level]!.classes.map(({ value }) => value),
      );
      const asked = this.view.answer(item)?.asked ?? null;
      return asked === null ? given : this.diagrams.choose(this.name(asked), given, this.diagrams.end(null));
    });
  }

  /** No id of a document has a space. */
  private once(name: string, make: () => Ref): Ref {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    const made = make();
    this.names.set(name, made);
    return made;
  }

  /** `care`: 1 where it matters what comes out. */
  node(node: Node, care?: Ref): Ref {
    const { diagrams, view } = this;
    if (view.supportOf(node).size === 0 && node.type !== 'codes')
      return diagrams.end(view.valueAt(node, null));
    const item = view.alone(node);
    if (item !== null) return this.ofOne(node, item);
    const frontier = this.throughFew(node);
    if (frontier) return this.ofFew(node, frontier);
    switch (node.op) {
      case 'read':
        return this.name(node.name);
      case 'is missing':
        return node.of.type === 'codes'
          ? diagrams.map(setOf(node.of, this).known, negated)
          : diagrams.map(this.node(node.of), (value) => (value === null ? 1 : 0));
      case 'not':
        return diagrams.map(this.node(node.of), negated);
      case 'and':
        return this.joined(node.parts, 0);
      case 'or':
        return this.joined(node.parts, 1);
      case 'compare':
        return this.banded(node) ?? this.compared(node);
      case 'choose':
        return this.chosen(node.branches, node.otherwise, care);
      case 'first known':
        return this.firstKnown(node.parts);
      case 'add':
        return isHeld(node) ? this.summed(node, unitsOf(node)) : this.folded(node, ADDED);
      case 'sum of known':
        return isHeld(node) ? this.summed(node, knownUnitsOf(node)) : this.folded(node, ADDED_IF_KNOWN);
      case 'count true':
        return this.summed(node, (truth) => (truth === 1 ? 1 : 0));
      case 'least':
      case 'greatest':
        return this.folded(node, extreme(node.type, node.op));
      case 'least of known':
      case 'greatest of known':
        return this.folded(node, extremeOfKnown(node.op));
      case 'sum of highest':
        return this.summedHighest(node);
      case 'subtract':
      case 'multiply':
      case 'divide':
      case 'power':
        return this.calculated(node, care);
      case 'abs':
        return this.mapped(node.of, QUANTITIES.abs, care);
      case 'exp':
      case 'log':
      case 'sqrt':
        return this.mapped(node.of, (of) => QUANTITIES.double(node.op, of), care);
      case 'round':
        return this.mapped(node.of, (of) => QUANTITIES.round(node.how, node.to, of), care);
      case 'call':
        return this.model.joints.map(
          node.parts.map((part) => this.node(part, care)),
          (values) => valueOf(node.name, values, node.to),
        );
      case 'between':
        return diagrams.apply(this.node(node.from), this.node(node.to), (from, to) =>
          from === null || to === null ? null : fractionOf(between(node.unit, from as number, to as number)),
        );
      case 'part':
        return diagrams.map(this.node(node.of), (day) =>
          day === null ? null : fractionOf(partOfDate(node.part, day as number)),
        );
      case 'moved':
        return diagrams.map(this.node(node.of), (day) =>
          day === null ? null : movedDay(node, day as number),
        );
      case 'step':
        return this.banded(node) ?? this.lookedUp(node);
      case 'by code':
        return this.lookedUp(node);
      case 'has':
        return this.hasCode(node.of, node.position);
      case 'size':
        return this.sizeOf(node.of);
      case 'within':
        return diagrams.apply(this.node(node.of), this.node(node.from), (at, from) =>
          at === null || from === null ? null : movedWithin(node, at as number, from as number),
        );
      case 'const':
      case 'missing':
      case 'set of':
        throw new Error(`${node.op} is no value of its own`);
    }
  }

  /** Null where a node reads too much for every combination to be looked at. */
  private throughFew(node: Node): Frontier | null {
    if (node.op === 'read') return null;
    return (
      this.within(MOST_COMBINATIONS, node, this.codes.of(node)) ??
      (node.type === 'code' ? this.within(MOST_OF_CODES, node, this.truths.of(node)) : null)
    );
  }

  private within(most: number, node: Node, frontier: Frontier | null): Frontier | null {
    if (!frontier?.every((name) => this.view.answer(name) || this.covers(name))) return null;
    const combinations = frontier.reduce((product, name) => product * this.mostValuesOf(name), 1);
    return combinations <= most && this.tellsApart(node, frontier) ? frontier : null;
  }

  /** Whether all that a node sees of single items, but for what it reads through names, is told apart. */
  private tellsApart(node: Node, through: Frontier): boolean {
    const { model, view } = this;
    if (node.op === 'read' && through.includes(node.name) && !view.answer(node.name)) return true;
    const item = view.alone(node);
    if (item !== null) return model.tellsApart({ view, item, node });
    if (node.op !== 'read') return partsOf(node).every((part) => this.tellsApart(part, through));
    return view.supportOf(node).size === 0 || this.tellsApart(view.definition(node.name).node, through);
  }

  /** How many values a name of a frontier may have. */
  private mostValuesOf(name: string): number {
    const item = this.view.answer(name)?.item;
    if (item === undefined) return (this.view.definition(name).node.codes?.length ?? 2) + 1;
    return this.model.openItems.has(item)
      ? Infinity
      : this.model.variables[this.model.levelOf(item)!]!.classes.length;
  }

  private ofFew(node: Node, names: Frontier): Ref {
    return this.model.joints.map(...this.fewOf(node, names));
  }

  private fewOf(node: Node, names: Frontier): Parameters<Joints['map']> {
    return [names.map((name) => this.name(name)), this.ofValues(node, names)];
  }

  private ofValues(node: Node, names: Frontier): (values: readonly Value[]) => Value {
    return (values) =>
      this.view.valueWith(node, new Map(names.map((name, n) => [name, values[n] as number | null])));
  }

  private ofOne(node: Node, item: string): Ref {
    const { model, view } = this;
    if (!model.tellsApart({ view, item, node })) throw new Undecided({ kind: 'values', item });
    return this.diagrams.map(this.answer(item), (value) => this.view.valueAt(node, value as number | null));
  }

  private joined(parts: readonly Node[], decisive: 0 | 1): Ref {
    return this.diagrams.joined(
      parts.map((part) => this.node(part)),
      decisive,
    );
  }

  private compared({ operator, left, right }: Of<'compare'>): Ref {
    const difference =
      left.type === 'number'
        ? (one: Value, other: Value) => order(one as Quantity, other as Quantity)
        : (one: Value, other: Value) => Math.sign((one as number) - (other as number));
    return this.diagrams.apply(this.node(left), this.node(right), (one, other) =>
      one === null || other === null ? null : Number(compare(operator, difference(one, other), 0)),
    );
  }

  private chosen(branches: readonly Branch[], otherwise: Node, care?: Ref): Ref {
    const { diagrams } = this;
    const values = [...branches.map(({ then }) => then), otherwise];
    const cares = values.some(isArithmetic);
    const [never, always] = [diagrams.end(0), diagrams.end(1)];
    const is = (condition: Ref, truth: 0 | 1) =>
      diagrams.map(condition, (value) => (value === truth ? 1 : 0));
    let rest = care ?? always;
    const conditions: Ref[] = [];
    const made = branches.map(({ when, then }) => {
      const condition = this.node(when, care);
      conditions.push(condition);
      if (!cares) return this.node(then, care);
      const taken = diagrams.choose(is(condition, 1), rest, never);
      rest = diagrams.choose(is(condition, 0), rest, never);
      return this.node(then, taken);
    });
    return diagrams.firstOf(conditions, [...made, this.node(otherwise, rest)]);
  }

  private firstKnown(parts: readonly Node[]): Ref {
    const { diagrams } = this;
    const missing = diagrams.end(null);
    return parts
      .map((part) => this.node(part))
      .reduceRight((others, part) =>
        diagrams.apply(
          part,
          others,
          (one, other) => one ?? other,
          (one, other) => (one === missing ? other : diagrams.isEnd(one) || one === other ? one : undefined),
        ),
      );
  }

  private folded({ parts }: { parts: readonly Node[] }, folding: Folding): Ref {
    return fold(
      this.diagrams,
      parts.map((part) => this.node(part)),
      folding,
    );
  }

  private summedHighest({ parts, count }: Of<'sum of highest'>): Ref {
    const best = new Highest(count);
    const states = this.folded({ parts }, { start: 0, step: (state, value) => best.with(state, value) });
    return this.diagrams.map(states, (state) => best.sumOf(state));
  }

  private summed({ parts, decimals = 0 }: Summed, amountOf: Amount): Ref {
    return this.total(
      parts.map((part) => this.node(part)),
      amountOf,
      decimals,
    );
  }

  /** Every sum that there is, of whole units of so many decimals. */
  private total(parts: readonly Ref[], amountOf: Amount, decimals: number): Ref {
    return ofSum(this.diagrams, parts, amountOf, (sum) => ({
      from: sum,
      to: sum,
      ref: this.diagrams.end(fractionOf(sum / 10 ** decimals)),
    }));
  }

  /** Null where it is no band of a sum. */
  private banded(node: Of<'compare' | 'step'>): Ref | null {
    const found = bandedSum(node, this.view);
    if (!found) return null;
    const { parts, from, values } = found;
    const ends = values.map((value) =>
      this.diagrams.end(value === null || node.type !== 'number' ? value : fractionOf(value)),
    );
    const refs = parts.map((part) => this.node(part));
    return ofSum(this.diagrams, refs, unitsOf(found), (sum) => {
      const band = from.filter((first) => first <= sum).length;
      return { from: from[band - 1] ?? -Infinity, to: (from[band] ?? Infinity) - 1, ref: ends[band]! };
    });
  }

  private calculated({ op, left, right }: Of<keyof typeof ARITHMETIC>, care?: Ref): Ref {
    return this.diagrams.within(care, this.node(left, care), this.node(right, care), (one, other) =>
      one === null || other === null ? null : calculate(ARITHMETIC[op], one, other),
    );
  }

  private mapped(of: Node, operation: (value: Value) => Value, care?: Ref): Ref {
    const made = this.node(of, care);
    return care === undefined
      ? this.diagrams.map(made, operation)
      : this.diagrams.within(care, made, made, (value) => operation(value));
  }

  private lookedUp(node: Of<'by code' | 'step'>): Ref {
    const found = (value: Value): number | null => {
      if (node.op === 'by code') return node.values[value as number] ?? null;
      const observedValue = numberOf(value as Quantity);
      return observedValue === null ? null : stepAt(node, observedValue);
    };
    return this.diagrams.map(this.node(node.of), (value) => {
      const result = value === null ? null : found(value);
      return result === null || node.type !== 'number' ? result : fractionOf(result);
    });
  }

  private hasCode(of: Node, position: number): Ref {
    const { known, has } = setOf(of, this);
    return this.diagrams.choose(known, has[position]!, this.diagrams.end(null));
  }

  private sizeOf(of: Node): Ref {
    const { known, has } = setOf(of, this);
    const size = this.total(has, Number, 0);
    return this.diagrams.choose(known, size, this.diagrams.end(null));
  }
}

const negated = (value: Value): Value => (value === null ? null : 1 - (value as number));

/** A number as its name gives it. */
function observed(quantity: Value): Value {
  const found = quantity === null ? null : numberOf(quantity);
  return found === null ? null : fractionOf(found);
}

/** Of those, there may be many values that nobody asks for. */
function isArithmetic(node: Node): boolean {
  const isOwn = node.op in ARITHMETIC || node.op === 'call';
  return isOwn || partsOf(node).some(isArithmetic);
}

interface Summed {
  readonly parts: readonly Node[];
  readonly decimals?: number | undefined;
}

/** Numbers of so many decimals as whole units. */
const unitsOf =
  ({ decimals = 0 }: Pick<Summed, 'decimals'>): Amount =>
  (value) =>
    value === null ? null : Math.round(numberOf(value)! * 10 ** decimals);

const knownUnitsOf = (node: Summed): Amount => {
  const units = unitsOf(node);
  return (value) => units(value) ?? 0;
};

const firstOr =
  (two: (one: Value, other: Value) => Value): Folding['step'] =>
  (state, value) =>
    state === null ? value : value === null ? state : two(state, value);

/** Before the first part; no value is this. */
const NONE_YET: Value = Infinity;

const missingStays = (two: (one: Value, other: Value) => Value): Folding => ({
  start: NONE_YET,
  step: (state, value) =>
    state === null || value === null ? null : state === NONE_YET ? value : two(state, value),
  isLast: (state) => state === null,
});

const sum = (one: Value, other: Value): Value => QUANTITIES.add([one, other]);

/** Of doubles. */
const ADDED = missingStays(sum);
const ADDED_IF_KNOWN: Folding = {
  start: fractionOf(0),
  step: (state, value) => (value === null ? state : sum(state, value)),
};

function extreme(type: Node['type'], which: 'least' | 'greatest'): Folding {
  if (type === 'number') return missingStays((one, other) => QUANTITIES[which]([one, other]));
  const choose = which === 'least' ? Math.min : Math.max;
  return missingStays((one, other) => choose(one as number, other as number));
}

function extremeOfKnown(op: 'least of known' | 'greatest of known'): Folding {
  const which = op === 'least of known' ? 'least' : 'greatest';
  return { start: null, step: firstOr((one, other) => QUANTITIES[which]([one, other])) };
}

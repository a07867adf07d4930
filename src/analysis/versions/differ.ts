// Two versions of an instrument on every set of answers: which outcomes become others, how many, and from what to what.

import { itemOf, type Core, type CoreInput, type Node } from '../../core/index.ts';
import { tellsTooMuch, USUAL_BUDGET, type AnalysisOptions, type Open } from '../analyse.ts';
import { ofAllTries, Undecided, type Reason } from '../diagram/budget.ts';
import type { Ref } from '../diagram/diagrams.ts';
import type { Value } from '../diagram/values.ts';
import { answersAt, fewestMissing, heldOf, type Answers, type Held } from '../exact.ts';
import { Lift } from '../lift.ts';
import { KnownCuts } from '../inputs/known.ts';
import type { View } from '../inputs/view.ts';
import { Model, type ModelOptions } from '../model.ts';
import type { Said } from '../outcomes.ts';
import { movesBetween, type Move } from './moves.ts';
import { changedItems, sharing } from './shared.ts';

export interface Moved {
  readonly from: Said;
  readonly to: Said;
  /** Of sets of answers. */
  readonly count: bigint;
  /** The smallest case, in the words of each version. */
  readonly witness: Both;
}

/** The same answers for each version: one that only the other asks for is left out. */
export interface Both {
  readonly before: Answers;
  readonly after: Answers;
}

export interface Difference {
  readonly isExact: true;
  readonly name: string;
  /** Sets of answers that give the same. */
  readonly same: bigint;
  /** The most frequent first. None: both say the same, whatever the answers. */
  readonly moves: readonly Moved[];
}

export interface NotComparable {
  readonly isExact: false;
  readonly name: string;
  readonly reason: { readonly kind: 'types' };
}

export class Versions {
  private readonly before: Core;
  private readonly after: Core;
  private readonly options: Required<AnalysisOptions>;
  private readonly cuts = new KnownCuts();
  private readonly together: readonly string[];
  /** What is the same in both comes before what is not, so that the versions part as late as they can. */
  private later: ReadonlySet<string> = new Set();
  private shared: Pair | undefined;

  /** `names`: those that will be asked for, which both have. */
  constructor(before: Core, after: Core, options: AnalysisOptions, names: readonly string[]) {
    this.before = before;
    this.after = sharing(after, before);
    this.options = { budget: USUAL_BUDGET, now: () => performance.now(), ...options };
    const { views } = this.model([], 'depth');
    this.later = changedItems(views as readonly [View, View]);
    this.together = names.filter((name) => !views.some((view) => tellsTooMuch(view, name)));
  }

  /** What becomes of a name. Of a set: of whether a code is in it. */
  of(name: string, code?: string): Difference | NotComparable | Open {
    const [was, is] = [this.before, this.after].map((core) => nodeOf(core, name));
    if (was!.type !== is!.type || (was!.type === 'codes' && code === undefined))
      return { isExact: false, name, reason: { kind: 'types' } };
    return this.asked(name, (pair) => differenceIn(pair, name, code));
  }

  /** The smallest case in which a name becomes another; null where none does: both are the same. */
  witness(name: string): Both | null | Open {
    return this.asked(name, (pair) => witnessIn(pair, name));
  }

  /** In the diagrams that all names share, else in some of its own, else in another order. */
  private asked<Answer>(name: string, task: (pair: Pair) => Answer): Answer | Open {
    const { budget, now } = this.options;
    const until = now() + budget.ms;
    const pairs = [
      ...(this.together.includes(name)
        ? [() => (this.shared ??= new Pair(this.model(this.together, 'depth')))]
        : []),
      () => new Pair(this.model([name], 'depth')),
      () => new Pair(this.model([name], 'document')),
    ];
    let reason: Reason = { kind: 'time', ms: budget.ms };
    for (const pair of pairs) {
      if (until <= now()) break;
      const own = pair();
      // That took its time, too.
      const found = own.attempt(task, until - now());
      if (!(found instanceof Undecided)) return found;
      reason = found.reason;
    }
    return { isExact: false, name, reason: ofAllTries(reason, budget) };
  }

  private model(names: readonly string[], order: ModelOptions['order']): Model {
    const { cuts, later } = this;
    return new Model([this.before, this.after], names, { ...this.options, order, cuts, later });
  }
}

function nodeOf({ definitions, inputs }: Core, name: string): Pick<Node, 'type' | 'codes'> {
  const found = definitions.find((one) => one.name === name)?.node ?? inputs.find((one) => one.name === name);
  if (!found) throw new Error(`${name} is not defined`);
  return found;
}

/** Both versions over the same diagrams. */
export class Pair {
  readonly model: Model;
  readonly before: Lift;
  private readonly ownAfter: Lift;
  private isCase: Ref | undefined;
  private counted: bigint | undefined;

  constructor(model: Model) {
    const [before, after] = model.views;
    this.model = model;
    this.before = new Lift(model, before!);
    this.ownAfter = new Lift(model, after!);
  }

  /** What both share is not made twice. */
  get after(): Lift {
    this.ownAfter.takeOver(this.before);
    return this.ownAfter;
  }

  attempt<Result>(task: (pair: this) => Result, ms: number): Result | Undecided {
    const found = this.before.attempt(() => {
      const made = this.ownAfter.attempt(() => task(this), ms);
      if (made instanceof Undecided) throw made;
      return made;
    }, ms);
    if (this.isCase !== undefined && this.isCase >= this.model.diagrams.size) this.isCase = undefined;
    return found;
  }

  /** Whether a name is defined in the same way in both, with all that it reads. */
  isShared(name: string): boolean {
    const { view } = this.before;
    return !view.answer(name) && view.sharesAll(name, this.ownAfter.view);
  }

  /** What a name is in each version. Codes go by their name. */
  refs(
    name: string,
    code?: string,
  ): { readonly refs: readonly [Ref, Ref]; readonly codes: readonly string[] } {
    const [was, is] = this.model.views.map(({ core }) => nodeOf(core, name));
    if (code !== undefined) {
      const at = ({ codes = [] }: typeof was & {}) => codes.indexOf(code);
      const [one, other] = [at(was!), at(is!)];
      const refIn = (lift: Lift, position: number) =>
        position < 0 ? this.model.diagrams.end(0) : lift.codeIn(name, position);
      const before = refIn(this.before, one);
      return { refs: [before, refIn(this.after, other)], codes: [] };
    }
    const codes = [...new Set([...(was!.codes ?? []), ...(is!.codes ?? [])])];
    const before = this.before.name(name);
    return {
      refs: [this.byName(before, was!.codes, codes), this.byName(this.after.name(name), is!.codes, codes)],
      codes,
    };
  }

  /** What one diagram gives and another does not, in answers that are a case of either version. */
  moves(refs: readonly [Ref, Ref]): readonly Move[] {
    return movesBetween(this.model, refs, this.cases(), fewestMissing(this.model.variables));
  }

  /** How many sets of answers are a case of either version. */
  total(): bigint {
    const { diagrams } = this.model;
    return (this.counted ??= this.moves([diagrams.end(0), diagrams.end(1)])[0]?.count ?? 0n);
  }

  private cases(): Ref {
    if (this.isCase !== undefined) return this.isCase;
    const { diagrams } = this.model;
    const yes = diagrams.end(1);
    return (this.isCase = diagrams.apply(this.before.ofCases(yes), this.after.ofCases(yes), (one, other) =>
      one === 1 || other === 1 ? 1 : 0,
    ));
  }

  /** The answers of a case in the words of each version. */
  both(classes: Int32Array): Both {
    const answers = answersAt(this.model.variables, classes);
    const [before, after] = this.model.views.map(({ core }) => this.answersOf(core, answers));
    return { before: before!, after: after! };
  }

  private byName(ref: Ref, own: readonly string[] | undefined, all: readonly string[]): Ref {
    if (!own || own.every((code, position) => all[position] === code)) return ref;
    return this.model.diagrams.map(ref, (value) =>
      value === null ? null : all.indexOf(own[value as number]!),
    );
  }

  private answersOf({ inputs }: Core, answers: Answers): Answers {
    const own = new Map(inputs.map((input) => [itemOf(input.name), input]));
    return new Map(
      [...answers].flatMap(([item, held]): [string, Held][] => {
        const input = own.get(item);
        if (!input) return [];
        const shared = this.model.domains.get(item)!.codes;
        return [[item, held === null || !input.codes ? held : movedTo(input, shared, held)]];
      }),
    );
  }
}

function movedTo({ type, codes = [] }: CoreInput, shared: readonly string[], held: number): number {
  if (type === 'code') return codes.indexOf(shared[held]!);
  return shared.reduce((bits, code, n) => ((held >>> n) & 1 ? bits | (1 << codes.indexOf(code)) : bits), 0);
}

function differenceIn(pair: Pair, name: string, code: string | undefined): Difference {
  if (pair.isShared(name)) return { isExact: true, name, same: pair.total(), moves: [] };
  const { refs, codes } = pair.refs(name, code);
  const said = (value: Value): Said => {
    const held = heldOf(value);
    return held === null || codes.length === 0 ? held : codes[held]!;
  };
  const moves = pair.moves(refs).map(({ from, to, count, classes }): Moved => ({
    from: said(from),
    to: said(to),
    count,
    witness: pair.both(classes),
  }));
  moves.sort((one, other) => (one.count < other.count ? 1 : one.count > other.count ? -1 : 0));
  const changed = moves.reduce((sum, { count }) => sum + count, 0n);
  return { isExact: true, name, same: pair.total() - changed, moves };
}

function witnessIn(pair: Pair, name: string): Both | null {
  if (pair.isShared(name)) return null;
  const [first, ...others] = pair.moves(pair.refs(name).refs);
  if (!first) return null;
  return pair.both(others.reduce((best, one) => (one.cost < best.cost ? one : best), first).classes);
}

// Exact answers about everything that an instrument can say, whatever the case; and plainly what was not decided.

import type { Core } from '../core/index.ts';
import { ofAllTries, Undecided, type Budget, type Reason } from './diagram/budget.ts';
import { Exact } from './exact.ts';
import type { Ref } from './diagram/diagrams.ts';
import { NO_CASE, type Value } from './diagram/values.ts';
import { seenFrom } from './inputs/sites.ts';
import type { View } from './inputs/view.ts';
import { namesOfManyClasses } from './inputs/wide.ts';
import { Lift, Unseen } from './lift.ts';
import { KnownCuts } from './inputs/known.ts';
import { Model, type ModelOptions } from './model.ts';
import { sharing } from './versions/shared.ts';

export interface AnalysisOptions {
  /** Days since 1970-01-01. */
  readonly assessedOn: number;
  readonly budget?: Budget;
  readonly now?: () => number;
}

export interface Open {
  readonly isExact: false;
  readonly name: string;
  readonly reason: Reason;
}

/** For each name: with what is around it, nobody waits for more than two seconds. */
export const USUAL_BUDGET: Budget = { branches: 8_000_000, ms: 1_800 };

export class Analysis {
  private readonly core: Core;
  private readonly options: Required<AnalysisOptions>;
  private readonly shared: Lift;
  /** All that will be asked for, what tells many answers apart included: made when something needs it. */
  private all: readonly string[];
  private whole: Lift | undefined;
  private readonly known = new Map<string, Exact | Open>();
  private readonly undecided = new Map<string, Undecided>();
  private readonly cuts: KnownCuts;

  /**
   * `outcomes`: names that will be asked for; others can be. `before`: the analysis of what was changed into this core,
   * of which everything is taken on that is still so.
   */
  constructor(
    core: Core,
    options: AnalysisOptions,
    outcomes: readonly string[] = namesOf(core),
    before?: Analysis,
  ) {
    this.core = core;
    this.cuts = before?.cuts ?? new KnownCuts();
    this.options = { budget: USUAL_BUDGET, now: () => performance.now(), ...options };
    const { view, model } = this.lift([], 'depth');
    this.all = outcomes.filter((name) => !tellsTooMuch(view, name));
    const apart = namesOfManyClasses(view, this.all, model.domains, this.cuts);
    this.shared = this.lift(
      this.all.filter((name) => !apart.has(name)),
      'depth',
      before?.shared.model,
    );
    if (before && before.shared.model.diagrams === this.shared.model.diagrams)
      this.shared.takeOver(before.shared);
  }

  /**
   * The analysis of another version, after an edit. What the edit leaves as it is is not made again; this analysis can
   * still be asked.
   */
  next(core: Core): Analysis {
    return new Analysis(sharing(core, this.core), this.options, namesOf(core), this);
  }

  /** What a name is. Of a set: whether a code is in it. */
  of(name: string, code?: number): Exact | Open {
    const key = `${name}#${String(code ?? '')}`;
    const known = this.known.get(key);
    if (known) return known;
    const found = this.decide(name, code);
    this.known.set(key, found);
    return found;
  }

  /**
   * In the diagrams that all names share; else in some of its own, which tell fewer answers apart; else in another order.
   * All tries together take no longer than the budget.
   */
  private decide(name: string, code: number | undefined): Exact | Open {
    const { budget, now } = this.options;
    const until = now() + budget.ms;
    const lifts = [
      ...(this.shared.covers(name) ? [() => this.shared] : []),
      () => this.lift([name], 'depth'),
      () => this.lift([name], 'document'),
    ];
    let last: Undecided | undefined;
    const task = (own: Lift) => (code === undefined ? own.name(name) : own.codeIn(name, code));
    for (const lift of lifts) {
      if (until <= now()) break;
      const own = lift();
      // That took its time, too.
      const found = exactIn(own, name, task, until - now());
      if (!(found instanceof Undecided)) return found;
      last = found;
      if (this.undecided.has(name)) break;
    }
    const reason = ofAllTries(last!.reason, budget);
    if (reason.kind !== 'values') this.undecided.set(name, last!);
    return { isExact: false, name, reason };
  }

  /** What several names give together, in the diagrams that all share; null where that is not decided. */
  together(name: string, task: (lift: Lift) => Ref): Exact | null {
    const found = this.inShared((lift, ms) => exactIn(lift, name, task, ms));
    return found instanceof Undecided ? null : found;
  }

  /** The values that several names give together; null where that is not decided. */
  valuesTogether(task: (lift: Lift) => Ref): readonly Value[] | null {
    const found = this.inShared((shared, ms) =>
      shared.attempt(
        (lift) => lift.model.diagrams.endsOf(lift.possible(task(lift))).filter((value) => value !== NO_CASE),
        ms,
      ),
    );
    return found instanceof Undecided ? null : found;
  }

  /** Every value that a name has; null where that is not decided. */
  valuesOf(name: string): readonly Value[] | null {
    const found = this.inShared((shared, ms) => shared.attempt((lift) => lift.valuesOf(name), ms));
    return found instanceof Undecided ? null : found;
  }

  /** Whether a name is the same in every case of another core, of which only definitions of that name may be others. */
  isSameIn(core: Core, name: string): boolean {
    const own = this.core.definitions.filter((definition) => definition.of !== name);
    const others = core.definitions.filter((definition) => definition.of === name);
    const other = { ...core, definitions: [...own, ...others] };
    const found = this.inShared((shared, ms) =>
      shared.attempt((lift) => (lift.name(name), lift.isSameIn(lift.variant(other), name)), ms),
    );
    return found === true;
  }

  /** In the diagrams that names share; where these do not tell enough apart, in those of all names that it takes. */
  private inShared<Found>(task: (lift: Lift, ms: number) => Found): Found {
    for (let lift = this.shared; ; lift = this.whole!) {
      try {
        return task(lift, this.options.budget.ms);
      } catch (error) {
        if (!(error instanceof Unseen)) throw error;
        if (!this.all.includes(error.unseen)) this.all = [...this.all, error.unseen];
        else if (lift === this.whole) throw error;
        if (!this.whole?.covers(error.unseen)) this.whole = this.lift(this.all, 'depth');
      }
    }
  }

  /** Whether answer sets are counted as for most other names. In diagrams of its own, a name is counted over what it reads. */
  countsAll({ lift }: Exact): boolean {
    return lift === this.shared;
  }

  /** Items on which a name rests, those that decide whether others are asked included. */
  itemsOf(name: string): ReadonlySet<string> {
    return new Set(seenFrom(this.shared.view, [name]).items);
  }

  has(name: string): boolean {
    return this.shared.view.knows(name);
  }

  /** What the diagrams that names share take of memory. */
  get bytes(): number {
    return this.shared.model.diagrams.bytes;
  }

  private lift(outcomes: readonly string[], order: ModelOptions['order'], before?: Model): Lift {
    const model = new Model([this.core], outcomes, { ...this.options, order, cuts: this.cuts, before });
    return new Lift(model, model.views[0]!, this.undecided);
  }
}

/** What the document names, but for answers. */
function namesOf({ definitions }: Core): readonly string[] {
  return definitions.map(({ name }) => name).filter((name) => !name.includes('.'));
}

/** A number of one answer (months since a date) keeps apart what nothing else does: it has diagrams of its own. */
export function tellsTooMuch(view: View, name: string): boolean {
  const { node } = view.definition(name);
  return (
    view.answer(name) !== undefined ||
    ((node.type === 'number' || node.type === 'date') && view.alone(node) !== null)
  );
}

function exactIn(lift: Lift, name: string, task: (lift: Lift) => Ref, ms: number): Exact | Undecided {
  return lift.attempt((own) => {
    const ref = task(own);
    return new Exact(own, name, ref, own.possible(ref), own.ofCases(ref));
  }, ms);
}

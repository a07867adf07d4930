// Exact answers about everything that an instrument can say, whatever the case; and plainly what was not decided.

import type { Core } from '../core/index.ts';
import { Undecided, type Budget, type Reason } from './diagram/budget.ts';
import { Exact } from './exact.ts';
import type { Ref } from './diagram/diagrams.ts';
import type { Value } from './diagram/values.ts';
import { seenFrom } from './inputs/sites.ts';
import type { View } from './inputs/view.ts';
import { Lift } from './lift.ts';
import { Model, type KnownCuts, type ModelOptions } from './model.ts';

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

/** For each name. */
export const USUAL_BUDGET: Budget = { branches: 8_000_000, ms: 2_000 };

export class Analysis {
  private readonly core: Core;
  private readonly options: Required<AnalysisOptions>;
  private readonly outcomes: ReadonlySet<string>;
  private readonly shared: Lift;
  private readonly known = new Map<string, Exact | Open>();
  private readonly undecided = new Map<string, Undecided>();
  private readonly cuts: KnownCuts = new WeakMap();

  /** `outcomes`: names that will be asked for; others can be. */
  constructor(core: Core, options: AnalysisOptions, outcomes: readonly string[] = namesOf(core)) {
    this.core = core;
    this.options = { budget: USUAL_BUDGET, now: () => performance.now(), ...options };
    const { view } = this.lift([], 'depth');
    this.outcomes = new Set(outcomes.filter((name) => !tellsTooMuch(view, name)));
    this.shared = this.lift([...this.outcomes], 'depth');
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
      ...(this.outcomes.has(name) ? [() => this.shared] : []),
      () => this.lift([name], 'depth'),
      () => this.lift([name], 'document'),
    ];
    let last: Undecided | undefined;
    for (const lift of lifts) {
      const left = until - now();
      if (left <= 0) break;
      const task = (own: Lift) => (code === undefined ? own.name(name) : own.codeIn(name, code));
      const found = exactIn(lift(), name, task, left);
      if (!(found instanceof Undecided)) return found;
      last = found;
      if (this.undecided.has(name)) break;
    }
    const reason = last!.reason;
    if (reason.kind !== 'values') this.undecided.set(name, last!);
    return { isExact: false, name, reason };
  }

  /** What several names give together, in the diagrams that all share; null where that is not decided. */
  together(name: string, task: (lift: Lift) => Ref): Exact | null {
    const found = exactIn(this.shared, name, task, this.options.budget.ms);
    return found instanceof Undecided ? null : found;
  }

  /** The values that several names give together; null where that is not decided. */
  valuesTogether(task: (lift: Lift) => Ref): readonly Value[] | null {
    const found = this.shared.attempt(
      (lift) => lift.model.diagrams.endsOf(task(lift)),
      this.options.budget.ms,
    );
    return found instanceof Undecided ? null : found;
  }

  /** Whether a name is the same in every case of another core, of which only definitions of that name may be others. */
  isSameIn(core: Core, name: string): boolean {
    const own = this.core.definitions.filter((definition) => definition.of !== name);
    const others = core.definitions.filter((definition) => definition.of === name);
    const found = this.shared.attempt(
      (lift) => lift.variant({ ...core, definitions: [...own, ...others] }).name(name) === lift.name(name),
      this.options.budget.ms,
    );
    return found === true;
  }

  /** Items on which a name rests, those that decide whether others are asked included. */
  itemsOf(name: string): ReadonlySet<string> {
    return new Set(seenFrom(this.shared.view, [name]).items);
  }

  has(name: string): boolean {
    return this.shared.view.knows(name);
  }

  private lift(outcomes: readonly string[], order: ModelOptions['order']): Lift {
    const model = new Model([this.core], outcomes, { ...this.options, order, cuts: this.cuts });
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
    return new Exact(own, name, ref, own.ofCases(ref));
  }, ms);
}

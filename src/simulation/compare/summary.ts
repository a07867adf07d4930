// What an instrument says of many cases, counted. Results come in parts, which may be counted elsewhere.

import type { Id } from '../../model/types.ts';
import { constraintsOf, type Plan } from '../../plan/index.ts';
import { countsOf, type Counts, type ResultColumns } from '../../engine/index.ts';
import { NumberTally, type NumberSummary } from './numbers.ts';
import { outcomesOf, positionOf, type Outcome } from './outcomes.ts';

export interface Distribution {
  readonly outcome: Outcome;
  /** Cases by position of the value. */
  readonly counts: readonly number[];
  readonly missing: number;
}

export interface Summary {
  readonly cases: number;
  readonly distributions: readonly Distribution[];
  /** Scores, converted scores and formulas that are numbers, by id. */
  readonly numbers: ReadonlyMap<Id, NumberSummary>;
  /** Cases in which the rows of a decision table contradict each other, by table. */
  readonly conflicts: ReadonlyMap<Id, number>;
  /** Cases in which a constraint does not hold, by constraint. */
  readonly violations: ReadonlyMap<Id, number>;
}

/** Some of the cases, counted: of one plan, parts can be added up. It can be cloned. */
export interface Counted {
  readonly cases: number;
  /** By outcome: cases by position of the value, missing at last. */
  readonly outcomes: readonly (readonly number[])[];
  readonly numbers: readonly Counts[];
  readonly conflicts: ReadonlyMap<Id, number>;
  /** Cases in which a constraint does not hold, by constraint. */
  readonly violations: ReadonlyMap<Id, number>;
}

export function countCases(plan: Plan, results: ResultColumns): Counted {
  const countsOfId = (id: Id): Counts => {
    const column = results.values.get(id);
    return column ? countsOf(column) : new Map();
  };
  return {
    cases: results.rows,
    outcomes: outcomesOf(plan).map((outcome) => countPositions(outcome, countsOfId(outcome.id))),
    numbers: numbersOf(plan).map(countsOfId),
    conflicts: results.conflicts,
    violations: new Map(constraintsOf(plan).map(({ id }) => [id, countsOfId(id).get(0) ?? 0])),
  };
}

export function summarise(plan: Plan, results: ResultColumns): Summary {
  return new Tally(plan, [countCases(plan, results)]).summary;
}

export class Tally {
  /** By id. */
  readonly numbers: ReadonlyMap<Id, NumberTally>;
  private readonly plan: Plan;
  private readonly parts: readonly Counted[];

  /** Parts come in the order of their cases. */
  constructor(plan: Plan, parts: readonly Counted[]) {
    this.plan = plan;
    this.parts = parts;
    this.numbers = new Map(
      numbersOf(plan).map((id, index) => {
        const tally = new NumberTally();
        for (const { numbers } of parts) tally.add(numbers[index]!);
        return [id, tally];
      }),
    );
  }

  get summary(): Summary {
    return {
      cases: this.sum(({ cases }) => cases),
      distributions: outcomesOf(this.plan).map((outcome, index) => ({
        outcome,
        counts: outcome.values.map((_, position) => this.sum(({ outcomes }) => outcomes[index]![position]!)),
        missing: this.sum(({ outcomes }) => outcomes[index]!.at(-1)!),
      })),
      numbers: new Map([...this.numbers].map(([id, tally]) => [id, tally.summary])),
      conflicts: this.conflicts,
      violations: this.violations,
    };
  }

  private get conflicts(): Map<Id, number> {
    const tables = this.plan.steps.filter(({ kind }) => kind === 'table').map(({ id }) => id);
    return this.found(tables, ({ conflicts }) => conflicts);
  }

  private get violations(): Map<Id, number> {
    const constraints = constraintsOf(this.plan).map(({ id }) => id);
    return this.found(constraints, ({ violations }) => violations);
  }

  private found(ids: readonly Id[], of: (part: Counted) => ReadonlyMap<Id, number>): Map<Id, number> {
    const all = ids.map((id) => [id, this.sum((part) => of(part).get(id) ?? 0)] as const);
    return new Map(all.filter(([, cases]) => cases > 0));
  }

  private sum(of: (part: Counted) => number): number {
    return this.parts.reduce((sum, part) => sum + of(part), 0);
  }
}

function countPositions(outcome: Outcome, counts: Counts): number[] {
  const position = positionOf(outcome);
  const sums = Array.from({ length: outcome.values.length + 1 }, () => 0);
  for (const [value, cases] of counts) sums[position(value)]! += cases;
  return sums;
}

/** Everything that is a number, scores first. */
export function numbersOf(plan: Plan): Id[] {
  const { scores, values } = plan.results;
  return [...scores, ...values].filter((id) => plan.values.get(id)?.type === 'number');
}

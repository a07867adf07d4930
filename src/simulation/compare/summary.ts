// What an instrument says of many cases, counted. Results come in blocks; no block is kept.

import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
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
}

export function summarise(plan: Plan, results: ResultColumns): Summary {
  const tally = new Tally(plan);
  tally.add(results);
  return tally.summary;
}

export class Tally {
  readonly outcomes: readonly Outcome[];
  readonly numbers: ReadonlyMap<Id, NumberTally>;
  private cases = 0;
  private readonly counts: readonly number[][];
  private readonly conflicts = new Map<Id, number>();

  constructor(plan: Plan) {
    this.outcomes = outcomesOf(plan);
    this.counts = this.outcomes.map(({ values }) => Array.from({ length: values.length + 1 }, () => 0));
    this.numbers = new Map(numbersOf(plan).map((id) => [id, new NumberTally()]));
  }

  add(results: ResultColumns): void {
    this.cases += results.rows;
    this.outcomes.forEach((outcome, index) => {
      const column = results.values.get(outcome.id);
      if (column) addCounts(this.counts[index]!, countsOf(column), positionOf(outcome));
    });
    for (const [id, tally] of this.numbers) {
      const column = results.values.get(id);
      if (column) tally.add(column);
    }
    for (const [id, cases] of results.conflicts)
      this.conflicts.set(id, (this.conflicts.get(id) ?? 0) + cases);
  }

  get summary(): Summary {
    return {
      cases: this.cases,
      distributions: this.outcomes.map((outcome, index) => ({
        outcome,
        counts: this.counts[index]!.slice(0, -1),
        missing: this.counts[index]!.at(-1) ?? 0,
      })),
      numbers: new Map([...this.numbers].map(([id, tally]) => [id, tally.summary])),
      conflicts: new Map(this.conflicts),
    };
  }
}

function addCounts(sums: number[], counts: Counts, position: (value: number) => number): void {
  for (const [value, cases] of counts) sums[position(value)]! += cases;
}

/** Everything that is a number, scores first. */
export function numbersOf(plan: Plan): Id[] {
  const { scores, values } = plan.results;
  return [...scores, ...values].filter((id) => plan.values.get(id)?.type === 'number');
}

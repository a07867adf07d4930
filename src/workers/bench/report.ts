// What the page is told of a simulation, from what became of the pieces of the bank.

import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import {
  comparisonOf,
  histogramOf,
  NumberTally,
  Tally,
  type ComparisonPart,
  type Counted,
} from '../../simulation/index.ts';
import type { SimulationReport } from './types.ts';

/** Of one piece. It can be cloned. */
export interface ReportPart {
  readonly comparison: ComparisonPart;
  readonly before: Counted;
  readonly after: Counted;
  /** Answers of the bank that the instrument does not have (any more), by item. */
  readonly unfit: ReadonlyMap<Id, number>;
  /** Items that the bank knows nothing of. */
  readonly absent: readonly Id[];
}

/** Parts come in the order of their cases; whatever they are, the report is the same to the last digit. */
export function reportOf(
  before: Plan,
  after: Plan,
  parts: readonly [ReportPart, ...ReportPart[]],
): Omit<SimulationReport, 'run' | 'milliseconds'> {
  const [first, ...others] = parts;
  const old = new Tally(
    before,
    parts.map((part) => part.before),
  );
  const now = new Tally(
    after,
    parts.map((part) => part.after),
  );
  const numbers = [...now.numbers].map(([id, tally]) => {
    const tallies = [old.numbers.get(id) ?? new NumberTally(), tally];
    return [id, histogramOf(tallies)] as const;
  });
  return {
    ...comparisonOf([first.comparison, ...others.map(({ comparison }) => comparison)]),
    before: old.summary,
    after: now.summary,
    histograms: new Map(numbers),
    unfit: together(parts.map(({ unfit }) => unfit)),
    absent: first.absent,
  };
}

function together(all: readonly ReadonlyMap<Id, number>[]): Map<Id, number> {
  const sums = new Map<Id, number>();
  for (const counts of all) for (const [id, count] of counts) sums.set(id, (sums.get(id) ?? 0) + count);
  return sums;
}

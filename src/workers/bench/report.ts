// What the page is told of a simulation.

import type { ResultColumns } from '../../engine/index.ts';
import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import {
  histogramOf,
  NumberTally,
  numbersOf,
  summarise,
  type Comparison,
  type Histogram,
} from '../../simulation/index.ts';
import type { SimulationReport } from './types.ts';

export function reportOf(
  before: Plan,
  after: Plan,
  old: ResultColumns,
  now: ResultColumns,
  { cases, changed, transitions, shifts, sets, added }: Comparison,
  unfit: ReadonlyMap<Id, number>,
): Omit<SimulationReport, 'run' | 'milliseconds'> {
  return {
    cases,
    before: summarise(before, old),
    after: summarise(after, now),
    changed,
    transitions,
    shifts,
    sets,
    added,
    histograms: new Map(numbersOf(after).map((id) => [id, histogram(id, old, now)])),
    unfit,
  };
}

function histogram(id: Id, old: ResultColumns, now: ResultColumns): Histogram {
  const tallies = [old, now].map(({ values }) => {
    const tally = new NumberTally();
    const column = values.get(id);
    if (column) tally.add(column);
    return tally;
  });
  return histogramOf(tallies);
}

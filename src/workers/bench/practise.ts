// What a first simulation takes, done before on a few cases that are kept nowhere: code that ran already runs fast.

import { casesPart, ColumnBank, emptyColumns } from '../../engine/index.ts';
import type { Plan } from '../../plan/index.ts';
import { comparePart, countCases } from '../../simulation/index.ts';
import { reportOf } from './report.ts';

/** As many as columns are computed for at once. */
const ROWS = 2048;

export function practise(plan: Plan): void {
  const bank = new ColumnBank(ROWS);
  const run = bank.prepare(plan, [casesPart(plan, emptyColumns(plan, ROWS))]);
  run.advance(ROWS);
  const { results } = run;
  const comparison = comparePart({ plan, results }, { plan, results });
  const counts = countCases(plan, results);
  reportOf(plan, plan, [{ comparison, before: counts, after: counts, unfit: new Map(), absent: [] }]);
}

// What an instrument says of one case, from a finished run.

import { printDate } from '../../model/dates.ts';
import type { Id } from '../../model/types.ts';
import type { Value } from '../../language/index.ts';
import type { Plan } from '../../plan/index.ts';
import type { Assessment, Case } from '../types.ts';
import type { CaseRun } from './run.ts';

export function assessmentOf(plan: Plan, given: Case, run: CaseRun): Assessment {
  const record = <Kind>(ids: readonly Id[]) =>
    Object.fromEntries(ids.map((id) => [id, shown(plan, id, run.value(id)) as Kind]));
  const having = (truth: boolean | null, ids: readonly Id[]) => ids.filter((id) => run.value(id) === truth);
  const { results } = plan;
  return {
    id: given.id,
    scores: record<number | null>(results.scores),
    levels: record<string | null>(results.levels),
    values: record<Assessment['values'][Id]>(results.values),
    flags: having(true, results.flags),
    recommendations: having(true, results.recommendations),
    unknown: having(null, [...results.flags, ...results.recommendations]),
    classification: record<string | null>(results.classifications),
    missing: plan.inputs
      .filter(({ earlierOf }) => earlierOf === null)
      .map((input) => input.id)
      .filter((id) => run.relevant(id) && run.value(id) === null),
  };
}

function shown(plan: Plan, id: Id, value: Value): Value {
  return plan.values.get(id)?.type === 'date' && typeof value === 'number' ? printDate(value) : value;
}

// One row of the results as an assessment.

import { printDate } from '../../model/dates.ts';
import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import type { Assessment } from '../types.ts';
import { answerAt } from './encode.ts';
import { valueAt, type CaseColumns, type ResultColumns } from './types.ts';

export function assessmentAt(
  plan: Plan,
  cases: CaseColumns,
  results: ResultColumns,
  row: number,
): Assessment {
  const shown = (id: Id) => {
    const column = results.values.get(id);
    const value = column ? valueAt(column, row) : NaN;
    const { type, codes = [] } = plan.values.get(id) ?? {};
    if (Number.isNaN(value)) return null;
    if (type === 'code') return codes[value] ?? null;
    if (type === 'codes') return codes.filter((_, bit) => (value >>> bit) & 1);
    if (type === 'date') return printDate(value);
    return type === 'boolean' ? value === 1 : value;
  };
  const record = <Kind>(ids: readonly Id[]) => Object.fromEntries(ids.map((id) => [id, shown(id) as Kind]));
  const raised = (ids: readonly Id[]) => ids.filter((id) => results.values.get(id)?.data[row] === 1);
  const { results: reported } = plan;
  return {
    id: cases.ids?.[row] ?? String(row + 1),
    scores: record<number | null>(reported.scores),
    levels: record<string | null>(reported.levels),
    values: record<Assessment['values'][Id]>(reported.values),
    flags: raised(reported.flags),
    recommendations: raised(reported.recommendations),
    classification: record<string | null>(reported.classifications),
    missing: plan.inputs
      .filter(({ earlierOf }) => earlierOf === null)
      .filter((input) => results.relevance.get(input.id)?.data[row] !== 0)
      .filter((input) => answerAt(input, cases.items.get(input.id), row) === null)
      .map((input) => input.id),
  };
}

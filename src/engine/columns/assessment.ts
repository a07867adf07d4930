// Rows of the results as assessments.

import { printDate } from '../../model/dates.ts';
import type { Id } from '../../model/types.ts';
import type { Input, Plan } from '../../plan/index.ts';
import type { Assessment } from '../types.ts';
import { missingOf, type CaseColumns, type Column, type ResultColumns } from './types.ts';

type Shown = Assessment['values'][Id];

/** Of one row after the other: what holds for all rows is worked out once. */
export function assessmentReader(
  plan: Plan,
  cases: CaseColumns,
  results: ResultColumns,
): (row: number) => Assessment {
  const readersOf = (ids: readonly Id[]) =>
    ids.map((id) => ({ id, read: readerOf(plan, id, results.values.get(id)) }));
  const truthsOf = (ids: readonly Id[]) => ids.map((id) => ({ id, truth: truthIn(results.values.get(id)) }));
  const { results: reported } = plan;
  const scores = readersOf(reported.scores);
  const levels = readersOf(reported.levels);
  const values = readersOf(reported.values);
  const classifications = readersOf(reported.classifications);
  const flags = truthsOf(reported.flags);
  const recommendations = truthsOf(reported.recommendations);
  const raised = [...flags, ...recommendations];
  const answers = plan.inputs
    .filter(({ earlierOf }) => earlierOf === null)
    .map((input) => ({ id: input.id, isMissing: missingIn(input, cases, results) }));

  return (row) => ({
    id: cases.ids?.[row] ?? String(row + 1),
    scores: record<number | null>(scores, row),
    levels: record<string | null>(levels, row),
    values: record(values, row),
    flags: having(true, flags, row),
    recommendations: having(true, recommendations, row),
    unknown: having(null, raised, row),
    classification: record<string | null>(classifications, row),
    missing: answers.filter(({ isMissing }) => isMissing(row)).map(({ id }) => id),
  });
}

interface Reader {
  readonly id: Id;
  readonly read: (row: number) => Shown;
}

function record<Kind extends Shown>(readers: readonly Reader[], row: number): Record<Id, Kind> {
  const shown: Record<Id, Kind> = {};
  for (const { id, read } of readers) shown[id] = read(row) as Kind;
  return shown;
}

type Truth = boolean | null;

function having(
  wanted: Truth,
  truths: readonly { readonly id: Id; readonly truth: (row: number) => Truth }[],
  row: number,
): Id[] {
  return truths.filter(({ truth }) => truth(row) === wanted).map(({ id }) => id);
}

function truthIn(column: Column | undefined): (row: number) => Truth {
  if (!column) return () => null;
  const { data } = column;
  const missing = missingOf(data);
  return (row) => (data[row] === missing ? null : data[row] === 1);
}

function readerOf(plan: Plan, id: Id, column: Column | undefined): (row: number) => Shown {
  if (!column) return () => null;
  const { data } = column;
  const missing = missingOf(data);
  const unit = 10 ** column.scale;
  const show = shownAs(plan, id);
  return (row) => {
    const held = data[row]!;
    return held === missing || Number.isNaN(held) ? null : show(held / unit);
  };
}

function shownAs(plan: Plan, id: Id): (value: number) => Shown {
  const { type, codes = [] } = plan.values.get(id) ?? {};
  switch (type) {
    case 'code':
      return (value) => codes[value] ?? null;
    case 'codes':
      return (value) => codes.filter((_, bit) => (value >>> bit) & 1);
    case 'date':
      return printDate;
    case 'boolean':
      return (value) => value === 1;
    default:
      return (value) => value;
  }
}

/** Whether an item is asked and has no answer. */
function missingIn({ id }: Input, cases: CaseColumns, results: ResultColumns): (row: number) => boolean {
  const data = cases.items.get(id)?.data;
  const asked = results.relevance.get(id)?.data;
  if (!data) return (row) => asked?.[row] !== 0;
  const missing = missingOf(data);
  return (row) => (data[row] === missing || Number.isNaN(data[row])) && asked?.[row] !== 0;
}

// Cases and assessments as lines of a file.

import type { Id, Instrument, Response } from '../../model/types.ts';
import type { Answered, Assessment, Case } from '../../engine/index.ts';
import { allResults, constraintsOf, type Plan } from '../../plan/index.ts';
import { madeBy, type Provenance } from '../provenance.ts';
import { codesCell, writeCell } from './csv/cells.ts';
import { knownColumns, type CaseColumn } from './csv/columns.ts';
import { guarded } from './csv/guard.ts';
import { csvLine, csvNumber, PLAIN, type CsvStyle } from './csv/write.ts';
import type { CaseFormat } from './types.ts';

/** How the lines of a file are made; each line carries its line break. */
export interface LineWriter<Row> {
  /** Stands before all lines; empty where there is nothing to say. */
  readonly header: string;
  readonly line: (row: Row) => string;
}

/** Lines that say more than the row itself. */
export interface LineWriterWith<Row, More> extends LineWriter<Row> {
  readonly line: (row: Row, more?: More) => string;
}

/** Writes cases so that reading them gives the same cases. */
export function caseWriter(
  format: CaseFormat,
  instrument: Instrument,
  style: CsvStyle = PLAIN,
): LineWriter<Case> {
  if (format === 'jsonl') return { header: '', line: (given) => jsonLine(given) };
  const columns = [...knownColumns(instrument)];
  return {
    header: csvLine(
      columns.map(([name]) => name),
      style,
    ),
    line: (given) =>
      csvLine(
        columns.map(([, column]) => caseCell(given, column, style)),
        style,
      ),
  };
}

function caseCell(given: Case, column: CaseColumn, style: CsvStyle): string {
  switch (column.kind) {
    case 'id':
      return guarded(given.id);
    case 'assessedOn':
      return given.assessedOn;
    case 'item':
      return writeCell(given.responses[column.item.id] ?? null, column.item.kind, style);
    case 'override':
      return given.overrides?.[column.classification]?.to ?? '';
    case 'reason':
      return guarded(given.overrides?.[column.classification]?.reason ?? '');
    case 'carried':
    case 'ignored':
      return '';
  }
}

/** Writes assessments: in JSON with what made them, in CSV one column for each result of the plan, in its order. */
export function assessmentWriter(
  format: CaseFormat,
  plan: Plan,
  provenance: Provenance,
  style: CsvStyle = PLAIN,
  carry: readonly string[] = [],
): LineWriterWith<Assessment, readonly unknown[]> {
  if (format === 'jsonl')
    return {
      header: '',
      line: (assessment, carried) => {
        const made = madeBy(provenance, assessment);
        if (carry.length === 0) return jsonLine(made);
        const named = carry.map((name, position) => [name, carried?.[position]] as const);
        return jsonLine({ ...made, carried: Object.fromEntries(named) });
      },
    };
  const { scores, levels, values, flags, recommendations, classifications } = plan.results;
  const header = allResults(plan.results);
  const hasConstraints = constraintsOf(plan).length > 0;
  const cell = (value: Value) => resultCell(value, style);
  return {
    header: csvLine([...assessmentColumns(plan), ...carry.map(guarded)], style),
    line: (assessment, carried) =>
      csvLine(
        [
          guarded(assessment.id),
          ...scores.map((id) => cell(assessment.scores[id])),
          ...levels.map((id) => cell(assessment.levels[id])),
          ...values.map((id) => cell(assessment.values[id])),
          ...flags.map((id) => raisedCell(id, assessment.flags, assessment.unknown)),
          ...recommendations.map((id) => raisedCell(id, assessment.recommendations, assessment.unknown)),
          ...classifications.map((id) => cell(assessment.classification[id])),
          assessment.missing.join(' '),
          incompleteCell(header, assessment.answered),
          ...(hasConstraints ? [(assessment.violated ?? []).join(' ')] : []),
          ...carry.map((_, position) => carriedCell(carried?.[position])),
        ],
        style,
      ),
  };
}

/** No id can be these. */
const INCOMPLETE = 'answered/asked';
const VIOLATED = 'violated/constraints';

/** The names of the columns of a CSV of assessments: no column that is carried can have one of them. */
export function assessmentColumns(plan: Plan): readonly string[] {
  const violated = constraintsOf(plan).length > 0 ? [VIOLATED] : [];
  return ['id', ...allResults(plan.results), 'missing', INCOMPLETE, ...violated];
}

/** What another file holds, as it stands; JSON may hold what no cell does. */
export function carriedCell(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return guarded(typeof value === 'string' ? value : JSON.stringify(value));
}

/** Of the results that rest on items which are not all answered: how many are. */
export function incompleteCell(ids: readonly Id[], answered: Readonly<Record<Id, Answered>>): string {
  const incomplete = ids.flatMap((id) => {
    const { answered: given, asked } = answered[id] ?? { answered: 0, asked: 0 };
    return given < asked ? [`${id}=${String(given)}/${String(asked)}`] : [];
  });
  return incomplete.join(' ');
}

/** Of a result; whether a flag or a recommendation is raised may be unknown too. */
type Value = Response | readonly string[] | undefined;

/** A result as an answer would be written: nothing where it is unknown. */
export function resultCell(value: Value, style: CsvStyle): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'number') return csvNumber(value, style);
  if (typeof value === 'object') return codesCell(value);
  return typeof value === 'string' ? guarded(value) : String(value);
}

function raisedCell(id: Id, raised: readonly Id[], unknown: readonly Id[]): string {
  return resultCell(unknown.includes(id) ? null : raised.includes(id), PLAIN);
}

function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

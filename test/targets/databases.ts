// Cases into a database as a file has them, and its answers as assessments have them.

import { parse } from 'csv-parse/sync';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Assessment, Case } from '../../src/engine/index.ts';
import { caseWriter, provenanceOf } from '../../src/interchange/index.ts';
import { knownColumns } from '../../src/interchange/cases/csv/columns.ts';
import { csvLine } from '../../src/interchange/cases/csv/write.ts';
import { CASES_TABLE, RESULTS_VIEW, sqlOf, type Dialect } from '../../src/targets/index.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Subject } from './vectors.ts';

export type Row = Readonly<Record<string, unknown>>;

export function sqlFor({ instrument, plan }: Subject, dialect: Dialect): { text: string; lost: string[] } {
  const columns = [...knownColumns(instrument).keys()];
  const { text, lost } = sqlOf(plan, provenanceOf(instrument), dialect, columns);
  return { text, lost: lost.map(({ id }) => id) };
}

/** \`change\`: of the cells of the first case. */
export async function onDuckDB(
  sql: string,
  subject: Subject,
  change: Change = (_, cell) => cell,
): Promise<Row[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '1GB' });
  const connection = await instance.connect();
  try {
    await connection.run(sql);
    await load(connection, csvOf(subject, change));
    const reader = await connection.runAndReadAll(`SELECT * FROM ${RESULTS_VIEW}`);
    return reader.getRowObjectsJS();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function load(connection: DuckDBConnection, csv: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aspect-duckdb-'));
  const file = join(folder, 'cases.csv');
  try {
    writeFileSync(file, csv);
    await connection.run(
      `INSERT INTO ${CASES_TABLE} BY NAME SELECT * FROM read_csv('${file}', header = true, all_varchar = true)`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Change = (column: string, cell: string) => string;

/** Ids are numbers, so that rows can be told apart whatever their names are. */
export function csvOf({ instrument, vectors }: Subject, change: Change = (_, cell) => cell): string {
  const writer = caseWriter('csv', instrument);
  const rows = vectors.map(({ case: given }, at): Case => ({ ...given, id: String(at) }));
  const names = writer.header.trimEnd().split(',');
  const [first = '', ...others] = rows.map((row) => writer.line(row));
  const [cells = []] = parse(first);
  const changed = cells.map((cell, at) => change(names[at]!, cell));
  return [writer.header, cells.join() === changed.join() ? first : csvLine(changed), ...others].join('');
}

/** What a row should be. */
export function expectedRow(assessment: Assessment): Row {
  const { scores, levels, values, classification, flags, recommendations, unknown, missing } = assessment;
  return {
    ...scores,
    ...levels,
    ...Object.fromEntries(
      Object.entries(values).map(([id, value]) => [
        id,
        Array.isArray(value) ? listOf(value as string[]) : value,
      ]),
    ),
    ...classification,
    raised: [...flags, ...recommendations],
    unknown,
    'items.missing': listOf(missing),
    ...(assessment.violated ? { 'constraints.violated': listOf(assessment.violated) } : {}),
  };
}

const listOf = (ids: readonly string[]) => `|${ids.map((id) => `${id}|`).join('')}`;

/** The ids of the vectors of which a database says something else; `lost`: ids that it says nothing of. */
export function differingRows(
  { vectors, plan }: Subject,
  rows: readonly Row[],
  lost: readonly string[] = [],
): string[] {
  const byId = new Map(rows.map((row) => [row['id'], row]));
  const truths = [...plan.results.flags, ...plan.results.recommendations].filter((id) => !lost.includes(id));
  return vectors.flatMap(({ case: given, assessment }, at) => {
    const row = byId.get(String(at));
    if (!row) return [given.id];
    const found: Row = {
      ...row,
      raised: truths.filter((id) => row[id] === true),
      unknown: truths.filter((id) => row[id] === null),
    };
    const wrong = Object.entries(expectedRow(assessment)).filter(([id, value]) => {
      if (lost.includes(id)) return false;
      // Where it cannot be said of some item whether it is asked, none of what is missing is said.
      if (id === 'items.missing' && lost.length > 0 && !(id in row)) return false;
      const wanted =
        id === 'raised' || id === 'unknown'
          ? (value as string[]).filter((one) => truths.includes(one))
          : value;
      return JSON.stringify(plain(found[id])) !== JSON.stringify(wanted);
    });
    return wrong.length > 0 ? [given.id] : [];
  });
}

/** Whole numbers and dates of a database as JSON has them. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === undefined ? '(no column)' : value;
}

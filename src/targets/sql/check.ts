// The test vectors in the database: the cases that they are of, and where the view says something else than they do.

import type { Plan } from '../../plan/index.ts';
import type { Shown, ShownValue } from '../shown.ts';
import type { Dialect, VectorReader } from './dialect.ts';
import { CASES_TABLE, DIFFERENCES_VIEW, RESULTS_VIEW, VECTOR_CASES_VIEW, VECTORS_TABLE } from './names.ts';
import { quoted, textLiteral } from './print.ts';

export interface Checked {
  readonly plan: Plan;
  readonly shown: Shown;
  /** The names of the columns of the view. */
  readonly said: ReadonlySet<string>;
  /** Those of a file of cases. */
  readonly columns: readonly string[];
}

export function checkText(checked: Checked, dialect: Dialect): string[] {
  const [ofCases, ofResults] = [dialect.readVectors(), dialect.readVectors()];
  const cells = [...cellsOf(checked, dialect, ofCases)].map(([name, text]) => `${text} AS ${quoted(name)}`);
  const id = ofResults.text(['case', 'id']);
  const differs = `CASE WHEN said."id" IS NULL THEN 'not assessed' ELSE ${differing(checked, dialect, ofResults)} END`;
  return [
    '-- 4. Check it: the last line shows what differs from the test vectors of the package, and nothing where all agree.',
    ...checkSteps(dialect).map((line) => `--   ${line}`),
    `CREATE TABLE ${VECTORS_TABLE} (line ${dialect.types.json})${dialect.stored};`,
    `CREATE VIEW ${VECTOR_CASES_VIEW} AS`,
    `SELECT ${cells.join(',\n  ')}`,
    `FROM ${ofCases.source(VECTORS_TABLE)} AS vectors;`,
    `CREATE VIEW ${DIFFERENCES_VIEW} AS`,
    `SELECT * FROM (`,
    `  SELECT ${id} AS "id", ${differs} AS "differs"`,
    `  FROM ${ofResults.source(VECTORS_TABLE)} AS vectors LEFT JOIN ${RESULTS_VIEW} AS said ON said."id" = ${id}`,
    `) AS compared WHERE "differs" <> '';`,
    '',
  ];
}

/** What is to be run when the tables and views are there: the last one shows what differs. */
export function checkSteps(dialect: Dialect): string[] {
  return [
    ...dialect.loadVectors(VECTORS_TABLE),
    `INSERT INTO ${CASES_TABLE} SELECT * FROM ${VECTOR_CASES_VIEW};`,
    `SELECT * FROM ${DIFFERENCES_VIEW};`,
  ];
}

/** By column of a file of cases, in their order: what a vector answers there. */
function cellsOf(
  { plan, columns }: Checked,
  dialect: Dialect,
  reader: VectorReader,
): ReadonlyMap<string, string> {
  const cells = new Map([
    ['id', reader.text(['case', 'id'])],
    ['assessed_on', reader.text(['case', 'assessedOn'])],
  ]);
  for (const { id, type } of plan.inputs) {
    const path = ['case', 'responses', id];
    cells.set(id, type === 'codes' ? cellOfList(reader.list(path)) : reader.text(path));
  }
  for (const id of plan.results.classifications)
    cells.set(`override_${id}`, reader.text(['case', 'overrides', id, 'to']));
  // Nothing is computed from texts and reasons.
  return new Map(columns.map((name) => [name, cells.get(name) ?? `CAST(NULL AS ${dialect.types.text})`]));
}

/** The names of the columns in which the view says something else. */
function differing({ shown, said }: Checked, dialect: Dialect, reader: VectorReader): string {
  const asDouble = (text: string) => `CAST(${text} AS ${dialect.types.double})`;
  const values = (of: string, all: readonly ShownValue[]) =>
    all.map((one) => [one.id, valueIn(one, ['assessment', of, one.id], reader)] as const);
  const truths = (of: string, all: readonly ShownValue[]) =>
    all.map(({ id }) => [id, truthIn(id, of, reader)] as const);
  const lists = [
    ['items.missing', 'missing'],
    ['constraints.violated', 'violated'],
  ].map(([name, of]) => [name!, { type: 'text', text: inBars(reader.list(['assessment', of!])) }] as const);
  const expected: (readonly [string, Expected])[] = [
    ...values('scores', shown.scores),
    ...values('levels', shown.levels),
    ...values('values', shown.values),
    ...values('classification', shown.classifications),
    ...truths('flags', shown.flags),
    ...truths('recommendations', shown.recommendations),
    ...lists,
  ];
  const parts = expected
    .filter(([name]) => said.has(name))
    .map(([name, { type, text }]) => {
      const column = `said.${quoted(name)}`;
      const [wanted, found] = type === 'double' ? [asDouble(text), asDouble(column)] : [text, column];
      return `CASE WHEN ${wanted} IS DISTINCT FROM ${found} THEN ${textLiteral(`${name} `)} ELSE '' END`;
    });
  return parts.length > 0 ? `(${parts.join('\n      || ')})` : `''`;
}

interface Expected {
  /** In which it is compared. */
  readonly type: 'text' | 'double' | 'DATE' | 'BOOLEAN';
  readonly text: string;
}

function valueIn({ type }: ShownValue, path: readonly string[], reader: VectorReader): Expected {
  const text = reader.text(path);
  switch (type) {
    case 'number':
      return { type: 'double', text };
    case 'date':
      return { type: 'DATE', text: `CAST(${text} AS DATE)` };
    case 'boolean':
      return { type: 'BOOLEAN', text: `CAST(${text} AS BOOLEAN)` };
    case 'codes':
      return { type: 'text', text: inBars(reader.list(path)) };
    default:
      return { type: 'text', text };
  }
}

/** Raised, unknown, or else not raised. */
function truthIn(id: string, of: string, reader: VectorReader): Expected {
  const isIn = (list: string) =>
    `POSITION(${textLiteral(`|${id}|`)} IN ('|' || ${reader.list(['assessment', list])} || '|')) > 0`;
  return {
    type: 'BOOLEAN',
    text: `CASE WHEN ${isIn(of)} THEN TRUE WHEN ${isIn('unknown')} THEN NULL ELSE FALSE END`,
  };
}

/** As a file of cases has them: a lone bar is none. */
const cellOfList = (list: string) => `CASE ${list} WHEN '' THEN '|' ELSE ${list} END`;
/** As the view has them. */
const inBars = (list: string) => `('|' || CASE ${list} WHEN '' THEN '' ELSE ${list} || '|' END)`;

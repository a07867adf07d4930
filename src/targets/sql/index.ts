// An instrument as SQL: a table of cells, how it is filled from a file of cases, and a view of what follows from them.

import { askedOf, lower, type Core } from '../../core/index.ts';
import { constraintsOf, type Plan } from '../../plan/index.ts';
import { lostOf, lostParts, type Lost } from '../lost.ts';
import type { Maker } from '../module/index.ts';
import { readInputs, readOverrides, shownOf, type ShownValue } from '../shown.ts';
import { wholesOf, type Wholes } from '../wholes/index.ts';
import { answerText, codeText } from './answers.ts';
import { checkText } from './check.ts';
import { CASES_TABLE, RESULTS_VIEW } from './names.ts';
import type { Dialect } from './dialect.ts';
import { quoted, SqlPrinter, textLiteral, type SqlColumn } from './print.ts';

export interface SqlText {
  readonly text: string;
  /** The parts of the document of which it says nothing, and why. */
  readonly lost: readonly Lost[];
}

/** Whole numbers of more digits are in no type of every database. */
const LARGEST = 10n ** 37n;

/** `columns`: those that a file of cases has. */
export function sqlOf(
  plan: Plan,
  { instrument, engine }: Maker,
  dialect: Dialect,
  columns: readonly string[],
): SqlText {
  const core = lower(plan);
  const wholes = wholesOf(core);
  const lost = lostOf(wholes, LARGEST);
  const layers = layersOf(core, wholes, lost, dialect);
  const results = resultsOf(plan, core, new Set(lost.keys()), dialect);
  const names = columns.map(quoted);
  const text = [
    `-- ${JSON.stringify(instrument)}, made by ${engine} for ${dialect.name}; not to be edited.`,
    '-- Numbers are kept as whole ones of their last decimal; a code is its position, a set the sum of 2^position.',
    '-- NULL is “not known”, of flags and recommendations too: it is never “no”.',
    '',
    ...dialect.begin,
    '-- 1. A table of the cells of a file of cases, as they stand. An empty cell is a missing answer.',
    `CREATE TABLE ${CASES_TABLE} (${names.map((name) => `${name} ${dialect.types.text}`).join(', ')})${dialect.stored};`,
    '',
    '-- 2. Fill it:',
    ...dialect.load(CASES_TABLE, names).map((line) => `--   ${line}`),
    '',
    `-- 3. Ask: SELECT * FROM ${RESULTS_VIEW}; a cell that does not fit the instrument stops the query and is named.`,
    `CREATE VIEW ${RESULTS_VIEW} AS`,
    `WITH "layer 0" AS${dialect.once} (`,
    `  SELECT ${given(plan, core, columns, dialect).join(',\n    ')}`,
    `  FROM ${CASES_TABLE}`,
    ')',
    ...layers.flatMap((columns, at) => [
      `, "layer ${String(at + 1)}" AS${dialect.once} (`,
      `  SELECT *,\n    ${columns.map((one) => `${one.text} AS ${quoted(one.name)}`).join(',\n    ')}`,
      `  FROM "layer ${String(at)}"`,
      ')',
    ]),
    `SELECT ${[...results].map(([name, text]) => `${text} AS ${quoted(name)}`).join(',\n  ')}`,
    `FROM "layer ${String(layers.length)}";`,
    '',
    ...checkText({ plan, shown: shownOf(plan, core).shown, said: new Set(results.keys()), columns }, dialect),
  ].join('\n');
  return { text, lost: lostParts(plan, core, lost) };
}

function given(plan: Plan, core: Core, columns: readonly string[], dialect: Dialect): string[] {
  const [day, ...answers] = core.inputs;
  const own = readInputs(plan, core).map((input) => answerText(input, dialect));
  const overrides = readOverrides(plan).map(({ id, codes }) => {
    const column = `override_${id}`;
    if (!columns.includes(column)) return 'CAST(NULL AS INTEGER)';
    const cell = `COALESCE(${quoted(column)}, '')`;
    return codeText(cell, codes, `CAST(${textLiteral(`${column} cannot be `)} || ${cell} AS INTEGER)`);
  });
  const texts = [...own, ...overrides];
  return [
    `"id" AS "case.id"`,
    `CAST("assessed_on" AS DATE) AS ${quoted(day!.name)}`,
    ...answers.map(({ name }, at) => `${texts[at]!} AS ${quoted(name)}`),
  ];
}

function layersOf(
  core: Core,
  wholes: Wholes,
  lost: ReadonlyMap<string, unknown>,
  dialect: Dialect,
): SqlColumn[][] {
  const printer = new SqlPrinter(
    dialect,
    core.inputs.map(({ name }) => name),
  );
  for (const { name, term } of wholes.definitions) if (!lost.has(name)) printer.define(name, term);
  const layers: SqlColumn[][] = [];
  for (const column of printer.columns) (layers[column.layer - 1] ??= []).push(column);
  return layers;
}

/** By column of the view. */
function resultsOf(
  plan: Plan,
  core: Core,
  lost: ReadonlySet<string>,
  dialect: Dialect,
): ReadonlyMap<string, string> {
  const { shown } = shownOf(plan, core);
  const { scores, levels, values, flags, recommendations, classifications } = shown;
  const all = [scores, levels, values, flags, recommendations, classifications].flat();
  const missing = shown.items.map(({ id, input, asked }) => {
    const isMissing = `${quoted(core.inputs[input]!.name)} IS NULL`;
    const isAsked = asked === null ? '' : ` AND ${quoted(askedOf(id))} IS DISTINCT FROM FALSE`;
    return [id, `${isMissing}${isAsked}`] as const;
  });
  const violated = constraintsOf(plan)
    .filter(({ id }) => !lost.has(id))
    .map(({ id }) => [id, `${quoted(id)} IS FALSE`] as const);
  const results = new Map([['id', '"case.id"']]);
  for (const one of all) if (!lost.has(one.id)) results.set(one.id, shownText(one, dialect));
  if (shown.items.every(({ id, asked }) => asked === null || !lost.has(askedOf(id))))
    results.set('items.missing', listText(missing));
  if (violated.length > 0) results.set('constraints.violated', listText(violated));
  return results;
}

function shownText({ id, type, codes = [], unit = 1 }: ShownValue, dialect: Dialect): string {
  const name = quoted(id);
  switch (type) {
    case 'code':
      return `CASE ${name} ${codes.map((code, at) => `WHEN ${String(at)} THEN ${textLiteral(code)}`).join(' ')} END`;
    case 'codes': {
      const has = codes.map((code, at) => [code, `((${name} >> ${String(at)}) & 1) = 1`] as const);
      return `CASE WHEN ${name} IS NOT NULL THEN ${listText(has)} END`;
    }
    case 'number':
      return unit === 1 ? name : dialect.decimal(name, Math.round(Math.log10(unit)));
    default:
      return name;
  }
}

/** Those that hold, between bars; a lone bar for none. */
function listText(all: readonly (readonly [string, string])[]): string {
  if (all.length === 0) return `'|'`;
  const parts = all.map(([id, holds]) => `CASE WHEN ${holds} THEN ${textLiteral(`${id}|`)} ELSE '' END`);
  return `('|' || ${parts.join(' || ')})`;
}

export { DIALECTS, duckdb, postgresql, spark, type Dialect } from './dialect.ts';

// Cases to columns and back.

import { parseDate, printDate } from '../../model/dates.ts';
import type { Id, Response } from '../../model/types.ts';
import type { Input, Plan } from '../../plan/index.ts';
import type { Case } from '../types.ts';
import { missingOf, type CaseColumns, type Column, type ColumnData } from '../../columns/types.ts';

/** The narrowest column for an item's answers. */
export function emptyColumn(input: Input, rows: number): Column {
  const data = dataFor(input, rows);
  data.fill(missingOf(data));
  return { data, scale: data instanceof Float64Array ? 0 : input.decimals };
}

function dataFor(input: Input, rows: number): ColumnData {
  const bound = 10 ** input.decimals * Math.max(Math.abs(input.min), Math.abs(input.max));
  const largest = {
    boolean: 1,
    code: input.codes.length,
    codes: 2 ** input.codes.length,
    number: bound,
    date: bound,
  };
  const needed = largest[input.type];
  if (needed < 2 ** 7) return new Int8Array(rows);
  if (needed < 2 ** 15) return new Int16Array(rows);
  return needed < 2 ** 31 ? new Int32Array(rows) : new Float64Array(rows);
}

export function columnsOf(plan: Plan, cases: readonly Case[]): CaseColumns {
  const rows = cases.length;
  const items = new Map<Id, Column>();
  for (const input of plan.inputs) {
    const column = emptyColumn(input, rows);
    cases.forEach((one, row) => {
      const answer = Object.hasOwn(one.responses, input.id) ? one.responses[input.id] : null;
      if (answer !== null && answer !== undefined) column.data[row] = encode(input, answer, column.scale);
    });
    items.set(input.id, column);
  }
  return {
    rows,
    ids: cases.map((one) => one.id),
    assessedOn: Int32Array.from(cases, (one) => parseDate(one.assessedOn) ?? 0),
    items,
    overrides: new Map(plan.results.classifications.map((id) => [id, overrideColumn(plan, id, cases)])),
    ...(cases.some((one) => one.overrides) ? { reasons: reasonsOf(plan, cases) } : {}),
  };
}

function reasonsOf(plan: Plan, cases: readonly Case[]): Map<Id, string[]> {
  return new Map(
    plan.results.classifications.map((id) => [id, cases.map((one) => one.overrides?.[id]?.reason ?? '')]),
  );
}

function overrideColumn(plan: Plan, id: Id, cases: readonly Case[]): Column {
  const codes = plan.values.get(id)?.codes ?? [];
  const data = Int8Array.from(cases, (one) => {
    const wanted = one.overrides?.[id];
    return wanted ? codes.indexOf(wanted.to) : -128;
  });
  return { data, scale: 0 };
}

function encode(input: Input, answer: Exclude<Response, null>, scale: number): number {
  switch (input.type) {
    case 'boolean':
      return answer === true ? 1 : 0;
    case 'code':
      return input.codes.indexOf(String(answer));
    case 'codes':
      return (answer as string[]).reduce((set, code) => set | (1 << input.codes.indexOf(code)), 0);
    case 'date':
      return parseDate(String(answer)) ?? NaN;
    case 'number':
      return scale === 0 ? Number(answer) : Math.round(Number(answer) * 10 ** scale);
  }
}

/** The answer in a row of a column; null where there is none. */
export function answerAt(input: Input, column: Column | undefined, row: number): Response {
  if (!column) return null;
  const raw = column.data[row] as number;
  if (Number.isNaN(raw) || raw === missingOf(column.data)) return null;
  return responseOf(input, input.type === 'number' ? raw / 10 ** column.scale : raw);
}

/** An answer as a case has it: of a position, of bits, of 1 or 0, of a day, or of a number. */
export function responseOf({ type, codes }: Input, held: number): Response {
  switch (type) {
    case 'boolean':
      return held === 1;
    case 'code':
      return codes[held] ?? null;
    case 'codes':
      return codes.filter((_, bit) => (held >>> bit) & 1);
    case 'date':
      return printDate(held);
    case 'number':
      return held;
  }
}

export function caseAt(plan: Plan, cases: CaseColumns, row: number): Case {
  const responses = Object.fromEntries(
    plan.inputs.map((input) => [input.id, answerAt(input, cases.items.get(input.id), row)]),
  );
  return {
    id: cases.ids?.[row] ?? String(row + 1),
    assessedOn: printDate(cases.assessedOn[row] as number),
    responses,
    ...overridesAt(plan, cases, row),
  };
}

/** An override of a bank that keeps no reasons has none to show. */
function overridesAt(plan: Plan, cases: CaseColumns, row: number): Pick<Case, 'overrides'> {
  const given = plan.results.classifications.flatMap((id) => {
    const { data } = cases.overrides.get(id) ?? { data: null };
    const to = data && plan.values.get(id)?.codes[data[row] as number];
    return to === undefined || to === null
      ? []
      : [[id, { to, reason: cases.reasons?.get(id)?.[row] ?? '' }] as const];
  });
  return given.length > 0 ? { overrides: Object.fromEntries(given) } : {};
}

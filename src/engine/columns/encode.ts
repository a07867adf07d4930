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
  const columns = emptyColumns(plan, cases.length);
  const write = caseWriterOf(plan, columns);
  cases.forEach(write);
  return {
    ...columns,
    ids: cases.map((one) => one.id),
    ...(cases.some((one) => one.overrides) ? { reasons: reasonsOf(plan, cases) } : {}),
  };
}

/** Rooms for so many cases; nothing is answered. */
export function emptyColumns(plan: Plan, rows: number): CaseColumns {
  const { classifications } = plan.results;
  return {
    rows,
    ids: null,
    assessedOn: new Int32Array(rows),
    items: new Map(plan.inputs.map((input) => [input.id, emptyColumn(input, rows)])),
    overrides: new Map(classifications.map((id) => [id, { data: new Int8Array(rows).fill(-128), scale: 0 }])),
  };
}

/** The first rows, without ids and reasons; they lie where all rows do. */
export function firstRows({ assessedOn, items, overrides }: CaseColumns, rows: number): CaseColumns {
  const firstOf = (columns: ReadonlyMap<Id, Column>) =>
    new Map([...columns].map(([id, { data, scale }]) => [id, { data: data.subarray(0, rows), scale }]));
  return {
    rows,
    ids: null,
    assessedOn: assessedOn.subarray(0, rows),
    items: firstOf(items),
    overrides: firstOf(overrides),
  };
}

/** Writes everything that is computed with into a row. What is worked out once for all cases is worked out here. */
export function caseWriterOf(
  plan: Plan,
  { assessedOn, items, overrides }: CaseColumns,
): (given: Case, row: number) => void {
  const inputs = plan.inputs.map((input) => {
    const { data, scale } = items.get(input.id)!;
    return {
      id: input.id,
      // Every object has some names.
      isInherited: input.id in Object.prototype,
      data,
      missing: missingOf(data),
      encode: encoderOf(input, scale),
    };
  });
  const moves = [...overrides].map(([id, { data }]) => ({
    id,
    data,
    codes: plan.values.get(id)?.codes ?? [],
  }));
  return (given, row) => {
    assessedOn[row] = parseDate(given.assessedOn) ?? 0;
    const { responses } = given;
    for (const { id, isInherited, data, missing, encode } of inputs) {
      const answer = isInherited && !Object.hasOwn(responses, id) ? null : responses[id];
      data[row] = answer === null || answer === undefined ? missing : encode(answer);
    }
    for (const { id, data, codes } of moves) {
      const wanted = given.overrides?.[id];
      data[row] = wanted ? codes.indexOf(wanted.to) : -128;
    }
  };
}

function reasonsOf(plan: Plan, cases: readonly Case[]): Map<Id, string[]> {
  return new Map(
    plan.results.classifications.map((id) => [id, cases.map((one) => one.overrides?.[id]?.reason ?? '')]),
  );
}

function encoderOf({ type, codes }: Input, scale: number): (answer: Exclude<Response, null>) => number {
  switch (type) {
    case 'boolean':
      return (answer) => (answer === true ? 1 : 0);
    case 'code': {
      const positions = new Map(codes.map((code, position) => [code, position]));
      return (answer) => positions.get(String(answer)) ?? -1;
    }
    case 'codes':
      return (answer) => (answer as string[]).reduce((set, code) => set | (1 << codes.indexOf(code)), 0);
    case 'date':
      return (answer) => parseDate(String(answer)) ?? NaN;
    case 'number':
      return (answer) => (scale === 0 ? Number(answer) : Math.round(Number(answer) * 10 ** scale));
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

// The module says of every case what the engine says, and refuses what does not fit; so do columns without a host.

import { describe, expect, test } from 'vitest';
import { FORMATS, readCase, write } from '../../src/interchange/index.ts';
import {
  DATE_PARTS,
  FIRST_DAY,
  LAST_DAY,
  monthsBetween,
  movedDay,
  partOfDate,
  type DateMove,
} from '../../src/model/dates.ts';
import { I64, standAlone } from '../../src/targets/wasm/binary.ts';
import { WasmPrinter } from '../../src/targets/wasm/print.ts';
import { eachRow, LOCALS, read, write as writeRow } from '../../src/targets/wasm/rows.ts';
import type { Term } from '../../src/targets/wholes/index.ts';
import { changed, instrument } from '../interchange/instrument.ts';
import { runs } from '../tools/runs.ts';
import { randomSubject, subjectOf, templates, type Subject } from './vectors.ts';
import { alteredModule, differingFrom, opened, wasmFor } from './webassembly.ts';

async function differing(subject: Subject, change = (module: Uint8Array) => module): Promise<string[]> {
  const { module, layout, lost } = wasmFor(subject);
  const { assessAll } = await opened(change(module), layout);
  return differingFrom(
    subject.vectors,
    assessAll(subject.vectors.map((vector) => vector.case)),
    lost.map(({ id }) => id),
  );
}

describe.each(templates)('$name', (subject) => {
  test('all vectors agree with nothing lost, and one altered number is found', async () => {
    const { module, lost } = wasmFor(subject);
    expect(lost).toEqual([]);
    expect(WebAssembly.Module.imports(new WebAssembly.Module(module))).toEqual([]);
    expect(await differing(subject)).toEqual([]);
    const other = alteredModule(module);
    if (other) expect(await differing(subject, () => other)).not.toEqual([]);
  });
});

test('random instruments agree but for what is said to be lost', async () => {
  for (let seed = 1; seed <= runs(20); seed += 1)
    expect([seed, await differing(randomSubject(seed, 20))]).toEqual([seed, []]);
});

/** What terms of two dates say of many pairs of days: NaN is missing. */
function ofDays(terms: readonly Term[], pairs: readonly (readonly [number, number])[]): number[][] {
  const rows = pairs.length;
  const printer = new WasmPrinter(LOCALS.length + 1);
  const names = ['from', 'to'].map((name) => printer.local(name));
  terms.forEach((term, at) => printer.define(String(at), term));
  const limits = { low: BigInt(FIRST_DAY), high: BigInt(LAST_DAY), mayBeMissing: false };
  const code = eachRow([
    ...names.flatMap((local, at) => read(limits, at * rows * 8, local)),
    ...printer.code,
    ...terms.flatMap((_, at) => writeRow(printer.local(String(at)), (2 + at) * rows * 8)),
  ]);
  const locals = [...LOCALS.map((type) => [type, 1] as const), [I64, printer.locals] as const];
  const bytes = standAlone({ code, locals, tables: [], memory: (2 + terms.length) * rows * 8 });
  const { memory, run } = new WebAssembly.Instance(new WebAssembly.Module(bytes))
    .exports as unknown as Exports;
  const column = (at: number) => new Float64Array(memory.buffer, at * rows * 8, rows);
  column(0).set(pairs.map(([from]) => from));
  column(1).set(pairs.map(([, to]) => to));
  expect(run(rows)).toBe(-1);
  return terms.map((_, at) => [...column(2 + at)]);
}

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly run: (rows: number) => number;
}

test('the calendar in whole numbers is the calendar', () => {
  const ends = [FIRST_DAY, FIRST_DAY + 1, LAST_DAY - 1, LAST_DAY];
  const days = [...ends, ...Array.from({ length: 3000 }, (_, n) => FIRST_DAY + n * 1205 + (n % 367))];
  const pairs = days.map((day, at) => [day, at % 3 === 0 ? day + (at % 800) - 400 : days.at(-at)!] as const);
  const inside = pairs.filter((pair) => pair.every((day) => day >= FIRST_DAY && day <= LAST_DAY));
  const date = { kind: 'date', limits: { low: 0n, high: 0n }, mayBeMissing: false } as const;
  const [from, to]: readonly Term[] = ['from', 'to'].map((name) => ({ ...date, op: 'read', name }));
  const moves: readonly DateMove[] = [-120_000, -13, -1, 0, 1, 11, 12, 25, 118_000].flatMap((by) => [
    { unit: 'months', by },
    { unit: 'days', by },
  ]);
  const said = ofDays(
    [
      { ...date, kind: 'whole', op: 'months', from: from!, to: to! },
      { ...date, kind: 'whole', op: 'days', from: from!, to: to! },
      ...DATE_PARTS.map((part): Term => ({ ...date, kind: 'whole', op: 'part', part, of: from! })),
      ...moves.map((move): Term => ({ ...date, mayBeMissing: true, op: 'moved', ...move, of: from! })),
    ],
    inside,
  );
  expect(said).toEqual([
    inside.map(([one, other]) => monthsBetween(one, other) + 0),
    inside.map(([one, other]) => other - one),
    ...DATE_PARTS.map((part) => inside.map(([one]) => partOfDate(part, one))),
    ...moves.map((move) => inside.map(([one]) => movedDay(move, one) ?? NaN)),
  ]);
});

test('columns without a host: the first row that does not fit is named, and every answer has its limits', () => {
  const subject = subjectOf('small', instrument);
  const { module, layout } = wasmFor(subject);
  const { memory, run } = new WebAssembly.Instance(new WebAssembly.Module(module))
    .exports as unknown as Exports;
  const column = ({ address }: { readonly address: number }) => new Float64Array(memory.buffer, address, 3);
  const empty = () => layout.inputs.forEach((input, at) => column(input).fill(at === 0 ? 20_000 : NaN));
  empty();
  expect(run(3)).toBe(-1);
  layout.inputs.forEach((input, at) => {
    for (const wrong of [0.5, 1e9, -1e9, Infinity, ...(at === 0 ? [NaN] : [])]) {
      empty();
      column(input)[1] = wrong;
      expect([at, wrong, run(3)]).toEqual([at, wrong, 1]);
    }
  });
});

test('the host refuses what the reader of cases refuses', async () => {
  const subject = subjectOf('small', instrument);
  const { module, layout } = wasmFor(subject);
  const { assess } = await opened(module, layout);
  const whole = { id: 'a', assessedOn: '2026-01-31', responses: {} };
  const wrong = [null, 0.5, 'x', 1e9, [], ['other'], '2026-02-30'].flatMap((answer) =>
    subject.plan.inputs.map(({ id }) => ({ ...whole, responses: { [id]: answer } })),
  );
  for (const given of [...wrong, {}, { ...whole, assessedOn: '' }, { ...whole, responses: { other: 1 } }]) {
    const isRead = readCase(subject.plan, given).problems.length === 0;
    if (isRead) expect(assess(given)).toBeDefined();
    else expect(() => assess(given)).toThrow();
  }
});

test('what whole numbers do not say is a loss with its place, and the rest stands', async () => {
  const formulas = [
    ...instrument.formulas,
    { id: 'root', label: { en: 'Root' }, expression: 'sqrt(age) / 10', decimals: 2 },
  ];
  const document = changed({ formulas });
  const { losses } = await write(
    FORMATS.find(({ id }) => id === 'wasm')!,
    document,
  );
  expect(losses.map(({ code, path }) => [code, path])).toEqual([['loss-doubles', '/formulas/1']]);
  expect(await differing(subjectOf('with a root', document))).toEqual([]);
});

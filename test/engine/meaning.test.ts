// Instruments whose right values were worked out by hand, on the case engine and on both kinds of columns.

import { describe, expect, test } from 'vitest';
import { assessmentReader, caseEngine, columnEngine, columnsOf, type Case } from '../../src/engine/index.ts';
import { newInstrument, type Instrument, type Responses } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';

const en = (text: string) => ({ en: text });
const empty = newInstrument('en', 'By hand');

async function everyEngine(document: Instrument, responses: Responses) {
  const { plan, diagnostics } = compile(document);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const given: Case = { id: 'a', assessedOn: '2026-01-31', responses };
  const columns = columnsOf(plan!, [given]);
  const ofColumns = [columnEngine(plan!), columnEngine(plan!, null)].map((engine) =>
    assessmentReader(plan!, columns, engine.run(columns))(0),
  );
  return [await caseEngine(plan!).assess(given), ...ofColumns];
}

const number = (id: string, max: number, decimals = 0) =>
  ({ id, kind: 'number', label: en(id), min: 0, max, decimals }) as const;
const yesNo = (id: string) => ({ id, kind: 'boolean', label: en(id) }) as const;

describe('a cell that reads another name', () => {
  const table = (cell: string, max: number, decimals: number): Instrument => ({
    ...empty,
    items: [number('a', max, decimals), number('b', max, decimals)],
    tables: [
      {
        id: 't',
        label: en('t'),
        hitPolicy: 'U',
        inputs: [{ expression: 'a' }],
        outputs: [{ id: 'o', label: en('o'), kind: 'boolean', default: false }],
        rows: [{ when: [cell], then: [true] }],
      },
    ],
  });
  const examples = [
    ['> sqrt(b)', 100, 0, 5, 9, true],
    ['> sqrt(b)', 100, 0, 2, 9, false],
    ['> round half up(b / 3, 1)', 100, 0, 3, 8, true],
    ['> round half up(b / 3, 1)', 100, 0, 2, 8, false],
    ['> b ** 2', 100, 0, 10, 3, true],
    ['> b ** 2', 100, 0, 9, 3, false],
    ['> b', 1_000_000, 4, 999_999, 999_998.9999, true],
    ['> b', 1_000_000, 4, 999_999, 999_999, false],
    ['b + 1', 100, 0, 4, 3, true],
    ['[b..b + 2)', 100, 0, 5, 3, false],
  ] as const;
  test.each(examples)(
    '%s, up to %j with %j decimals: a = %j, b = %j',
    async (cell, max, decimals, a, b, hit) => {
      for (const found of await everyEngine(table(cell, max, decimals), { a, b }))
        expect(found.values).toEqual({ o: hit });
    },
  );

  test('is read where it is asked only', async () => {
    const document = table('> b', 100, 0);
    const [a, b] = document.items;
    const conditional = {
      ...document,
      items: [yesNo('asks'), a!, { ...b!, relevantWhen: 'asks' }],
    };
    for (const found of await everyEngine(conditional, { asks: true, a: 5, b: 3 }))
      expect(found.values).toEqual({ o: true });
    for (const found of await everyEngine(conditional, { asks: false, a: 5, b: 3 }))
      expect(found.values).toEqual({ o: null });
  });
});

describe('an item is not asked because of one that is not, whatever stands between', () => {
  const items = [yesNo('q1'), { ...yesNo('q2'), relevantWhen: 'q1' }, yesNo('other')];
  const between: Readonly<Record<string, Partial<Instrument>>> = {
    q2: {},
    positive: { formulas: [{ id: 'positive', label: en('p'), expression: 'q2 = true' }] },
    twice: {
      formulas: [
        { id: 'twice', label: en('t'), expression: 'once and true' },
        { id: 'once', label: en('o'), expression: 'q2' },
      ],
    },
    alert: {
      flags: [{ id: 'alert', label: en('f'), kind: 'alert' }],
      rules: [{ id: 'r', label: en('r'), when: 'q2', then: [{ effect: 'flag', flag: 'alert' }] }],
    },
    'score > 0': {
      scores: [
        {
          id: 'score',
          label: en('s'),
          method: 'sum',
          terms: [{ of: 'q2' }],
          missing: { policy: 'strict' },
          decimals: 0,
        },
      ],
    },
    'answer = true': {
      tables: [
        {
          id: 't',
          label: en('t'),
          hitPolicy: 'U',
          inputs: [{ expression: 'q2' }],
          outputs: [{ id: 'answer', label: en('a'), kind: 'boolean' }],
          rows: [{ when: ['true'], then: [true] }],
        },
      ],
    },
  };
  test.each(Object.entries(between))('relevantWhen: %s', async (relevantWhen, parts) => {
    const document = { ...empty, ...parts, items: [...items, { ...yesNo('q3'), relevantWhen }] };
    const missing = async (responses: Responses) =>
      (await everyEngine(document, responses)).map((found) => found.missing.includes('q3'));
    expect(await missing({ q1: false, other: true })).toEqual([false, false, false]);
    expect(await missing({ q1: true, other: true })).toEqual([true, true, true]);
    expect(await missing({ other: true })).toEqual([true, true, true]);
  });

  test('a score leaves out what is not asked: it alone takes no question away', async () => {
    const document: Instrument = {
      ...empty,
      items: [...items, { ...yesNo('q3'), relevantWhen: 'score > 0' }],
      scores: [
        {
          id: 'score',
          label: en('s'),
          method: 'sum',
          terms: [{ of: 'q2' }, { of: 'other' }],
          missing: { policy: 'strict' },
          decimals: 0,
        },
      ],
    };
    for (const found of await everyEngine(document, { q1: false }))
      expect(found.missing).toEqual(['other', 'q3']);
  });
});

describe('two thirds of 36 are 24', () => {
  // From the public report of a release rule that was computed in decimals of fixed length.
  const document: Instrument = {
    ...empty,
    items: [number('sentence', 480), number('served', 480), number('days', 20_000)],
    formulas: [
      { id: 'eligible', label: en('e'), expression: 'served >= 2 / 3 * sentence' },
      { id: 'share', label: en('s'), expression: 'served / sentence >= 2 / 3' },
      { id: 'third', label: en('t'), expression: 'served <= 1 / 3 * sentence' },
      { id: 'due', label: en('d'), expression: 'ceiling(2 / 3 * sentence)', decimals: 0 },
      { id: 'good_time', label: en('g'), expression: 'floor(54 / 365 * days)', decimals: 0 },
    ],
  };
  test.each([
    [36, 24, 365, true, false, 24, 54],
    [36, 12, 730, false, true, 24, 108],
    [3, 2, 1095, true, false, 2, 162],
    [36, 23, 366, false, false, 24, 54],
  ])('%j months, %j served, %j days', async (sentence, served, days, eligible, third, due, goodTime) => {
    for (const found of await everyEngine(document, { sentence, served, days }))
      expect(found.values).toEqual({ eligible, share: eligible, third, due, good_time: goodTime });
  });
});

test('a limit of 1970-01-01 is a limit', async () => {
  const { plan } = compile({
    ...empty,
    items: [
      { id: 'from', kind: 'date', label: en('from'), min: '1970-01-01' },
      { id: 'to', kind: 'date', label: en('to'), max: '1970-01-01' },
    ],
  });
  expect(plan?.inputs.map(({ min, max }) => [min, max])).toEqual([
    [0, 2_932_896],
    [-683_003, 0],
  ]);
});

test('a rule whose condition can only be unknown raises a flag that is unknown', async () => {
  const document: Instrument = {
    ...empty,
    items: [yesNo('asks')],
    constants: [{ id: 'limit', label: en('Limit'), value: 3 }],
    flags: [{ id: 'raised', label: en('Raised'), kind: 'alert' }],
    rules: [
      {
        id: 'never',
        label: en('Never'),
        when: 'if limit = null then asks else null',
        then: [{ effect: 'flag', flag: 'raised' }],
      },
    ],
  };
  for (const found of await everyEngine(document, { asks: true })) expect(found.unknown).toEqual(['raised']);
});

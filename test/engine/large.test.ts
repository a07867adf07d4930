// Instruments that are long in one direction: whatever it is, they are checked and run without recursion that the stack
// would not bear, and in a time that grows with their length. What doubles with every level would never end here.

import { describe, expect, test } from 'vitest';
import { assess, columnEngine, columnsOf, valueAt } from '../../src/engine/index.ts';
import type { DecisionTable, Formula, Instrument, Item, Score } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import { additive } from '../bench/instruments.ts';

const MANY = 1_200;
const base: Instrument = { ...additive(6), levels: [], rules: [], classifications: [] };

function times<Part>(count: number, make: (n: number) => Part): Part[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

const number = (id: string, relevantWhen?: string): Item => ({
  ...{ id, kind: 'number', label: {}, min: 0, max: 5, decimals: 0 },
  ...(relevantWhen === undefined ? {} : { relevantWhen }),
});
const formula = (id: string, expression: string): Formula => ({ id, label: {}, expression, decimals: 0 });
const sum = (
  id: string,
  terms: readonly string[],
  missing: Score['missing'] = { policy: 'strict' },
): Score => ({
  ...{ id, label: {}, method: 'sum', decimals: 0, missing },
  terms: terms.map((of) => ({ of })),
});
const table = (hitPolicy: DecisionTable['hitPolicy']): DecisionTable => ({
  ...{ id: 't', label: {}, hitPolicy, inputs: [{ expression: 'total' }] },
  outputs: [{ id: 'found', kind: 'number', label: {}, decimals: 0 }],
  rows: times(MANY, (n) => ({ when: [`>= ${String(n % 7)}`], then: [n % 9] })),
});

/** What is added to an instrument of six items, and a value that can be asked for. */
const long: Record<string, { parts: Partial<Instrument>; value: string; is: number }> = {
  'a formula on a formula on a formula': {
    parts: {
      formulas: times(MANY, (n) => formula(`f${String(n)}`, n === 0 ? 'total' : `f${String(n - 1)} + 0`)),
    },
    ...{ value: `f${String(MANY - 1)}`, is: 6 },
  },
  'the same, the last first': {
    parts: {
      formulas: times(MANY, (n) =>
        formula(`f${String(n)}`, n === MANY - 1 ? 'total' : `f${String(n + 1)} + 0`),
      ),
    },
    ...{ value: 'f0', is: 6 },
  },
  'an item that is asked if it was asked whether it was asked': {
    parts: {
      items: [
        ...base.items,
        ...times(MANY, (n) => number(`x${String(n)}`, n === 0 ? 'item_1 = "1"' : `x${String(n - 1)} = 1`)),
      ],
      formulas: [formula('last', `if x${String(MANY - 1)} = null then 6 else 1`)],
    },
    ...{ value: 'last', is: 6 },
  },
  'scores of scores': {
    parts: {
      scores: [
        ...base.scores,
        ...times(MANY, (n) => sum(`s${String(n)}`, [n === 0 ? 'total' : `s${String(n - 1)}`])),
      ],
    },
    ...{ value: `s${String(MANY - 1)}`, is: 6 },
  },
  'one score of all': {
    parts: {
      items: [...base.items, ...times(MANY, (n) => number(`x${String(n)}`))],
      scores: [
        ...base.scores,
        sum(
          'every_one',
          times(MANY, (n) => `x${String(n)}`),
          { policy: 'value', value: 2 },
        ),
      ],
    },
    ...{ value: 'every_one', is: 2 * MANY },
  },
  'a score of which all may be missing or not asked': {
    parts: {
      items: [...base.items, ...times(MANY, (n) => number(`x${String(n)}`, 'item_1 = "0"'))],
      scores: [
        ...base.scores,
        sum('every_one', ['item_1', ...times(MANY, (n) => `x${String(n)}`)], {
          policy: 'prorate',
          atMost: MANY,
        }),
      ],
    },
    ...{ value: 'every_one', is: 1 },
  },
  'a table of many rows of which the first counts': {
    parts: { tables: [table('F')] },
    value: 'found',
    is: 0,
  },
  'a table of many rows that are added': {
    parts: { tables: [table('C+')] },
    ...{ value: 'found', is: times(MANY, (n) => (n % 7 <= 6 ? n % 9 : 0)).reduce((a, b) => a + b) },
  },
};

describe.each(Object.entries(long))('%s', (_, { parts, value, is }) => {
  test('comes out on every engine', async () => {
    const { plan, diagnostics } = compile({ ...base, ...parts });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const responses = Object.fromEntries(base.items.map(({ id }) => [id, '1']));
    const given = { id: 'a', assessedOn: '2026-01-01', responses };
    const cases = columnsOf(plan!, [given]);
    for (const engine of [columnEngine(plan!), columnEngine(plan!, null)])
      expect(valueAt(engine.run(cases).values.get(value)!, 0)).toBe(is);
    const { scores, values } = await assess(plan!, given);
    expect({ ...scores, ...values }[value]).toBe(is);
  });
});

test('scores that share all their terms are not gone through twice as often with every level', () => {
  const level = (n: number) => (n === 0 ? ['item_1', 'item_2'] : [`a${String(n - 1)}`, `b${String(n - 1)}`]);
  const twins = times(60, (n) => [sum(`a${String(n)}`, level(n)), sum(`b${String(n)}`, level(n))]).flat();
  const levels = [
    {
      id: 'l',
      label: {},
      of: 'a59',
      levels: [
        { code: 'l', label: {} },
        { code: 'h', label: {}, from: 3 },
      ],
    },
  ];
  expect(compile({ ...base, scores: [...base.scores, ...twins], levels }).plan).not.toBeNull();
});

test('a condition on too many others that are not always asked is refused in words', () => {
  const levels = times(40, (n) => n);
  const before = (n: number, id: string) => (n === 0 ? (id === 'x' ? 'p' : 'q') : `${id}${String(n - 1)}`);
  const document: Instrument = {
    ...base,
    items: [
      ...base.items,
      ...[number('p', 'item_1 = "1"'), number('q', 'item_1 = "2"'), number('z', 'x39 > 1')],
    ],
    scores: [...base.scores, ...levels.map((n) => sum(`x${String(n)}`, [before(n, 'x'), before(n, 'y')]))],
    formulas: levels.map((n) => formula(`y${String(n)}`, `${before(n, 'x')} + ${before(n, 'y')}`)),
  };
  expect(compile(document).diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'condition-branched', path: `/items/${String(document.items.length - 1)}/relevantWhen` },
  ]);
});

test('a circle of many is told once, and in few words', () => {
  const formulas = times(MANY, (n) => formula(`f${String(n)}`, `f${String((n + 1) % MANY)} + 1`));
  const { diagnostics } = compile({ ...base, formulas });
  const told = diagnostics.filter(({ code }) => code === 'circular');
  expect(told.map(({ params }) => String(params['circle']).length < 200)).toEqual([true]);
});

test('of many unknown names every one is told', () => {
  const formulas = times(MANY, (n) => formula(`f${String(n)}`, `unheard_of_${String(n)} + 1`));
  const { diagnostics } = compile({ ...base, formulas });
  expect(diagnostics.filter(({ code }) => code === 'unknown-name')).toHaveLength(MANY);
});

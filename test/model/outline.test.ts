// An instrument in small, as lists draw it.

import { expect, test } from 'vitest';
import { newInstrument, outlineOf, type DecisionTable, type Instrument } from '../../src/model/index.ts';
import { load } from '../templates/load.ts';

const bare = newInstrument('en', 'Bare');

test('of nothing there is nothing', () => {
  expect(outlineOf(bare)).toEqual({ items: [], middle: null, results: 0 });
});

test('items are counted by aspect, those without one last', () => {
  const { items } = outlineOf(load('five-aspect.json').instrument);
  expect(items.map(({ count }) => count)).toEqual([18, 8, 7, 7, 7, 1]);
  expect(items.at(-1)?.aspect).toBeNull();
});

test('a table shows the rank of each result along its first two inputs', () => {
  expect(outlineOf(load('five-aspect.json').instrument)).toMatchObject({
    middle: {
      kind: 'table',
      ranks: [
        [0, 1, 2],
        [1, 2, 3],
        [2, 3, 3],
        [3, 3, 4],
      ],
    },
    results: 5,
  });
});

test('what no row says is told as such', () => {
  const table: DecisionTable = {
    id: 'table',
    label: { en: 'Table' },
    hitPolicy: 'U',
    inputs: [{ expression: 'one' }, { expression: 'other' }],
    outputs: [
      {
        id: 'result',
        label: { en: 'Result' },
        kind: 'code',
        values: ['low', 'high'].map((code) => ({ code, label: { en: code } })),
      },
    ],
    rows: [
      { when: ['"a"', '-'], then: ['low'] },
      { when: ['not("a")', '"y"'], then: ['high'] },
      { when: ['"b"', '"z"'], then: ['unknown'] },
    ],
  };
  const document: Instrument = { ...bare, tables: [table] };
  expect(outlineOf(document).middle).toEqual({
    kind: 'table',
    ranks: [
      [0, 0],
      [1, null],
    ],
  });
});

test('levels and converted scores are ladders', () => {
  expect(outlineOf(load('static-99r.json').instrument)).toMatchObject({
    middle: { kind: 'ladder', steps: 5 },
    results: 5,
  });
  expect(outlineOf(load('psa.json').instrument)).toMatchObject({
    middle: { kind: 'ladder', steps: 6 },
    results: 0,
  });
});

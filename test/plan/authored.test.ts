// Numbers with more decimals than what they are for: each is told where it stands, with what it becomes.

import { describe, expect, test } from 'vitest';
import { assess, columnEngine, columnsOf, valueAt } from '../../src/engine/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import { changed, option } from '../model/documents.ts';

function told(change: (document: Instrument) => void) {
  return compile(changed(change))
    .diagnostics.filter(({ code }) => ['number-rounded', 'points-rounded', 'decimals-beyond'].includes(code))
    .map(({ code, path, params }) => [
      code,
      path,
      params['text'] ?? params['largest'],
      params['becomes'] ?? params['most'],
    ]);
}

const cases: [code: string, path: string, text: string | number, becomes: number, (d: Instrument) => void][] =
  [
    ['number-rounded', '/norms/0/rows/1/value', '0.0839', 0, (d) => (d.norms[0]!.rows[1]!.value = 0.0839)],
    [
      'number-rounded',
      '/norms/0/groups/0/rows/0/value',
      '50.5',
      51,
      (d) => (d.norms[0]!.groups![0]!.rows[0]!.value = 50.5),
    ],
    ['number-rounded', '/tables/0/rows/0/then/1', '2.25', 2, (d) => (d.tables[0]!.rows[0]!.then[1] = 2.25)],
    [
      'number-rounded',
      '/tables/0/outputs/1/default',
      '0.4',
      0,
      (d) => (d.tables[0]!.outputs[1]!.default = 0.4),
    ],
    [
      'number-rounded',
      '/scores/0/missing/value',
      '0.4',
      0,
      (d) => (d.scores[0]!.missing = { policy: 'value', value: 0.4 }),
    ],
    [
      'points-rounded',
      '/scales/0/options/1/points',
      '0.4',
      0,
      (d) => (d.scales[0]!.options[1] = option('always', 0.4)),
    ],
    [
      'points-rounded',
      '/scores/0/terms/1/points/true',
      '2.5',
      3,
      (d) => (d.scores[0]!.terms[1]!.points = { true: 2.5, false: 0 }),
    ],
    [
      'points-rounded',
      '/scores/0/terms/2/points/1/points',
      '1.2',
      1,
      (d) => (d.scores[0]!.terms[2]!.points = [{ points: 0 }, { from: 1, points: 1.2 }]),
    ],
    [
      'points-rounded',
      '/scores/0/terms/0/weight',
      '0.5',
      1,
      (d) => Object.assign(d.scores[0]!.terms[0]!, { weight: 0.25 }),
    ],
    ['points-rounded', '/scores/0/terms/0/missing', '0.1', 0, (d) => (d.scores[0]!.terms[0]!.missing = 0.1)],
    [
      'decimals-beyond',
      '/scores/0/decimals',
      700_000,
      10,
      (d) => {
        d.scores[0]!.decimals = 12;
        d.scores[0]!.terms[0]!.weight = 349_997.5;
      },
    ],
    ['number-rounded', '/norms/0/upTo', '7.5', 7, (d) => (d.norms[0]!.upTo = 7.5)],
    ['number-rounded', '/items/2/min', '-0.5', 0, (d) => Object.assign(d.items[2]!, { min: -0.5 })],
    ['number-rounded', '/items/2/max', '40.5', 40, (d) => Object.assign(d.items[2]!, { max: 40.5 })],
  ];

describe('each is told once', () => {
  test.each(cases)('%s at %s', (code, path, text, becomes, change) => {
    expect(told(change)).toEqual([[code, path, text, becomes]]);
  });
});

test('nothing is told of twelve decimals that a double holds', () => {
  const fine = (d: Instrument) => {
    Object.assign(d.norms[0]!, { decimals: 12 });
    d.norms[0]!.rows[1]!.value = 0.083912345678;
    Object.assign(d.scores[0]!, { decimals: 12 });
    d.scores[0]!.terms[0]!.weight = 0.123456789012;
  };
  expect(told(fine)).toEqual([]);
});

test('a table gives the same rounded entries and defaults on every engine', async () => {
  const plan = compile(
    changed((d) => {
      d.tables.push({
        id: 'fees',
        label: { en: 'Fees' },
        hitPolicy: 'C+',
        inputs: [{ expression: 'offences' }],
        outputs: [{ id: 'fee', label: { en: 'Fee' }, kind: 'number', decimals: 1, default: 0.25 }],
        rows: [
          { when: ['> 1'], then: [0.04] },
          { when: ['> 2'], then: [0.36] },
        ],
      });
      d.tests = [];
    }),
  ).plan!;
  const given = [0, 2, 3].map((offences) => ({ id: 'a', assessedOn: '2026-01-31', responses: { offences } }));
  const alone = await Promise.all(given.map((one) => assess(plan, one)));
  expect(alone.map(({ values }) => values['fee'])).toEqual([0.3, 0, 0.4]);
  for (const memory of [undefined, null] as const) {
    const fee = columnEngine(plan, memory).run(columnsOf(plan, given)).values.get('fee')!;
    expect([0, 1, 2].map((row) => valueAt(fee, row))).toEqual([0.3, 0, 0.4]);
  }
});

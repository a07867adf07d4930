import { describe, expect, test } from 'vitest';
import { newInstrument, renameCode } from '../../src/model/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { codeInExpressions } from '../../src/plan/index.ts';

const label = { en: 'x' };

/** A level scale and a table output with a code of the same name, and all that can name either. */
const document: Instrument = {
  ...newInstrument('en', 'Codes'),
  scores: [
    {
      id: 'total',
      label,
      method: 'sum',
      terms: [
        { of: 'risk', points: { low: 0, high: 2 } },
        { of: 'regime', points: { low: 1, high: 3 } },
      ],
      missing: { policy: 'strict' },
      decimals: 0,
    },
  ],
  levels: [
    {
      id: 'risk',
      label,
      of: 'total',
      levels: [
        { code: 'low', label },
        { code: 'high', label, from: 5 },
      ],
    },
  ],
  tables: [
    {
      id: 'table',
      label,
      hitPolicy: 'U',
      inputs: [{ expression: 'risk' }],
      outputs: [
        {
          id: 'regime',
          label,
          kind: 'code',
          values: [
            { code: 'low', label },
            { code: 'high', label },
          ],
          default: 'high',
        },
      ],
      rows: [{ when: ['"high"'], then: ['high'] }],
    },
  ],
  rules: [
    {
      id: 'rule',
      label,
      when: 'risk = "high"',
      then: [
        { effect: 'override', classification: 'by_risk', how: 'raise', to: 'high' },
        { effect: 'override', classification: 'by_regime', how: 'set', to: 'high' },
      ],
    },
  ],
  classifications: [
    { id: 'by_risk', label, of: 'risk' },
    { id: 'by_regime', label, of: 'regime' },
  ],
  reassessments: [
    { id: 'next', label, of: 'by_risk', months: { low: 12, high: 3 } },
    { id: 'later', label, of: 'regime', months: { high: 6 } },
  ],
  tests: [
    {
      id: 'one',
      assessedOn: '2026-01-01',
      responses: {},
      overrides: { by_risk: { to: 'high', reason: 'x' }, by_regime: { to: 'high', reason: 'x' } },
      expected: {
        levels: { risk: 'high' },
        values: { regime: 'high' },
        classification: { by_risk: 'high', by_regime: null },
      },
    },
  ],
};

const recoded = (path: string, from: string, to: string, of = document) =>
  renameCode(path, from, to, codeInExpressions).apply(of);

describe('another code for a level', () => {
  const next = recoded('/levels/0/levels/1', 'high', 'severe');

  test('is taken by everything that names it', () => {
    expect(next.levels[0]?.levels.map(({ code }) => code)).toEqual(['low', 'severe']);
    expect(next.scores[0]?.terms[0]?.points).toEqual({ low: 0, severe: 2 });
    expect(next.reassessments[0]?.months).toEqual({ low: 12, severe: 3 });
    expect(next.rules[0]?.then[0]).toMatchObject({ to: 'severe' });
    expect(next.tests[0]?.expected.levels).toEqual({ risk: 'severe' });
    expect(next.tests[0]?.expected.classification).toEqual({ by_risk: 'severe', by_regime: null });
    expect(next.tests[0]?.overrides?.['by_risk']?.to).toBe('severe');
    expect(next.rules[0]?.when).toBe('risk = "severe"');
    expect(next.tables[0]?.rows[0]?.when).toEqual(['"severe"']);
  });

  test('leaves alone what has the same code for another reason', () => {
    expect(next.tables[0]?.outputs).toEqual(document.tables[0]?.outputs);
    expect(next.tables[0]?.rows[0]?.then).toEqual(['high']);
    expect(next.scores[0]?.terms[1]).toEqual(document.scores[0]?.terms[1]);
    expect(next.rules[0]?.then[1]).toMatchObject({ to: 'high' });
    expect(next.reassessments[1]?.months).toEqual({ high: 6 });
    expect(next.tests[0]?.expected.values).toEqual({ regime: 'high' });
    expect(next.tests[0]?.overrides?.['by_regime']?.to).toBe('high');
  });

  test('can be taken back by the opposite', () => {
    expect(recoded('/levels/0/levels/1', 'severe', 'high', next)).toEqual(document);
  });
});

test('another code for an output is taken by the rows, the default and what is computed from it', () => {
  const next = recoded('/tables/0/outputs/0/values/1', 'high', 'closed');
  expect(next.tables[0]?.rows[0]).toEqual({ when: ['"high"'], then: ['closed'] });
  expect(next.tables[0]?.outputs[0]?.default).toBe('closed');
  expect(next.rules[0]?.then[1]).toMatchObject({ to: 'closed' });
  expect(next.reassessments[1]?.months).toEqual({ closed: 6 });
  expect(next.tests[0]?.expected.values).toEqual({ regime: 'closed' });
  expect(next.levels).toEqual(document.levels);
});

test('another code for a level is taken by what it was earlier, and by lists that are expected', () => {
  const [one] = document.tests;
  const earlier = { id: 'before', kind: 'earlier', label, of: 'by_risk' } as const;
  const before: Instrument = {
    ...document,
    items: [earlier],
    tests: [{ ...one!, responses: { before: 'high' }, expected: { values: { regime: ['low', 'high'] } } }],
  };
  const level = recoded('/levels/0/levels/1', 'high', 'severe', before);
  expect(level.tests[0]?.responses).toEqual({ before: 'severe' });
  const output = recoded('/tables/0/outputs/0/values/1', 'high', 'closed', before);
  expect(output.tests[0]?.responses).toEqual({ before: 'high' });
  expect(output.tests[0]?.expected.values).toEqual({ regime: ['low', 'closed'] });
});

test('another code for an option is taken by the judgement that it is', () => {
  const judged = recoded('/items/0/options/1', 'high', 'grave', {
    ...document,
    items: [
      {
        id: 'summary',
        kind: 'choice',
        label,
        options: [
          { code: 'low', label },
          { code: 'high', label },
        ],
      },
    ],
    classifications: [{ id: 'by_risk', label, of: 'summary' }],
  });
  expect(judged.rules[0]?.then[0]).toMatchObject({ to: 'grave' });
  expect(judged.rules[0]?.then[1]).toMatchObject({ to: 'high' });
  expect(judged.reassessments[0]?.months).toEqual({ low: 12, grave: 3 });
  expect(judged.tests[0]?.overrides?.['by_risk']?.to).toBe('grave');
  expect(judged.tests[0]?.expected.classification).toEqual({ by_risk: 'grave', by_regime: null });
});

test('a code that stands there already is refused', () => {
  expect(() => recoded('/levels/0/levels/1', 'high', 'low')).toThrow('another code');
});

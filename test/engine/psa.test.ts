// The Public Safety Assessment's failure-to-appear scale (advancingpretrial.org/psa/factors), as a small document.
import { expect, test } from 'vitest';
import { assess } from '../../src/engine/index.ts';
import { compile } from '../../src/plan/index.ts';
import type { Instrument } from '../../src/model/types.ts';

const yesNo = (id: string) => ({ id, kind: 'boolean', label: { en: id } }) as const;

const fta: Instrument = {
  format: 'aspect-instrument/2',
  id: 'psa_fta',
  version: '0.1.0',
  languages: ['en'],
  title: { en: 'Failure to appear' },
  about: {},
  aspects: [],
  scales: [],
  items: [
    yesNo('pending_charge'),
    yesNo('prior_misdemeanor_conviction'),
    yesNo('prior_felony_conviction'),
    { id: 'prior_fta_past_two_years', kind: 'number', label: { en: 'FTA' }, min: 0, max: 50, decimals: 0 },
    yesNo('prior_fta_older_than_two_years'),
  ],
  scores: [
    {
      id: 'fta_raw',
      label: { en: 'Raw score' },
      method: 'sum',
      terms: [
        { of: 'pending_charge' },
        { of: 'prior_conviction' },
        {
          of: 'prior_fta_past_two_years',
          points: [{ points: 0 }, { from: 1, points: 2 }, { from: 2, points: 4 }],
        },
        { of: 'prior_fta_older_than_two_years' },
      ],
      missing: { policy: 'strict' },
      decimals: 0,
    },
  ],
  norms: [
    {
      id: 'fta_scaled',
      label: { en: 'Scaled score' },
      of: 'fta_raw',
      decimals: 0,
      rows: [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
        [5, 5],
        [7, 6],
      ].map(([from = 0, value = 0]) => ({ from, value })),
    },
  ],
  levels: [
    {
      id: 'band',
      label: { en: 'Band' },
      of: 'fta_scaled',
      levels: [
        { code: 'low', label: { en: 'Low' } },
        { code: 'high', label: { en: 'High' }, from: 4 },
      ],
    },
  ],
  formulas: [
    {
      id: 'prior_conviction',
      label: { en: 'Prior conviction' },
      expression: 'prior_misdemeanor_conviction or prior_felony_conviction',
    },
  ],
  tables: [],
  flags: [{ id: 'frequent', label: { en: 'Frequent' }, kind: 'notice' }],
  recommendations: [],
  rules: [
    {
      id: 'frequent_rule',
      label: { en: 'Frequent' },
      when: 'fta_raw >= 4 and not(pending_charge)',
      then: [{ effect: 'flag', flag: 'frequent' }],
    },
  ],
  classifications: [],
  reassessments: [],
  tests: [],
};

const answers = {
  pending_charge: false,
  prior_misdemeanor_conviction: true,
  prior_felony_conviction: false,
  prior_fta_past_two_years: 2,
  prior_fta_older_than_two_years: false,
};

async function outcome(responses: Record<string, boolean | number | null>) {
  const { plan, diagnostics } = compile(fta);
  expect(diagnostics).toEqual([]);
  if (!plan) throw new Error('no plan');
  return assess(plan, { id: 'a', assessedOn: '2026-01-01', responses });
}

test('reproduces the published example', async () => {
  const found = await outcome(answers);
  expect(found.scores).toEqual({ fta_raw: 5, fta_scaled: 5 });
  expect(found.levels).toEqual({ band: 'high' });
  expect(found.flags).toEqual(['frequent']);
  expect(found.missing).toEqual([]);
});

test('scores nothing of an unknown factor, and fires no rule on it', async () => {
  const found = await outcome({ ...answers, pending_charge: null });
  expect(found.scores).toEqual({ fta_raw: null, fta_scaled: null });
  expect(found.levels).toEqual({ band: null });
  expect(found.flags).toEqual([]);
  expect(found.missing).toEqual(['pending_charge']);
});

test('says where an expression goes wrong', () => {
  const wrong = structuredClone(fta);
  (wrong.rules[0] as { when: string }).when = 'fta_rw >= 4';
  const { plan, diagnostics } = compile(wrong);
  expect(plan).toBeNull();
  expect(diagnostics).toMatchObject([
    {
      code: 'unknown-name',
      path: '/rules/0/when',
      range: { from: 0, to: 6 },
      params: { nearest: 'fta_raw' },
    },
  ]);
});

test('finds values that depend on themselves', () => {
  const wrong = structuredClone(fta);
  (wrong.formulas[0] as { expression: string }).expression = 'frequent';
  const errors = compile(wrong).diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([{ code: 'circular' }]);
});

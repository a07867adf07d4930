// A small whole instrument without a fault, and the same with one change.

import { readFileSync } from 'node:fs';
import { newInstrument, readInstrument, type Instrument } from '../../src/model/index.ts';

const en = (text: string) => ({ en: text });

/** Uses every part of a document once or twice; nothing can be said against it. */
export function soundInstrument(): Instrument {
  return {
    ...newInstrument('en', 'Sound'),
    id: 'sound',
    about: { authors: ['One'], sources: [{ citation: 'A book' }] },
    aspects: [{ id: 'conduct', label: en('Conduct') }],
    scales: [{ id: 'often', label: en('Often'), options: [option('never', 0), option('always', 2)] }],
    items: [
      { id: 'violence', kind: 'choice', label: en('Violence'), aspect: 'conduct', options: 'often' },
      { id: 'means', kind: 'multi-choice', label: en('Means'), options: [option('knife'), option('fire')] },
      { id: 'offences', kind: 'number', label: en('Offences'), min: 0, max: 40, decimals: 0 },
      { id: 'born', kind: 'date', label: en('Born'), min: '1900-01-01', max: '2020-12-31' },
      { id: 'remand', kind: 'boolean', label: en('Remand'), relevantWhen: 'offences > 0' },
      { id: 'remarks', kind: 'text', label: en('Remarks') },
    ],
    scores: [
      {
        id: 'total',
        label: en('Total'),
        aspect: 'conduct',
        method: 'sum',
        terms: [
          { of: 'violence' },
          { of: 'remand', points: { true: 3, false: 0 } },
          { of: 'offences', points: [{ points: 0 }, { from: 1, points: 1 }, { from: 5, points: 2 }] },
        ],
        missing: { policy: 'prorate', atMost: 1, basis: 'range' },
        decimals: 0,
      },
    ],
    norms: [
      {
        id: 't_score',
        label: en('T score'),
        of: 'total',
        decimals: 0,
        rows: [
          { from: 0, value: 40 },
          { from: 2, value: 60 },
        ],
        upTo: 7,
        groups: [{ label: en('Young'), when: 'born > date("2000-01-01")', rows: [{ from: 0, value: 50 }] }],
      },
    ],
    levels: [
      {
        id: 'risk',
        label: en('Risk'),
        of: 'total',
        levels: [
          { code: 'low', label: en('Low') },
          { code: 'medium', label: en('Medium'), from: 2 },
          { code: 'high', label: en('High'), from: 5 },
        ],
        groups: [{ label: en('Remand'), when: 'remand', from: [1, 4] }],
      },
    ],
    formulas: [{ id: 'rate', label: en('Rate'), expression: 'offences / 10', decimals: 1 }],
    tables: [
      {
        id: 'regime_table',
        label: en('Regime table'),
        hitPolicy: 'F',
        inputs: [{ expression: 'risk' }, { expression: 'offences' }],
        outputs: [
          {
            id: 'regime',
            label: en('Regime'),
            kind: 'code',
            values: [
              { code: 'open', label: en('Open') },
              { code: 'closed', label: en('Closed') },
            ],
            default: 'open',
          },
          { id: 'visits', label: en('Visits'), kind: 'number', decimals: 0 },
        ],
        rows: [{ when: ['"high"', '-'], then: ['closed', 2] }],
      },
    ],
    flags: [{ id: 'armed', label: en('Armed'), kind: 'alert' }],
    recommendations: [{ id: 'programme', label: en('Programme'), force: 'advice' }],
    rules: [
      {
        id: 'knife_rule',
        label: en('Knife'),
        when: 'list contains(means, "knife")',
        then: [
          { effect: 'flag', flag: 'armed' },
          { effect: 'recommend', recommendation: 'programme' },
          { effect: 'override', classification: 'custody', how: 'raise', to: 'medium' },
        ],
      },
    ],
    classifications: [{ id: 'custody', label: en('Custody'), of: 'risk', professional: { up: 1, down: 0 } }],
    reassessments: [{ id: 'due', label: en('Due'), of: 'custody', months: { low: 12, medium: 6, high: 3 } }],
    tests: [
      {
        id: 'one',
        assessedOn: '2026-01-31',
        responses: {
          violence: 'always',
          means: ['knife'],
          offences: 7,
          born: '1990-02-28',
          remand: true,
          remarks: 'None',
        },
        overrides: { custody: { to: 'high', reason: 'Seen' } },
        expected: {
          scores: { total: 7 },
          levels: { risk: 'high' },
          values: { regime: 'closed', visits: 2, due: 3, rate: 0.7 },
          flags: ['armed'],
          recommendations: ['programme'],
          unknown: [],
          classification: { custody: 'high' },
          missing: [],
        },
      },
    ],
  };
}

export function option(code: string, points?: number) {
  return { code, label: en(code), ...(points === undefined ? {} : { points }) };
}

/** The sound instrument after changes. */
export function changed(...changes: readonly ((document: Instrument) => void)[]): Instrument {
  const document = soundInstrument();
  for (const change of changes) change(document);
  return document;
}

/** Reads the items that only one part reads, so that a change of that part leaves none unread. */
export function readAll({ formulas }: Instrument): void {
  formulas.push({
    id: 'any_missing',
    label: en('Any missing'),
    expression: 'violence = null or means = null or born = null',
  });
}

export const TEMPLATES = ['five-aspect', 'psa', 'static-99r'] as const;

export function template(name: (typeof TEMPLATES)[number]): Instrument {
  const { instrument } = readInstrument(templateText(name));
  if (!instrument) throw new Error(`${name} cannot be read`);
  return instrument;
}

export function templateText(name: (typeof TEMPLATES)[number]): string {
  return readFileSync(new URL(`../../templates/${name}.json`, import.meta.url), 'utf8');
}

// A small instrument with what is hard to prove: conditions of items, sets, prorating, norms, tables and overrides. There
// are few enough answers to look at every case.

import type { Instrument } from '../../src/model/types.ts';

const en = (text: string) => ({ en: text });
const option = (code: string, points?: number, noAnswer?: boolean) => ({
  code,
  label: en(code),
  ...(points === undefined ? {} : { points }),
  ...(noAnswer ? { noAnswer } : {}),
});

export function instrument(parts: Partial<Instrument>): Instrument {
  return {
    format: 'aspect-instrument/2',
    id: 'small',
    version: '0.1.0',
    languages: ['en'],
    title: en('Small'),
    about: {},
    aspects: [],
    scales: [],
    items: [],
    scores: [],
    norms: [],
    levels: [],
    formulas: [],
    tables: [],
    flags: [],
    recommendations: [],
    rules: [],
    classifications: [],
    reassessments: [],
    tests: [],
    ...parts,
  };
}

export const SMALL = instrument({
  items: [
    {
      id: 'a',
      kind: 'choice',
      label: en('a'),
      options: [option('none', 0), option('some', 1), option('much', 2), option('refused', undefined, true)],
    },
    { id: 'b', kind: 'number', label: en('b'), min: 0, max: 30, decimals: 0 },
    { id: 'c', kind: 'boolean', label: en('c'), relevantWhen: 'a = "much"' },
    {
      id: 'd',
      kind: 'multi-choice',
      label: en('d'),
      relevantWhen: 'b > 5',
      options: [option('x', 1), option('y', 1), option('z', 2)],
    },
  ],
  scores: [
    {
      id: 'total',
      label: en('total'),
      method: 'sum',
      terms: [
        { of: 'a' },
        { of: 'b', points: [{ points: 0 }, { from: 4, points: 1 }, { from: 20, points: 3 }] },
        { of: 'c', points: { true: 2, false: 0 }, weight: 1.5 },
      ],
      missing: { policy: 'prorate', atMost: 1 },
      decimals: 1,
    },
  ],
  norms: [
    {
      id: 'norm',
      label: en('norm'),
      of: 'total',
      decimals: 0,
      rows: [
        { from: 0, value: 40 },
        { from: 2, value: 50 },
        { from: 5, value: 60 },
      ],
      upTo: 6,
    },
  ],
  levels: [
    {
      id: 'level',
      label: en('level'),
      of: 'total',
      levels: [
        { code: 'low', label: en('low') },
        { code: 'medium', label: en('medium'), from: 2 },
        { code: 'high', label: en('high'), from: 4.5 },
      ],
    },
  ],
  tables: [
    {
      id: 'table',
      label: en('table'),
      hitPolicy: 'F',
      inputs: [{ expression: 'level' }, { expression: 'count(d)' }],
      outputs: [
        {
          id: 'regime',
          label: en('regime'),
          kind: 'code',
          values: [
            { code: 'open', label: en('open') },
            { code: 'closed', label: en('closed') },
          ],
          default: 'open',
        },
      ],
      rows: [
        { when: ['"high"', '-'], then: ['closed'] },
        { when: ['-', '>= 2'], then: ['closed'] },
        { when: ['"low"', '-'], then: ['open'] },
      ],
    },
  ],
  rules: [
    {
      id: 'raise',
      label: en('raise'),
      when: 'list contains(d, "z") and c',
      then: [{ effect: 'override', classification: 'outcome', how: 'raise', to: 'high' }],
    },
    {
      id: 'lower',
      label: en('lower'),
      when: 'b < 2 and a != "much"',
      then: [{ effect: 'override', classification: 'outcome', how: 'lower', to: 'low' }],
    },
  ],
  classifications: [{ id: 'outcome', label: en('outcome'), of: 'level', ruleLimit: { up: 1, down: 1 } }],
} as unknown as Partial<Instrument>);

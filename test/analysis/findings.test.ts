// Each kind of finding: an instrument that has the defect, one change away from one that has not, and the cases that
// show it, as the engine of single cases sees them.

import { describe, expect, test } from 'vitest';
import { prove, responsesOf, type Finding } from '../../src/analysis/index.ts';
import { caseEngine, type Assessment } from '../../src/engine/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import { instrument } from './small.ts';

const DAY = '2026-06-15';
const en = (text: string) => ({ en: text });

/** Three ratings of 0 to 2 in a strict sum from 0 to 6, cut in three. */
const SOUND = instrument({
  scales: [
    {
      id: 'rating',
      label: en('rating'),
      options: [
        { code: 'none', label: en('none'), points: 0 },
        { code: 'some', label: en('some'), points: 1 },
        { code: 'much', label: en('much'), points: 2 },
      ],
    },
  ],
  items: ['a', 'b', 'c'].map((id) => ({ id, kind: 'choice', label: en(id), options: 'rating' })),
  scores: [
    {
      id: 'total',
      label: en('total'),
      method: 'sum',
      terms: ['a', 'b', 'c'].map((of) => ({ of })),
      missing: { policy: 'strict' },
      decimals: 0,
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
        { from: 3, value: 60 },
      ],
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
        { code: 'high', label: en('high'), from: 5 },
      ],
    },
  ],
  tables: [
    {
      id: 'table',
      label: en('table'),
      hitPolicy: 'U',
      inputs: [{ expression: 'level' }, { expression: 'total' }],
      outputs: [
        {
          id: 'regime',
          label: en('regime'),
          kind: 'code',
          values: [
            { code: 'open', label: en('open') },
            { code: 'closed', label: en('closed') },
          ],
        },
      ],
      rows: [
        { when: ['"high"', '-'], then: ['closed'] },
        { when: ['"medium"', '>= 4'], then: ['closed'] },
        { when: ['"medium"', '< 4'], then: ['open'] },
        { when: ['"low"', '-'], then: ['open'] },
      ],
    },
  ],
  rules: [
    {
      id: 'raise',
      label: en('raise'),
      when: 'a = "much"',
      then: [{ effect: 'override', classification: 'outcome', how: 'raise', to: 'high' }],
    },
  ],
  classifications: [{ id: 'outcome', label: en('outcome'), of: 'level' }],
} as unknown as Partial<Instrument>);

function provedOf(changed: Instrument) {
  const { plan, diagnostics } = compile(changed);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return { plan: plan!, ...prove(changed, plan!, { assessedOn: DAY }) };
}

type Change = (instrument: Instrument) => void;

function changed(change: Change): Instrument {
  const copy = structuredClone(SOUND);
  change(copy);
  return copy;
}

/** The defect, where it is told, and what the cases that show it look like. */
const DEFECTS: readonly (readonly [
  code: Finding['code'],
  path: string,
  change: Change,
  shown: ((assessments: readonly Assessment[]) => boolean) | null,
])[] = [
  ['level-never', '/levels/0', (one) => (one.levels[0]!.levels[2]!.from = 7), null],
  [
    'norm-gap',
    '/norms/0',
    (one) => (one.norms[0]!.upTo = 5),
    ([first]) => first!.scores['total'] === 6 && first!.scores['norm'] === null,
  ],
  ['row-never-holds', '/tables/0/rows/1', (one) => (one.tables[0]!.rows[1]!.when[1] = '> 5'), null],
  [
    'row-never-taken',
    '/tables/0/rows/3',
    (one) => {
      one.tables[0]!.hitPolicy = 'F';
      one.tables[0]!.rows[2]!.when[0] = '-';
    },
    null,
  ],
  [
    'rows-overlap',
    '/tables/0',
    (one) => (one.tables[0]!.rows[1]!.when[1] = '>= 3'),
    ([first]) => first!.scores['total'] === 3 && first!.levels['level'] === 'medium',
  ],
  [
    'table-gap',
    '/tables/0',
    (one) => one.tables[0]!.rows.pop(),
    ([first]) =>
      first!.levels['level'] === 'low' && first!.values['regime'] === null && first!.missing.length === 0,
  ],
  ['rule-never-holds', '/rules/0', (one) => (one.rules[0]!.when = 'level = "high" and total < 5'), null],
  [
    'override-without-effect',
    '/rules/0',
    (one) => (one.rules[0]!.when = 'a = "much" and level = "high"'),
    null,
  ],
  [
    'item-without-effect',
    '/items/2',
    (one) => {
      one.scores[0]!.decimals = 1;
      one.scores[0]!.terms[2]!.weight = 0.1;
    },
    null,
  ],
  [
    'not-monotone',
    '/items/0',
    (one) => {
      one.rules = [];
      one.items[2]!.relevantWhen = 'a = "much"';
      one.scores[0]!.terms[2]!.weight = -2;
    },
    (all) => {
      const ranks = all.map(({ classification }) =>
        ['low', 'medium', 'high'].indexOf(classification['outcome']!),
      );
      return ranks[1]! < ranks[0]! && ranks[3]! > ranks[2]!;
    },
  ],
];

test('an instrument without defects has no finding', () => {
  const { findings, undecided } = provedOf(SOUND);
  expect({ findings, undecided }).toEqual({ findings: [], undecided: [] });
});

describe.each(DEFECTS)('%s', (code, path, change, shown) => {
  test('is found where it is, and shown', async () => {
    const { plan, findings } = provedOf(changed(change));
    const own = findings.find((one) => one.code === code);
    expect(own?.path).toBe(path);
    if (!shown) return;
    const engine = caseEngine(plan);
    const assessments = await Promise.all(
      own!.witnesses.map((answers) =>
        engine.assess({ id: 'witness', assessedOn: DAY, responses: responsesOf(plan, answers) }),
      ),
    );
    expect(shown(assessments)).toBe(true);
  });
});

test('what is missing at both ends of a sum is not taken for missing in between', () => {
  const tried = changed((one) => {
    // The root is missing where the total is 0; the power of e is too large from 2 on.
    const expression = 'exp(sqrt(total * 300000 - 500)) > 5';
    one.formulas = [{ id: 'open', label: en('open'), expression }];
    one.rules[0]!.when = 'open';
  });
  expect(provedOf(tried).findings.map(({ code }) => code)).not.toContain('rule-never-holds');
});

test('shares count every set of answers once', () => {
  const { shares } = provedOf(SOUND);
  const level = shares.find(({ id }) => id === 'level')!;
  // 27 complete sets of answers, of which 4 have a total below 2 and 4 one above 4; 37 lack an answer.
  expect(level.counts).toEqual([
    { code: 'low', count: 4n },
    { code: 'medium', count: 19n },
    { code: 'high', count: 4n },
    { code: null, count: 37n },
  ]);
});

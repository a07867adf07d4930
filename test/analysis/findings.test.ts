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

/** Something that no score reads. */
function withSex(one: Instrument): void {
  const options = ['female', 'male'].map((code) => ({ code, label: en(code) }));
  one.items.push({ id: 'sex', kind: 'choice', label: en('sex'), options });
}

const row = (when: readonly [string, string], then: string | number) => ({ when: [...when], then: [then] });

function withTable(
  one: Instrument,
  hitPolicy: 'A' | 'C' | 'C+' | 'C>' | 'F',
  rows: ReturnType<typeof row>[],
): void {
  const table = one.tables[0]!;
  Object.assign(table, { hitPolicy, rows });
  if (hitPolicy !== 'C+' && hitPolicy !== 'C>') return;
  table.outputs = [{ id: 'regime', label: en('regime'), kind: 'number', decimals: 0, default: 0 }];
}

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
  [
    'level-never',
    '/tables/0/outputs/0',
    (one) => one.tables[0]!.outputs[0]!.values!.push({ code: 'sealed', label: en('sealed') }),
    null,
  ],
  [
    'level-never-in-group',
    '/levels/0/groups/0',
    (one) => (one.levels[0]!.groups = [{ label: en('without b'), when: 'b = "none"', from: [2, 5] }]),
    null,
  ],
  [
    'group-never',
    '/levels/0/groups/0',
    (one) =>
      (one.levels[0]!.groups = [{ label: en('nobody'), when: 'total > 4 and a = "none"', from: [2, 4] }]),
    null,
  ],
  [
    'group-never',
    '/norms/0/groups/1',
    (one) =>
      (one.norms[0]!.groups = ['a != "none"', 'total >= 5'].map((when) => ({
        label: en(when),
        when,
        rows: [{ from: 0, value: 50 }],
      }))),
    null,
  ],
  ['band-never', '/norms/0/rows/2', (one) => one.norms[0]!.rows.push({ from: 7, value: 80 }), null],
  [
    'band-never',
    '/norms/0/groups/0/rows/1',
    (one) =>
      (one.norms[0]!.groups = [
        {
          label: en('without a'),
          when: 'a = "none"',
          rows: [
            { from: 0, value: 30 },
            { from: 5, value: 35 },
          ],
        },
      ]),
    null,
  ],
  [
    'band-never',
    '/scores/1/terms/0/points/0',
    (one) =>
      one.scores.push({
        id: 'banded',
        label: en('banded'),
        method: 'sum',
        terms: [{ of: 'total', points: [{ points: 0 }, { from: -1, points: 1 }, { from: 3, points: 2 }] }],
        missing: { policy: 'strict' },
        decimals: 0,
      }),
    null,
  ],
  [
    'norm-gap',
    '/norms/0/groups/0',
    (one) => {
      withSex(one);
      const rows = [{ from: 1, value: 50 }];
      one.norms[0]!.groups = [{ label: en('women'), when: 'sex = "female"', rows }];
    },
    ([first]) => first!.scores['total'] === 0 && first!.scores['norm'] === null,
  ],
  [
    'norm-group-unknown',
    '/norms/0',
    (one) => {
      withSex(one);
      const rows = [{ from: 0, value: 50 }];
      one.norms[0]!.groups = [{ label: en('women'), when: 'sex = "female"', rows }];
    },
    ([first]) => first!.scores['total'] !== null && first!.scores['norm'] === null,
  ],
  ['score-hole', '/scores/0', (one) => (one.scores[0]!.terms[2]!.weight = 50), null],
  [
    'value-beyond-scale',
    '/scores/0',
    (one) => {
      one.scores[0]!.terms[2]!.weight = 4;
      one.scores[0]!.missing = { policy: 'prorate', atMost: 1 };
    },
    ([first]) => first!.scores['total'] === 15,
  ],
  [
    'branch-never',
    '/formulas/0/expression',
    (one) => {
      const expression = 'if total >= 2 then 1 else if total >= 4 then 2 else 0';
      one.formulas = [{ id: 'points', label: en('points'), expression, decimals: 0 }];
    },
    null,
  ],
  [
    'row-never-taken',
    '/tables/0/rows/2',
    (one) =>
      withTable(one, 'A', [
        row(['"low"', '-'], 'open'),
        row(['not("low")', '-'], 'closed'),
        row(['-', '>= 4'], 'closed'),
      ]),
    null,
  ],
  [
    'row-never-taken',
    '/tables/0/rows/2',
    (one) =>
      withTable(one, 'C', [
        row(['-', '< 3'], 'open'),
        row(['-', '>= 2'], 'closed'),
        row(['-', '< 1'], 'open'),
      ]),
    null,
  ],
  [
    'row-never-taken',
    '/tables/0/rows/0',
    (one) =>
      // Each of the others covers a part of it; only together do they cover all.
      withTable(one, 'C>', [row(['-', '>= 2'], 1), row(['"medium"', '-'], 2), row(['"high"', '-'], 3)]),
    null,
  ],
  [
    'rows-counted-twice',
    '/tables/0/rows/1',
    (one) => withTable(one, 'C+', [row(['"high"', '-'], 2), row(['-', '> 4'], 3)]),
    ([first]) => first!.values['regime'] === 5,
  ],
  [
    'not-monotone',
    '/items/3',
    (one) => {
      // A yes that asks one more question, whose answers estimate a missing one.
      one.items.push({ id: 'more', kind: 'boolean', label: en('more') });
      one.items[2]!.relevantWhen = 'more';
      one.levels[0]!.levels[2]!.from = 4;
      one.scores[0]!.missing = { policy: 'prorate', atMost: 1 };
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

describe.each(DEFECTS)('%s at %s', (code, path, change, shown) => {
  test('is found where it is, and shown', async () => {
    const { plan, findings } = provedOf(changed(change));
    const own = findings.find((one) => one.code === code && one.path === path);
    expect(own, JSON.stringify(findings)).toBeDefined();
    const said = findings.map((one) => JSON.stringify([one.code, one.path, one.params, one.range]));
    expect(new Set(said).size).toBe(said.length);
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

describe('is no defect:', () => {
  const quiet: readonly (readonly [string, Change])[] = [
    [
      'a group of which every level is reached',
      (one) => (one.levels[0]!.groups = [{ label: en('g'), when: 'b = "none"', from: [2, 4] }]),
    ],
    [
      'a row that adds to another',
      (one) => withTable(one, 'C+', [row(['-', '>= 2'], 1), row(['-', '>= 4'], 1)]),
    ],
    [
      'a higher row within a lower one',
      (one) => withTable(one, 'C>', [row(['-', '>= 2'], 1), row(['-', '>= 4'], 2)]),
    ],
    [
      'a branch that a broader one follows',
      (one) => {
        const expression = 'if total >= 4 then 2 else if total >= 2 then 1 else 0';
        one.formulas = [{ id: 'points', label: en('points'), expression, decimals: 0 }];
      },
    ],
    [
      'rows about one item that give the same',
      (one) => {
        const options = ['north', 'south', 'west'].map((code) => ({ code, label: en(code) }));
        one.items.push({ id: 'place', kind: 'choice', label: en('place'), options });
        one.tables[0]!.inputs[0]!.expression = 'place';
        withTable(one, 'F', [
          row(['"north"', '-'], 'open'),
          row(['"south"', '-'], 'closed'),
          row(['"west"', '-'], 'closed'),
        ]);
      },
    ],
    [
      'a branch that gives the same as another',
      (one) => {
        const expression = 'if a = "much" then 1 else if a = "some" then 1 else 0';
        one.formulas = [{ id: 'points', label: en('points'), expression, decimals: 0 }];
      },
    ],
    [
      'an answer that others of the same range stand for',
      (one) => (one.scores[0]!.missing = { policy: 'prorate', atMost: 1 }),
    ],
    ['a weight that leaves small holes', (one) => (one.scores[0]!.terms[2]!.weight = 2)],
  ];
  test.each(quiet)('%s', (_, change) => {
    expect(provedOf(changed(change)).findings).toEqual([]);
  });

  test('the same code, which two level scales do not reach, is told of each', () => {
    const tried = changed((one) => {
      one.levels[0]!.levels[2]!.from = 7;
      one.levels.push({ ...structuredClone(one.levels[0]!), id: 'other' });
    });
    const never = provedOf(tried).findings.filter(({ code }) => code === 'level-never');
    expect(never.map(({ path }) => path)).toEqual(['/levels/0', '/levels/1']);
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

test('of two overrides that do the same, the later is told, and the first stands', () => {
  const { findings } = provedOf(
    changed((one) => {
      one.rules.push({ ...structuredClone(one.rules[0]!), id: 'again' });
    }),
  );
  const idle = findings.filter(({ code }) => code === 'override-without-effect');
  expect(idle.map(({ params }) => params['rule'])).toEqual(['again']);
});

test('a rule that asks for a level which never comes says which', () => {
  const { findings } = provedOf(
    changed((one) => {
      one.levels[0]!.levels[2]!.from = 50;
      one.rules[0]!.when = 'level = "high"';
    }),
  );
  const rule = findings.find(({ code }) => code === 'rule-never-holds');
  expect(rule?.because).toEqual({ name: 'level', level: 'high' });
});

// Random instruments with so few sets of answers that every case can be looked at: all kinds of items but dates, conditions
// of items, every method and missing policy, norms by group, tables of every hit policy, overrides with limits.

import type { HitPolicy, Instrument, Item, Option, Score } from '../../src/model/types.ts';
import { givesSets } from '../../src/model/hit-policies.ts';
import { Chance, wayOf } from '../engine/instruments.ts';
import { instrument } from './small.ts';

const en = (text: string) => ({ en: text });
const LEVELS = ['low', 'medium', 'high'];
const coded = (codes: readonly string[]) => codes.map((code) => ({ code, label: en(code) }));
const POLICIES: readonly HitPolicy[] = ['U', 'A', 'P', 'F', 'R', 'O', 'C', 'C+', 'C<', 'C>', 'C#'];

/** The same seed always gives the same instrument. */
export function littleInstrument(seed: number): Instrument {
  const chance = new Chance(seed * 7919 + 5);
  const items = itemsOf(chance);
  const scores = [scoreOf(chance, 'total', items), scoreOf(chance, 'part', items.slice(1))];
  const policy = chance.pick(POLICIES);
  return instrument({
    items,
    scores,
    norms: [
      {
        id: 'norm',
        label: en('norm'),
        of: 'total',
        decimals: 0,
        rows: [
          { from: 0, value: 40 },
          { from: chance.decimal(1, 3), value: 50 },
        ],
        ...(chance.happens(0.5) ? { upTo: 5 } : {}),
        ...(chance.happens(0.5)
          ? { groups: [{ label: en('group'), when: truth(chance), rows: [{ from: 1, value: 45 }] }] }
          : {}),
      },
    ],
    levels: [
      {
        id: 'level',
        label: en('level'),
        of: chance.pick(['total', 'part']),
        levels: coded(LEVELS).map((level, n) =>
          n === 0 ? level : { ...level, from: n * chance.pick([1, 2]) + n },
        ),
      },
    ],
    formulas: [
      {
        id: 'formula',
        label: en('formula'),
        decimals: chance.whole(0, 2),
        expression: chance.pick([
          'total * part',
          'total / part',
          'if c then total else part',
          'max(total, part)',
          'mean(total, part, b)',
          'exp(total / 4) - part',
          'round half up(total / 3, 1) + count(d)',
        ]),
      },
    ],
    tables: [tableOf(chance, policy)],
    rules: ['first', 'second', 'third'].map((id) => ({
      id,
      label: en(id),
      when: chance.pick([
        truth(chance),
        `${truth(chance)} and ${truth(chance)}`,
        `${truth(chance)} or not(${truth(chance)})`,
      ]),
      then: [
        {
          effect: 'override',
          classification: 'outcome',
          ...wayOf(chance, LEVELS),
        },
      ],
    })),
    classifications: [
      {
        id: 'outcome',
        label: en('outcome'),
        of: 'level',
        ...(chance.happens(0.5) ? { ruleLimit: { up: chance.whole(0, 2), down: chance.whole(0, 2) } } : {}),
      },
    ],
  } as unknown as Partial<Instrument>);
}

function itemsOf(chance: Chance): Item[] {
  const option = (code: string): Option => ({ code, label: en(code), points: chance.decimal(0, 3) });
  const asked = (when: string) => (chance.happens(0.5) ? { relevantWhen: when } : {});
  const refused = chance.happens(0.3) ? [{ code: 'refused', label: en('refused'), noAnswer: true }] : [];
  return [
    {
      id: 'a',
      kind: 'choice',
      label: en('a'),
      options: [...['none', 'some', 'much'].map(option), ...refused],
    },
    { id: 'b', kind: 'number', label: en('b'), min: 0, max: 4, decimals: 0, ...asked('a != "none"') },
    {
      id: 'c',
      kind: 'boolean',
      label: en('c'),
      ...asked(chance.pick(['a = "much"', 'b > 2', 'a = "some" and b > 0'])),
    },
    {
      id: 'd',
      kind: 'multi-choice',
      label: en('d'),
      options: ['x', 'y'].map(option),
      ...asked(chance.pick(['c', 'b < 3'])),
    },
  ] as Item[];
}

function scoreOf(chance: Chance, id: string, items: readonly Item[]): Score {
  const terms = items.map(({ id: of, kind }) => ({
    of,
    ...(chance.happens(0.4) ? { weight: chance.pick([-1, 0.5, 2]) } : {}),
    ...(kind === 'number' && chance.happens(0.5)
      ? { points: [{ points: 0 }, { from: 2, points: 1.5 }, { from: 4, points: 3 }] }
      : {}),
    ...(chance.happens(0.1) ? { missing: 1 } : {}),
  }));
  return {
    id,
    label: en(id),
    method: chance.pick(['sum', 'sum', 'mean', 'minimum', 'maximum', 'count'] as const),
    terms,
    missing: chance.pick<Score['missing']>([
      { policy: 'strict' },
      { policy: 'value', value: 1 },
      { policy: 'prorate', atMost: chance.whole(1, 2) },
    ]),
    decimals: chance.whole(0, 2),
  };
}

function truth(chance: Chance): string {
  return chance.pick([
    'c',
    'a = "some"',
    'a != "much"',
    'b > 1',
    'b = null',
    'total >= part',
    'total > 3',
    'level = "high"',
    'list contains(d, "y")',
    'count(d) > 0',
    '(part + b) = null',
  ]);
}

function tableOf(chance: Chance, hitPolicy: HitPolicy) {
  const isNumber = hitPolicy.startsWith('C') && !givesSets(hitPolicy);
  const cells = [
    () => chance.pick(['"low"', '"medium"', '"high"', 'not("low")', '-']),
    () => chance.pick(['true', 'false', '-']),
    () => chance.pick(['< 2', '>= 2', '[1..3]', '> part', '-']),
  ];
  const entry = () => (isNumber ? chance.whole(0, 3) : chance.pick(LEVELS));
  return {
    id: 'table',
    label: en('table'),
    hitPolicy,
    inputs: [{ expression: 'level' }, { expression: 'c' }, { expression: 'total' }],
    outputs: [
      {
        id: 'result',
        label: en('result'),
        ...(isNumber ? { kind: 'number', decimals: 0 } : { kind: 'code', values: coded(LEVELS) }),
        ...(chance.happens(0.5) ? { default: entry() } : {}),
      },
    ],
    rows: Array.from({ length: chance.whole(2, 4) }, () => ({
      when: cells.map((cell) => cell()),
      then: [entry()],
    })),
  };
}

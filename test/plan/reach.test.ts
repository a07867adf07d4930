// What a score is said to reach is what the best and the worst of all cases give, no more and no less.

import { expect, test } from 'vitest';
import type { Case } from '../../src/engine/index.ts';
import { newInstrument } from '../../src/model/index.ts';
import type { Instrument, Item, Response, Score } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import { Chance } from '../engine/instruments.ts';
import { scoreByOracle } from '../engine/score-oracle.ts';
import { runs } from '../tools/runs.ts';

const INSTRUMENTS = runs(400);

/** Numbers, of which some are asked only where a yes/no item is not false. */
function randomScore(chance: Chance): Instrument {
  const names = Array.from({ length: chance.whole(2, 3) }, (_, n) => `item_${String(n)}`);
  const gates = names.filter(() => chance.happens(0.4));
  const items: Item[] = [
    ...gates.map((name): Item => ({ id: `${name}_gate`, kind: 'boolean', label: {} })),
    ...names.map((id): Item => {
      const min = chance.whole(-2, 3);
      const asked = gates.includes(id) ? { relevantWhen: `${id}_gate` } : {};
      return { id, kind: 'number', label: {}, min, max: min + chance.whole(0, 4), decimals: 0, ...asked };
    }),
  ];
  const isPositive = chance.happens(0.7);
  const score: Score = {
    id: 'score',
    label: {},
    method: chance.pick(['sum', 'sum', 'mean', 'minimum', 'maximum']),
    terms: names.map((of) => ({
      of,
      weight: chance.pick(isPositive ? [0.5, 1, 1, 2] : [-2, -1, 1, 2]),
      ...(chance.happens(0.2) ? { missing: chance.whole(-1, 5) } : {}),
      ...(chance.happens(0.2) ? { reverse: true } : {}),
    })),
    missing: chance.pick<Score['missing']>([
      { policy: 'strict' },
      { policy: 'value', value: chance.whole(0, 5) },
      { policy: 'prorate', atMost: 1, basis: 'count' },
      { policy: 'prorate', atMost: names.length - 1, basis: 'count' },
      { policy: 'prorate', atMost: 1, basis: 'range' },
    ]),
    decimals: 3,
  };
  return { ...newInstrument('en', 'Reach'), items, scores: [score] };
}

/** Every case of the least, the most and no answer to each item. */
function extremeCases({ items }: Instrument): Case[] {
  const answers = (item: Item): Response[] =>
    item.kind === 'number' ? [item.min, item.max, null] : [true, false];
  const all = items.reduce<Record<string, Response>[]>(
    (cases, item) => cases.flatMap((one) => answers(item).map((answer) => ({ ...one, [item.id]: answer }))),
    [{}],
  );
  return all.map((responses) => ({ id: 'a', assessedOn: '2026-01-31', responses }));
}

test('the limits of a score are its lowest and its highest value', () => {
  for (let seed = 1; seed <= INSTRUMENTS; seed += 1) {
    const document = randomScore(new Chance(seed));
    const [score] = document.scores as [Score];
    const { min, max } = compile(document).scope.get('score')!;
    const found = extremeCases(document)
      .map((one) => scoreByOracle(document, score, one))
      .filter((value) => value !== null);
    const said = `${String(seed)}: ${JSON.stringify(score)}`;
    if (min === undefined || max === undefined) expect(score.method, said).toBe('mean');
    else expect([min, max], said).toEqual([Math.min(...found), Math.max(...found)]);
  }
});

/** The warning of the first score, if there is any. */
function warned(
  change: (score: Score) => void,
  items: readonly [number, number][] = [
    [0, 4],
    [0, 4],
  ],
) {
  const names = items.map((_, n) => `item_${String(n)}`);
  const score: Score = {
    ...{ id: 'score', label: { en: 'Score' }, method: 'sum', decimals: 1 },
    terms: names.map((of) => ({ of })),
    missing: { policy: 'prorate', atMost: 1 },
  };
  change(score);
  const document: Instrument = {
    ...newInstrument('en', 'Reach'),
    items: names.map((id, n): Item => {
      const [min, max] = items[n]!;
      return { id, kind: 'number', label: { en: id }, min, max, decimals: 0 };
    }),
    scores: [score],
  };
  return compile(document).diagnostics.map(({ code, path, params }) => ({ code, path, params }));
}

test('where terms differ, the check says how far proration by count can leave the scale', () => {
  const off = (lowest: number, highest: number, min: number, max: number) => [
    {
      code: 'prorate-off-scale',
      path: '/scores/0/missing',
      params: { id: 'score', lowest, highest, min, max },
    },
  ];
  const doubled = (score: Score) => (score.terms[0]!.weight = 2);
  expect(warned(doubled)).toEqual(off(0, 16, 0, 12));
  expect(
    warned(
      () => undefined,
      [
        [1, 4],
        [0, 4],
      ],
    ),
  ).toEqual(off(0, 8, 1, 8));
  expect(
    warned(
      (score) => (score.method = 'mean'),
      [
        [0, 10],
        [0, 4],
      ],
    ),
  ).toEqual(off(0, 10, 0, 7));
  // Equal terms stay on it, and so do terms that never lack points, weights of a mean, and the other basis.
  expect(warned(() => undefined)).toEqual([]);
  const weighted = (score: Score) =>
    Object.assign(score, { method: 'mean', terms: [{ of: 'item_0', weight: 2 }, { of: 'item_1' }] });
  expect(warned(weighted)).toEqual([]);
  expect(
    warned(
      (score) => score.terms.forEach((term) => Object.assign(term, { missing: 0 })),
      [
        [0, 1],
        [0, 9],
      ],
    ),
  ).toEqual([]);
  const byRange = (score: Score) =>
    Object.assign(score, { missing: { policy: 'prorate', atMost: 1, basis: 'range' } });
  expect(
    warned(byRange, [
      [0, 1],
      [0, 9],
    ]),
  ).toEqual([]);
});

test('a basis that changes nothing, and a range without limits, are told', () => {
  const basis = { policy: 'prorate', atMost: 1, basis: 'range' } as const;
  const maximum = (score: Score) => Object.assign(score, { method: 'maximum', missing: basis });
  expect(warned(maximum).map(({ code, path }) => [code, path])).toEqual([
    ['basis-unused', '/scores/0/missing/basis'],
  ]);
  const document: Instrument = {
    ...newInstrument('en', 'Reach'),
    items: [{ id: 'a', kind: 'number', label: {}, min: 0, max: 4, decimals: 0 }],
    formulas: [{ id: 'b', label: {}, expression: 'a / (a - 2)', decimals: 0 }],
    scores: [
      { id: 'c', label: {}, method: 'sum', terms: [{ of: 'a' }, { of: 'b' }], missing: basis, decimals: 0 },
    ],
  };
  const errors = compile(document).diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, path }) => [code, path])).toEqual([
    ['prorate-without-limits', '/scores/0/terms/1'],
  ]);
});

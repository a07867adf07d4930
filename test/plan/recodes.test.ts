// Points that are written once mean what they would mean where they are used.

import { describe, expect, test } from 'vitest';
import { codebook } from '../../src/interchange/formats/codebook/codebook.ts';
import { renameInExpression } from '../../src/language/index.ts';
import {
  canonicalText,
  readInstrument,
  removeParts,
  rename,
  renameCode,
  setPoints,
  setProperty,
  sharePoints,
  type Instrument,
  type Option,
  type Score,
} from '../../src/model/index.ts';
import { newInstrument } from '../../src/model/new.ts';
import { codeInExpressions, compile, planText } from '../../src/plan/index.ts';
import { Chance, randomInstrument } from '../engine/instruments.ts';
import { randomScores } from '../engine/random-scores.ts';
import { sharing } from '../engine/sharing.ts';
import { runs } from '../tools/runs.ts';

const label = { en: 'Label' };
const options: Option[] = ['not_at_all', 'several_days', 'more_than_half', 'nearly_every_day'].map(
  (code, points) => ({ code, label: { en: code }, points }),
);
const PRESENT = { not_at_all: 0, several_days: 0, more_than_half: 1, nearly_every_day: 1 };

/** Two of the nine symptoms of the PHQ-9, and two ways to count them (Kroenke, Spitzer & Williams, 2001). */
const phq: Instrument = {
  ...newInstrument('en', 'PHQ-9'),
  scales: [{ id: 'frequency', label, options }],
  items: [
    { id: 'interest', kind: 'choice', label: { en: 'interest' }, options: 'frequency' },
    { id: 'mood', kind: 'choice', label: { en: 'mood' }, options: 'frequency' },
  ],
  scores: [
    score('severity', { terms: [{ of: 'interest' }, { of: 'mood' }] }),
    score('present', {
      terms: [
        { of: 'interest', points: PRESENT },
        { of: 'mood', points: PRESENT },
      ],
    }),
  ],
};

function score(id: string, more: Partial<Score>): Score {
  return { id, label, method: 'sum', terms: [], missing: { policy: 'strict' }, decimals: 0, ...more };
}

const codes = (document: Instrument) =>
  compile(document).diagnostics.map(({ code, path }) => `${code} ${path}`);

test('the plan of random instruments is the same, to the byte', () => {
  for (let seed = 1; seed <= runs(100); seed += 1) {
    const [chance, document] = [new Chance(seed), randomScores(new Chance(seed))];
    const shared = sharing(chance, document);
    const said = `seed ${String(seed)}`;
    expect(planText(compile(shared).plan!), said).toBe(planText(compile(document).plan!));
    expect(readInstrument(canonicalText(shared)).instrument, said).toEqual(shared);
  }
});

test('random instruments have recodes and defaults', () => {
  const documents = Array.from({ length: 40 }, (_, seed) => randomInstrument(seed + 1));
  expect(documents.filter(({ recodes }) => recodes).length).toBeGreaterThan(5);
  expect(documents.filter(({ scores }) => scores.some((one) => one.defaults)).length).toBeGreaterThan(5);
});

describe('sharing points', () => {
  const shared = sharePoints('/scores/1/terms/0/points', 'present_if', label).apply(phq);

  test('one command makes a recode of every place that has them', () => {
    expect(shared.recodes).toEqual([{ id: 'present_if', label, points: PRESENT }]);
    expect(shared.scores[1]!.terms).toEqual([
      { of: 'interest', recode: 'present_if' },
      { of: 'mood', recode: 'present_if' },
    ]);
    expect(planText(compile(shared).plan!)).toBe(planText(compile(phq).plan!));
    expect(codes(shared)).toEqual([]);
  });

  test('names and codes follow, and the list goes with its last recode', () => {
    const renamed = rename('present_if', 'is_present', renameInExpression).apply(shared);
    expect(renamed.scores[1]!.terms[0]!.recode).toBe('is_present');
    const recoded = renameCode('/scales/0/options/0', 'not_at_all', 'never', codeInExpressions).apply(shared);
    expect(Object.keys(recoded.recodes![0]!.points)).toEqual(['never', ...Object.keys(PRESENT).slice(1)]);
    expect(codes(recoded)).toEqual([]);
    expect(removeParts('recodes', ['present_if']).apply(shared).recodes).toBeUndefined();
    expect(codes(removeParts('recodes', ['present_if']).apply(shared))).toEqual([
      'unknown-reference /scores/1/terms/0/recode',
      'unknown-reference /scores/1/terms/1/recode',
    ]);
  });

  test('a code that another scale has too is kept for it', () => {
    const other: Instrument = {
      ...shared,
      items: shared.items.map((item) => (item.id === 'mood' ? { ...item, options } : item)),
    };
    const recoded = renameCode('/scales/0/options/0', 'not_at_all', 'never', codeInExpressions).apply(other);
    expect(recoded.recodes![0]!.points).toEqual({ ...PRESENT, never: 0 });
    expect(codes(recoded)).toEqual([]);
  });

  test('own points again begin with those of the recode', () => {
    const own = setPoints('present', 0, 'several_days', 1).apply(shared);
    expect(own.scores[1]!.terms[0]).toEqual({ of: 'interest', points: { ...PRESENT, several_days: 1 } });
  });

  test('the codebook has it', () => {
    expect(codebook(shared, compile(shared).plan!)).toContain('present_if,recode,,Label,more_than_half,');
  });
});

describe('what holds for all terms', () => {
  const terms = [{ of: 'interest' }, { of: 'mood', weight: 1 }];
  const all = { ...phq, scores: [score('weighed', { defaults: { weight: 2, points: PRESENT }, terms })] };

  test('each term may say otherwise', () => {
    const step = compile(all).plan!.steps.find(({ id }) => id === 'weighed');
    expect(step).toMatchObject({ terms: [{ weight: 2 }, { weight: 1 }] });
    expect(compile(all).plan!.values.get('weighed')).toMatchObject({ min: 0, max: 3 });
  });

  test('goes with the last thing that it says', () => {
    const less = setProperty('/scores/0/defaults/weight', undefined).apply(all);
    expect(less.scores[0]!.defaults).toEqual({ points: PRESENT });
    const none = setProperty('/scores/0/defaults/points', undefined).apply(less);
    expect(none.scores[0]).not.toHaveProperty('defaults');
  });
});

describe('what is wrong', () => {
  const with_ = (points: object, one: Partial<Score>): Instrument => ({
    ...phq,
    items: [...phq.items, { id: 'age', kind: 'number', label: { en: 'age' }, min: 10, max: 99, decimals: 0 }],
    formulas: [{ id: 'used', label, expression: 'age', decimals: 0 }],
    recodes: [{ id: 'recode', label, points: points as never }],
    scores: [score('one', one), score('two', { terms: [{ of: 'interest' }, { of: 'mood' }] })],
  });
  const uses = (of: string) => ({ terms: [{ of, recode: 'recode' }] });

  test.each([
    ['a code that nobody has', { ...PRESENT, x: 1 }, uses('mood'), ['unknown-code /recodes/0/points/x']],
    [
      'an option without points',
      { not_at_all: 0 },
      uses('mood'),
      Array<string>(3).fill('option-without-points /scores/0/terms/0'),
    ],
    ['codes for a number', PRESENT, uses('age'), ['points-unused /scores/0/terms/0']],
    ['bands for codes', [{ points: 1 }], uses('mood'), ['bands-unused /scores/0/terms/0']],
    ['a number that no band has', [{ from: 18, points: 1 }], uses('age'), ['not-in-bands /scores/0/terms/0']],
    [
      'points beside a recode',
      PRESENT,
      { terms: [{ of: 'mood', points: PRESENT, recode: 'recode' }] },
      ['points-and-recode /scores/0/terms/0/recode'],
    ],
    [
      'decimals that a score has not, once for all its terms',
      { ...PRESENT, several_days: 0.5 },
      { defaults: { recode: 'recode' }, terms: [{ of: 'interest' }, { of: 'mood' }] },
      ['points-rounded /recodes/0/points/several_days'],
    ],
    [
      'bands out of order',
      [{ points: 0 }, { from: 3, points: 1 }, { from: 2, points: 2 }],
      uses('age'),
      ['not-ascending /recodes/0/points/2/from'],
    ],
  ])('%s', (_, points, one, expected) => {
    expect(codes(with_(points, one))).toEqual(expected);
  });

  test('bands that one of several terms never meets are no mistake', () => {
    expect(codes(with_([{ points: 0 }, { from: 200, points: 1 }], uses('age')))).toEqual([]);
  });
});

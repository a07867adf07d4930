// Preparing an exercise: vignettes of cases, who rates what, what it lacks; and what is left when a workshop is over.

import { describe, expect, test } from 'vitest';
import { compile } from '../../src/plan/index.ts';
import {
  agreedAnswers,
  casesOfRatings,
  codesOf,
  dependence,
  exerciseKind,
  handoutFile,
  lacking,
  madeOfTest,
  newExercise,
  roundFigures,
  sameIn,
  spread,
  isSameTest,
  testOfVignette,
  withConsensus,
  withKeyLevel,
  withKeyRating,
  withoutVignette,
  withVignette,
  withVignetteMoved,
  type Exercise,
} from '../../src/workshop/index.ts';
import type { TestCase } from '../../src/model/types.ts';
import { exampleExercise, instrument, response, VIGNETTES, whole } from './exercises.ts';

const CASE: TestCase = {
  id: 'blade_at_work',
  label: { en: 'Blade at work: medium' },
  assessedOn: '2026-01-31',
  responses: { violence: 'always', means: ['knife'], offences: 7, unheard: 'of' },
  expected: { classification: { custody: 'medium' } },
};

const made = madeOfTest(CASE, instrument, []);
const begun = withVignette(newExercise(instrument, 'x1'), made);

describe('a vignette of a test case', () => {
  test('has its answers as the key, with what the case says of itself as the reason', () => {
    expect(made.key.ratings.map(({ item, value }) => [item, value])).toEqual([
      ['violence', 'always'],
      ['means', ['knife']],
      ['offences', 7],
    ]);
    expect(made.key.ratings[0]!.reason).toEqual(CASE.label);
    expect(made.key.levels).toEqual([{ classification: 'custody', level: 'medium', reason: CASE.label }]);
  });

  test('tells nothing of the case to participants', () => {
    const file = handoutFile(begun, instrument);
    expect(file).toEqual(expect.stringContaining('vignette_1'));
    expect(file).not.toContain('Blade');
  });
});

describe('edits', () => {
  test('give exercises, and take back what is said of a vignette with it', () => {
    const rated = withConsensus(
      withKeyLevel(
        withKeyRating(begun, 'vignette_1', 'offences', { value: 3 }),
        'vignette_1',
        'custody',
        null,
      ),
      'vignette_1',
      'offences',
      { value: 4, reason: 'Counted' },
    );
    expect(exerciseKind.validate(rated).problems).toEqual([]);
    expect(rated.key[0]!.ratings.find(({ item }) => item === 'offences')!.value).toBe(3);
    expect(rated.key[0]!.levels).toEqual([]);
    const without = withoutVignette(rated, 'vignette_1');
    expect(without).toMatchObject({ vignettes: [], key: [], consensus: [] });
    expect(withConsensus(rated, 'vignette_1', 'offences', null).consensus).toEqual([]);
  });

  test('names are never given twice, and vignettes change places', () => {
    const three = [made, made].reduce(withVignette, withoutVignette(withVignette(begun, made), 'vignette_1'));
    expect(three.vignettes.map(({ id }) => id)).toEqual(['vignette_2', 'vignette_1', 'vignette_3']);
    expect(withVignetteMoved(three, 0, 1).vignettes.map(({ id }) => id)).toEqual([
      'vignette_1',
      'vignette_2',
      'vignette_3',
    ]);
  });
});

test('codes are new, and everybody gets as many vignettes as the others', () => {
  expect(codesOf(3, ['K02'])).toEqual(['K01', 'K03', 'K04']);
  const { vignettes, participants } = exampleExercise();
  const shared = spread(participants, vignettes, 2);
  expect(shared.map((one) => one.vignettes)).toEqual([
    ['first', 'second'],
    ['first', 'third'],
    ['second', 'third'],
  ]);
  expect(spread(participants, vignettes, 3).every((one) => one.vignettes.length === 0)).toBe(true);
});

test('what an exercise lacks is named', () => {
  expect(lacking(begun, instrument).map(({ is, isNeeded }) => [is, isNeeded])).toEqual([
    ['title', true],
    ['name', true],
    ['story', true],
    ['key', false],
    ['participants', false],
  ]);
  const needed = lacking(exampleExercise(), instrument).filter(({ isNeeded }) => isNeeded);
  expect(needed).toEqual([]);
});

describe('after a workshop', () => {
  const exercise: Exercise = withConsensus(exampleExercise(), 'first', 'offences', { value: 2, reason: '' });
  const responses = ['P-1', 'P-2'].map((participant, at) =>
    response({
      participant,
      vignettes: VIGNETTES.map((name) =>
        whole(name, {
          departures: [{ classification: 'custody', to: at === 0 ? 'medium' : 'high', reason: 'He says so' }],
        }),
      ),
    }),
  );

  test('consensus counts before the key, and the level is that of the key', () => {
    expect(agreedAnswers(exercise, 'first')).toMatchObject({ violence: 'always', offences: 2 });
    const made = { id: 'workshop_1', assessedOn: '2026-02-01', source: 'Agreed on in March' };
    const test = testOfVignette(exercise, 'first', made);
    expect(test).toMatchObject({
      ...made,
      label: { en: 'first' },
      expected: { classification: { custody: 'medium' } },
    });
    expect(isSameTest(test, { ...test, id: 'workshop_2', assessedOn: '2026-03-01' })).toBe(true);
    expect(isSameTest(test, { ...test, source: 'Agreed on in April' })).toBe(false);
  });

  test('ratings are cases, one for each participant and vignette', () => {
    expect(casesOfRatings(responses).map(({ id }) => id)).toEqual(
      ['P-1', 'P-2'].flatMap((code) => VIGNETTES.map((name) => `${code}-1-${name}`)),
    );
  });

  test('a level depends on who rates where somebody departs, though no item does it', () => {
    const { plan } = compile(instrument);
    const { rows } = roundFigures(exercise, instrument, responses, 1);
    // Nobody was asked whether on remand.
    expect(sameIn(rows)).toEqual({ same: 12, of: 12 });
    const { all, byItem } = dependence(plan!, exercise, responses, rows);
    expect(all.of).toBe(3);
    expect(all.differ).toBeGreaterThan(0);
    expect(byItem).toEqual([]);
  });
});

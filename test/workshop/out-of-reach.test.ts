// An exercise of some aspects: what needs the others stays unknown, and unknown is neither a level nor the same level.

import { expect, test } from 'vitest';
import { compile } from '../../src/plan/index.ts';
import { dependence, outOfReach, roundFigures } from '../../src/workshop/index.ts';
import { exampleExercise, instrument, response, VIGNETTES, whole } from './exercises.ts';

const plan = compile(instrument).plan!;

test('nothing is out of reach where every item is rated', () => {
  expect(outOfReach(plan, instrument, [])).toEqual([]);
});

test('scores and classifications that need what is not rated are out of reach', () => {
  const [first, ...others] = instrument.aspects.map(({ id }) => id);
  const left = new Set([first!, ...others].flatMap((id) => outOfReach(plan, instrument, [id])));
  expect([...left]).toContain('custody');
});

test('vignettes without levels are not counted as vignettes with the same level', () => {
  const exercise = exampleExercise();
  const responses = ['P-1', 'P-2'].map((participant) =>
    response({ participant, vignettes: VIGNETTES.map((name) => whole(name, { ratings: [] })) }),
  );
  const { rows } = roundFigures(exercise, instrument, responses, 1);
  expect(dependence(plan, exercise, responses, rows).all).toEqual({ differ: 0, of: 0, without: 3 });
});

// What runs in vectors: everything that whole numbers hold. What runs case by case instead is ten times slower, and
// nobody would see it.

import { expect, test } from 'vitest';
import { lower } from '../../src/core/index.ts';
import { shapesOf } from '../../src/engine/columns/shapes.ts';
import { load, templateNames } from '../templates/load.ts';

test.each(templateNames)('every score of %s is held in whole numbers', (file) => {
  const { plan } = load(file);
  const shapes = shapesOf(lower(plan));
  const inDoubles = plan.results.scores.filter((id) => shapes.get(id)!.lane === 'f64');
  expect(inDoubles).toEqual([]);
});

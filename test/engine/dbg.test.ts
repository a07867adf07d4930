import { test } from 'vitest';
import { compile } from '../../src/plan/index.ts';
import { Chance } from './instruments.ts';
import { randomScores } from './random-scores.ts';
test('x', () => {
  const d = randomScores(new Chance(Number(process.env['SEED'])));
  console.log(JSON.stringify(d.scores, null, 1), JSON.stringify(d.items));
  console.log(JSON.stringify(compile(d).plan!.steps));
});

// A case alone, without reasons, is assessed as with them: by what is ready for every case, so that nothing of the case
// before may stay. So are the reasons of what was decided.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseDeciders, caseEngine, caseScorer, type ExplainedAssessment } from '../../src/engine/index.ts';
import { compile } from '../../src/plan/index.ts';
import { runs } from '../tools/runs.ts';
import { constrained } from './constrained.ts';
import { drawn } from './drawn.ts';
import { randomInstrument } from './instruments.ts';

const INSTRUMENTS = runs(10);
const CASES = 5;

test.each([
  ['instruments', (seed: number) => randomInstrument(seed, true)],
  ['instruments with constraints', constrained],
])(`random %s say the same without reasons`, async (_, make) => {
  await fc.assert(
    fc.asyncProperty(drawn(make, CASES), async ({ document, cases }) => {
      const plan = compile(document).plan!;
      const engine = caseEngine(plan);
      const explained = await Promise.all(cases.map((given) => engine.explain(given)));
      const expected = explained.map(({ why: _, ...assessment }) => assessment);
      for (const score of [caseScorer(plan), caseScorer(plan, null)]) {
        expect(cases.map(score)).toEqual(expected);
        expect(cases.toReversed().map(score)).toEqual(expected.toReversed());
      }
      const decided = cases.map(caseDeciders(plan).decide);
      expect(decided.map(({ assessment }) => assessment)).toEqual(expected);
      expect(decided.map(({ why }) => why)).toEqual(explained.map(({ why }) => decisionsIn(why)));
    }),
    { numRuns: INSTRUMENTS, seed: 20_261_127 },
  );
});

function decisionsIn(why: ExplainedAssessment['why']) {
  const kinds = ['level', 'flag', 'recommendation', 'classification'];
  return Object.fromEntries(Object.entries(why).filter(([, { kind }]) => kinds.includes(kind)));
}

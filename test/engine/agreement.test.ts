// Two engines that share no arithmetic must give the same assessments.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessmentReader, caseEngine, columnEngine, columnsOf } from '../../src/engine/index.ts';
import { compile } from '../../src/plan/index.ts';
import { runs } from '../tools/runs.ts';
import { constrained } from './constrained.ts';
import { drawn, type Drawn } from './drawn.ts';
import { randomInstrument } from './instruments.ts';
import { engineWords } from './words.ts';

const INSTRUMENTS = runs(100);
const CASES = 20;

test(`both engines agree on ${String(INSTRUMENTS)} instruments × ${String(CASES)} cases`, async () => {
  await fc.assert(
    fc.asyncProperty(
      drawn((seed) => randomInstrument(seed, true), CASES),
      async ({ document, cases }) => {
        const { plan, diagnostics } = compile(document);
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const engine = caseEngine(plan!);
        const columns = columnsOf(plan!, cases);
        const read = assessmentReader(plan!, columns, columnEngine(plan!).run(columns));
        for (const [row, given] of cases.entries())
          expect(read(row), given.id).toEqual(await engine.assess(given));
      },
    ),
    { numRuns: INSTRUMENTS, seed: 20_261_127 },
  );
});

test('what fails is told of a small instrument and one case', () => {
  const holds = ({ document, cases }: Drawn): boolean =>
    !cases.some(({ responses }) =>
      document.items.some(({ id, kind }) => kind === 'number' && responses[id] === null),
    );
  const found = fc.check(fc.property(drawn(randomInstrument, CASES), holds), { seed: 1, numRuns: 20 });
  const { document, cases } = found.counterexample![0];
  expect(cases).toHaveLength(1);
  expect(document.items.length).toBeLessThanOrEqual(2);
  const { rules, tables, formulas, norms, classifications } = document;
  expect([rules, tables, formulas, norms, classifications].flat()).toEqual([]);
});

test('the random instruments use every construct', () => {
  // Constraints have random instruments of their own: see constraints.test.ts.
  const documents = [randomInstrument, constrained].flatMap((make) =>
    Array.from({ length: 200 }, (_, seed) => make(seed + 1)),
  );
  const text = JSON.stringify(documents);
  expect(engineWords).toEqual(expect.arrayContaining(['C#', 'earlier', 'prorate', 'override', 'lower']));
  const optional = [
    'weight',
    'reverse',
    'points',
    'missing',
    'upTo',
    'atLeastAnswered',
    'highest',
    'groups',
    'default',
    'noAnswer',
    'relevantWhen',
  ];
  const limits = ['ruleLimit', 'professional'];
  for (const word of [...engineWords, ...optional, ...limits]) expect(text).toContain(`"${word}"`);
});

// Two engines that share no arithmetic must give the same assessments.

import { expect, test } from 'vitest';
import { assessmentReader, caseEngine, columnEngine, columnsOf } from '../../src/engine/index.ts';
import { compile } from '../../src/plan/index.ts';
import { runs } from '../tools/runs.ts';
import { constrained } from './constrained.ts';
import { randomCases, randomInstrument } from './instruments.ts';
import { engineWords } from './words.ts';

const INSTRUMENTS = runs(200);
const CASES = 20;

test(`both engines agree on ${String(INSTRUMENTS)} instruments × ${String(CASES)} cases`, async () => {
  for (let seed = 1; seed <= INSTRUMENTS; seed += 1) {
    const document = randomInstrument(seed, true);
    const { plan, diagnostics } = compile(document);
    const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
    expect(errors, `instrument ${String(seed)}`).toEqual([]);
    if (!plan) continue;
    const cases = randomCases(document, CASES, seed);
    const engine = caseEngine(plan);
    const columns = columnsOf(plan, cases);
    const read = assessmentReader(plan, columns, columnEngine(plan).run(columns));
    for (const [row, given] of cases.entries()) {
      const one = await engine.assess(given);
      expect(read(row), `instrument ${String(seed)}, ${given.id}`).toEqual(one);
    }
  }
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

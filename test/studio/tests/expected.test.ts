// What a test case expects: named, changed, taken from what came out, and kept from a case that was tried.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { caseEngine } from '../../../src/engine/index.ts';
import { readCase } from '../../../src/interchange/index.ts';
import type { Expected, Instrument } from '../../../src/model/types.ts';
import { compile } from '../../../src/plan/index.ts';
import { rawCase, runTests } from '../../../src/simulation/index.ts';
import {
  actualValue,
  expectablesOf,
  expectedIn,
  expectedValue,
  withActual,
  withExpected,
} from '../../../src/studio/areas/cases/tests/expected.ts';
import { testOf } from '../../../src/studio/values/test-of.ts';

const document = JSON.parse(readFileSync('templates/five-aspect.json', 'utf8')) as Instrument;
const plan = compile(document).plan!;

test('each result can be named, changed and left out again', () => {
  for (const one of expectablesOf(plan)) {
    const named = withExpected({}, one, null);
    expect(expectedIn(named)).toEqual([one]);
    expect(expectedValue(named, one)).toBeNull();
    expect(expectedValue({}, one)).toBeUndefined();
    expect(withExpected(named, one, undefined)).toEqual({});
  }
});

test('what other results expect stays', () => {
  const expected: Expected = { scores: { risk_total: 3 }, flags: [] };
  const next = withExpected(expected, { part: 'scores', id: 'care_score' }, 1);
  expect(next).toEqual({ scores: { risk_total: 3, care_score: 1 }, flags: [] });
  expect(withExpected(next, { part: 'scores', id: 'care_score' }, undefined)).toEqual(expected);
});

test('a case that was tried becomes a test case that holds, whole', async () => {
  const engine = caseEngine(plan);
  for (const { id, assessedOn, responses } of document.tests) {
    const assessment = await engine.assess({ id, assessedOn, responses });
    const kept = testOf('kept', { assessedOn, responses }, assessment);
    const { results } = await runTests(plan, [kept], readCase);
    expect(results[0]).toMatchObject({ outcome: 'passed', differences: [] });
    expect(Object.keys(kept.expected)).toEqual([
      'classification',
      'levels',
      'scores',
      'flags',
      'recommendations',
    ]);
  }
});

test('what came out takes the place of what was expected, and of nothing else', async () => {
  const engine = caseEngine(plan);
  for (const one of document.tests) {
    const assessment = await engine.assess(rawCase(one));
    const wrong = expectedIn(one.expected).reduce(
      (next, named) => withExpected(next, named, null),
      one.expected,
    );
    const next = withActual(wrong, assessment);
    expect(expectedIn(next)).toEqual(expectedIn(one.expected));
    expect(Object.keys(next).toSorted()).toEqual(Object.keys(one.expected).toSorted());
    for (const named of expectedIn(next))
      expect(expectedValue(next, named)).toEqual(actualValue(assessment, named));
    const { results } = await runTests(plan, [{ ...one, expected: next }], readCase);
    expect(results[0]!.differences).toEqual([]);
  }
});

test('what was not assessed expects nothing; answers that were taken back are none', () => {
  const kept = testOf('kept', { assessedOn: '2026-01-01', responses: { age: 20, convictions: null } }, null);
  expect(kept).toEqual({ id: 'kept', assessedOn: '2026-01-01', responses: { age: 20 }, expected: {} });
});

// Whatever an expression gives lies where its names say that it can lie.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundsOf, checkExpression, evaluate, observed } from '../../src/language/index.ts';
import { runs } from '../tools/runs.ts';
import { cases, expressions, scope } from './arbitraries.ts';

/** With limits for all names, so that most expressions have bounds. */
const limited = new Map([
  ...scope,
  ['rate', { name: 'rate', type: 'number', min: -3, max: 3 }] as const,
  ['born', { name: 'born', type: 'date', min: -7_305, max: 29_219 }] as const,
  ['assessed_on', { name: 'assessed_on', type: 'date', min: -7_305, max: 29_219 }] as const,
]);

test('every outcome lies within its bounds', () => {
  fc.assert(
    fc.property(expressions, cases, (expression, answers) => {
      const outcome = evaluate(expression, (name) => answers[name] ?? null);
      if (typeof outcome !== 'number') return;
      const { lowest, highest } = observed(boundsOf(expression, limited));
      expect(outcome).toBeGreaterThanOrEqual(lowest);
      expect(outcome).toBeLessThanOrEqual(highest);
    }),
    { numRuns: runs(10_000), seed: 7 },
  );
});

describe('limits are told apart from what lies beside them', () => {
  const saidOf = (text: string) =>
    checkExpression(text, limited)
      .diagnostics.filter(({ code }) => code !== 'approximate')
      .map(({ code }) => code);

  test.each([
    ['2 / 3 * age > 66', ['always-false']],
    ['2 / 3 * age <= 66', ['always-true']],
    ['score / 3 * 3 >= -40', ['always-true']],
    ['0.1 + 0.2 + age * 0 = 0.3', ['always-true']],
    ['365.1 - 365 + age * 0 = 0.1', ['always-true']],
    ['age + 365.1 - 365 >= 0.1', ['always-true']],
    ['365.1 - 365 + age * 0 > 0.1', ['always-false']],
    ['age / 3 > 33', ['always-false']],
    ['sqrt(age + 2) <= 10.04', []],
    ['exp(-age) > 0', []],
  ])('%s', (text, said) => {
    expect(saidOf(text)).toEqual(said);
  });
});

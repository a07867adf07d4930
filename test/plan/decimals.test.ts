// Decimals belong to numbers. What a formula gives is known from its expression, never from its decimals.

import { describe, expect, test } from 'vitest';
import { applyFix, begin, perform, type Formula, type Instrument } from '../../src/model/index.ts';
import type { Response } from '../../src/model/types.ts';
import { compile } from '../../src/plan/index.ts';
import { readCase } from '../../src/interchange/index.ts';
import { runTests } from '../../src/simulation/index.ts';
import { changed } from '../model/documents.ts';

const label = { en: 'Formula' };

/** With a formula, and a test case that expects something of it. */
function withFormula(formula: Omit<Formula, 'label'>, expected: Response): Instrument {
  return changed((document) => {
    document.formulas.push({ ...formula, label });
    document.tests[0]!.expected.values![formula.id] = expected;
  });
}

const saidOf = (document: Instrument) =>
  compile(document).diagnostics.map(({ severity, code, path }) => `${severity} ${code} ${path}`);

/** An expression of each type that is no number, and what it gives in the test case. */
const OTHERS: readonly (readonly [type: string, expression: string, gives: Response, wrong: Response])[] = [
  ['boolean', 'offences > 5', true, 1],
  ['code', 'if remand then "high" else "low"', 'high', 'never'],
  ['date', 'born', '1990-02-28', 'soon'],
];

describe.each(OTHERS)('decimals of a formula that gives a %s', (type, expression, gives, wrong) => {
  const document = withFormula({ id: 'other', expression, decimals: 2 }, gives);

  test('have no meaning, and a correction takes them away', () => {
    const { diagnostics } = compile(document);
    expect(diagnostics).toEqual([
      {
        code: 'decimals-unused',
        severity: 'warning',
        path: '/formulas/1/decimals',
        params: { id: 'other', found: type },
        fix: { value: null },
      },
    ]);
    const { path, fix } = diagnostics[0]!;
    expect(saidOf(perform(begin(document), applyFix({ path, fix: fix! })).history.document)).toEqual([]);
  });

  test('make no number of what test cases expect', async () => {
    const { plan } = compile(document);
    expect((await runTests(plan!, document.tests, readCase)).failed).toBe(0);
    expect(saidOf(withFormula({ id: 'other', expression }, wrong))).toEqual([
      'error wrong-expectation /tests/0/expected/values/other',
    ]);
  });

  test('and make no number of an earlier value', () => {
    const asked = structuredClone(document);
    asked.items.push({ id: 'before', kind: 'earlier', label, of: 'other' });
    expect(saidOf(asked)).toContain('error earlier-unknown /items/6/of');
  });
});

test('what is expected of a formula that gives a number is a number', () => {
  const formula = { id: 'more', expression: 'offences + 1', decimals: 0 };
  expect(saidOf(withFormula(formula, 8))).toEqual([]);
  expect(saidOf(withFormula(formula, true))).toEqual([
    'error wrong-expectation /tests/0/expected/values/more',
  ]);
  expect(saidOf(withFormula(formula, null))).toEqual([]);
});

test('decimals of a table output that gives a code have no meaning either', () => {
  const document = changed(({ tables }) => {
    tables[0]!.outputs[0]!.decimals = 1;
  });
  expect(saidOf(document)).toEqual(['warning decimals-unused /tables/0/outputs/0/decimals']);
});

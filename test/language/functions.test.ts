// Functions as another interpreter has them by their own names, and where numbers meet halves.

import fc from 'fast-check';
import { evaluate as evaluateFeel } from 'feelin';
import { expect, test } from 'vitest';
import { functionOf } from '../../src/core/functions.ts';
import { evaluateNode } from '../../src/core/index.ts';
import { number } from '../../src/core/nodes.ts';
import { checkExpression, evaluate, type Scope } from '../../src/language/index.ts';

const scope: Scope = new Map([['x', { name: 'x', type: 'number' }]]);

function value(text: string): unknown {
  const { expression, diagnostics } = checkExpression(text, scope);
  if (!expression) throw new Error(`${text}: ${JSON.stringify(diagnostics)}`);
  return evaluate(expression, () => null);
}

test.each([
  ['round down(-1.55, 1)', -1.5],
  ['round down(1.59, 1)', 1.5],
  ['round half down(2.5, 0)', 2],
  ['round half down(-2.5, 0)', -2],
  ['round half down(2.55, 1)', 2.5],
  ['round half down(2.56, 1)', 2.6],
  ['round half down(-0.3, 0)', 0],
  ['decimal(2.5, 0)', 2],
  ['decimal(3.5, 0)', 4],
  ['decimal(-2.5, 0)', -2],
  ['decimal(-3.5, 0)', -4],
  ['decimal(0.125, 2)', 0.12],
  ['decimal(0.135, 2)', 0.14],
  ['decimal(1 / 3, 2)', 0.33],
  ['decimal(0.1 + 0.2, 12)', 0.3],
  ['floor(-1.56, 1)', -1.6],
  ['ceiling(1.51, 1)', 1.6],
  ['floor(1.9)', 1],
  ['median(8, 2, 5, 3, 4)', 4],
  ['median([6, 1, 2, 3])', 2.5],
  ['median(7)', 7],
  ['median(1, x, 3)', null],
  ['stddev(2, 4, 7, 5)', 2.081665999466],
  ['stddev(4, 4)', 0],
  ['stddev(47)', null],
  ['stddev(1, x)', null],
])('%s is %j', (text, expected) => {
  expect(value(text)).toBe(expected);
});

test.each([
  ['floor(1, 2, 3)', 'wrong-arguments'],
  ['floor(1, x)', 'needs-decimals'],
  ['decimal(x)', 'wrong-arguments'],
])('%s is refused', (text, code) => {
  expect(checkExpression(text, scope).diagnostics.map((one) => one.code)).toContain(code);
});

/** Whole numbers, which both compute exactly. */
const whole = fc.integer({ min: -99, max: 99 });
/** Of equal length: the other interpreter sorts the numbers of a median as texts. */
const ofTwoDigits = fc.integer({ min: 10, max: 99 });

test.each(['round down', 'round half down', 'decimal', 'floor', 'ceiling', 'round up'])(
  '%s is what another interpreter has under this name',
  (name) => {
    fc.assert(
      fc.property(whole, (halves) => {
        const text = `${name}(${String(halves / 2)}, 0)`;
        expect(value(text)).toBe((evaluateFeel(text, {}).value as number) + 0);
      }),
    );
  },
);

test.each(['median', 'stddev', 'mean'])(
  '%s is what another interpreter has, and what the core has',
  (name) => {
    fc.assert(
      fc.property(fc.array(ofTwoDigits, { minLength: 1, maxLength: 7 }), (numbers) => {
        const text = `${name}(${numbers.join(', ')})`;
        const theirs = evaluateFeel(text, {}).value as number | null;
        const ours = value(text);
        if (theirs === null) expect(ours).toBeNull();
        else expect(ours).toBeCloseTo(theirs, 9);
        const node = functionOf(name as 'median', numbers.map(number), 0);
        const core = evaluateNode(node, () => null);
        if (ours === null) expect(core).toBeNull();
        else expect(core).toBeCloseTo(ours as number, 11);
      }),
    );
  },
);

// FEEL whose answers are ours on every DMN engine. In FEEL `null = 1` is false and an unknown `if` takes its else;
// engines differ in the decimals that they keep, and in min(1, null). So what we mean is spelled out.

import { EXPRESSION_DECIMALS } from '../model/decimal.ts';
import { printExpression } from './print.ts';
import type { Expression } from './types.ts';
import { mapParts, partsOfExpression } from './walk.ts';

export function printStrict(expression: Expression): string {
  return printExpression(spellOut(expression));
}

/** An expression for which FEEL's own meaning is what ours was of the given one. */
function spellOut(expression: Expression): Expression {
  const spelt = mapParts(expression, spellOut);
  switch (spelt.op) {
    case 'compare':
      return isEquality(spelt) ? unlessMissing([spelt.left, spelt.right], spelt, 'boolean') : spelt;
    case 'if':
      return unlessMissing([spelt.when], spelt, spelt.type);
    case 'arithmetic':
      return rounded(spelt);
    case 'call':
      return spelt.name === 'round half up' ? spelt : rounded(unlessMissing(spelt.args, spelt, 'number'));
    default:
      return spelt;
  }
}

function isEquality({ operator }: Extract<Expression, { op: 'compare' }>): boolean {
  return operator === '=' || operator === '!=';
}

/** `if a = null or b = null then null else …` for the parts that can be missing. */
function unlessMissing(
  parts: readonly Expression[],
  otherwise: Expression,
  type: 'number' | 'boolean' | 'code' | 'codes' | 'date',
): Expression {
  const { range } = otherwise;
  const tests = parts.filter(canBeMissing).map((of): Expression => ({ op: 'is missing', of, range }));
  const [first] = tests;
  if (!first) return otherwise;
  const when: Expression = tests.length === 1 ? first : { op: 'or', parts: tests, range };
  return { op: 'if', type, when, then: { op: 'missing', range }, otherwise, range };
}

/** Every result of arithmetic keeps the decimals that ours keeps. */
function rounded(expression: Expression): Expression {
  const { range } = expression;
  const decimals: Expression = { op: 'number', value: EXPRESSION_DECIMALS, range };
  return { op: 'call', name: 'round half up', args: [expression, decimals], range };
}

function canBeMissing(expression: Expression): boolean {
  switch (expression.op) {
    case 'name':
    case 'missing':
      return true;
    case 'is missing':
      return false;
    case 'arithmetic':
      return expression.operator === '/' || expression.operator === '**' || anyCanBeMissing(expression);
    case 'call':
      return ['exp', 'log', 'sqrt'].includes(expression.name) || anyCanBeMissing(expression);
    default:
      return anyCanBeMissing(expression);
  }
}

function anyCanBeMissing(expression: Expression): boolean {
  return partsOfExpression(expression).some(canBeMissing);
}

// FEEL whose answers are ours on every DMN engine. In FEEL `null = 1` is false and an unknown `if` takes its else;
// engines differ in the decimals that they keep, and in min(1, null). So what we mean is spelled out.

import { FIRST_DAY, LAST_DAY } from '../model/dates.ts';
import { EXPRESSION_DECIMALS } from '../model/decimal.ts';
import { canLackValue } from './functions/index.ts';
import { printExpression } from './print.ts';
import { multipliedOut, numberOf, quotientOf, type Quotient } from './quotients.ts';
import type { Comparison, Expression } from './types.ts';
import { mapParts, partsOfExpression, typeOf } from './walk.ts';

export function printStrict(expression: Expression): string {
  return printExpression(spellOut(expression));
}

/** An expression for which FEEL's own meaning is what ours was of the given one. */
function spellOut(expression: Expression): Expression {
  if (typeOf(expression) === 'number') return observed(quotientOf(expression, writing));
  if (expression.op === 'compare' && expression.type === 'number') {
    const [left, right] = [quotientOf(expression.left, writing), quotientOf(expression.right, writing)];
    return compared(expression.operator, left, right);
  }
  const spelt = mapParts(expression, spellOut);
  switch (spelt.op) {
    case 'compare':
      return isEquality(spelt.operator) ? unless(missing([spelt.left, spelt.right]), spelt) : spelt;
    case 'if':
      return unless(missing([spelt.when]), spelt);
    case 'moved date':
      return unless([beyondCalendar(spelt)], spelt);
    default:
      return spelt;
  }
}

const RANGE = { from: 0, to: 0 };
const writing = { spellOut, compared, observed, unlessZero, choice };

function compared(operator: Comparison, left: Quotient, right: Quotient): Expression {
  const sides =
    left.isDouble || right.isDouble ? ([freed(left), freed(right)] as const) : multipliedOut(left, right);
  const [one, other] = sides;
  const whole: Expression = {
    op: 'compare',
    operator,
    type: 'number',
    left: one,
    right: other,
    range: RANGE,
  };
  const zero = zeroes([...left.divisors, ...right.divisors]);
  return unless([...(isEquality(operator) ? missing(sides) : []), ...zero], whole);
}

function observed(quotient: Quotient): Expression {
  return quotient.isDouble ? freed(quotient) : numberOf(quotient, { unlessZero });
}

/** Doubles lose the noise of binary arithmetic. */
function freed(quotient: Quotient): Expression {
  const decimals: Expression = { op: 'number', value: EXPRESSION_DECIMALS, range: RANGE };
  const args = [numberOf(quotient, { unlessZero }), decimals];
  return { op: 'call', name: 'round half up', args, range: RANGE };
}

function unlessZero(divisors: readonly Expression[], otherwise: Expression): Expression {
  return unless(zeroes(divisors), otherwise);
}

function choice(when: Expression, then: Expression, otherwise: Expression): Expression {
  return unless(missing([when]), { op: 'if', type: 'number', when, then, otherwise, range: RANGE });
}

/** `if … or … then null else …`, where any of the conditions can hold. */
function unless(conditions: readonly Expression[], otherwise: Expression): Expression {
  const [first] = conditions;
  const type = typeOf(otherwise);
  if (!first || !type) return otherwise;
  const when: Expression = conditions.length === 1 ? first : { op: 'or', parts: conditions, range: RANGE };
  return { op: 'if', type, when, then: { op: 'missing', range: RANGE }, otherwise, range: RANGE };
}

/** Whether a moved date is one that cannot be written here; elsewhere there may be a year 10000. */
function beyondCalendar(moved: Extract<Expression, { op: 'moved date' }>): Expression {
  const [operator, value] = moved.by < 0 ? (['<', FIRST_DAY] as const) : (['>', LAST_DAY] as const);
  const right: Expression = { op: 'date', value, range: RANGE };
  return { op: 'compare', operator, type: 'date', left: moved, right, range: RANGE };
}

function missing(parts: readonly Expression[]): Expression[] {
  return parts.filter(canBeMissing).map((of) => ({ op: 'is missing', of, range: RANGE }));
}

function zeroes(divisors: readonly Expression[]): Expression[] {
  const zero: Expression = { op: 'number', value: 0, range: RANGE };
  return divisors.map((left) => ({
    op: 'compare',
    operator: '=',
    type: 'number',
    left,
    right: zero,
    range: RANGE,
  }));
}

function isEquality(operator: Comparison): boolean {
  return operator === '=' || operator === '!=';
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
    case 'moved date':
      return true;
    case 'call':
      return canLackValue(expression.name) || anyCanBeMissing(expression);
    default:
      return anyCanBeMissing(expression);
  }
}

function anyCanBeMissing(expression: Expression): boolean {
  return partsOfExpression(expression).some(canBeMissing);
}

// Numbers on their way through an expression. Nothing is rounded here: items and constants are decimals, so what
// + - × ÷ make of them are fractions. Only exp, log, sqrt and powers give doubles; these are freed from the noise of
// binary arithmetic where a number is observed: compared, rounded, or given a name.

import { EXPRESSION_DECIMALS, roundTo } from '../model/decimal.ts';
import {
  add,
  ceiling,
  compare,
  divide,
  floor,
  fractionOf,
  multiply,
  round,
  subtract,
  toNumber,
  type Fraction,
} from '../model/fraction.ts';
import { resultOf, valueOf } from './operations.ts';
import type { ArithmeticOperator, NumberFunction } from './types.ts';

/** Exact, or a double where exp, log, sqrt or a power came in. */
export type Quantity = Fraction | number;

const ZERO: Quantity = { n: 0n, d: 1n };

/** Missing where there is no such number (a division by zero) or it is too large for a double. */
export function calculate(operator: ArithmeticOperator, left: Quantity, right: Quantity): Quantity | null {
  if (typeof left === 'number' || typeof right === 'number' || operator === '**')
    return finite(resultOf(operator, doubleOf(left), doubleOf(right)));
  switch (operator) {
    case '+':
      return add(left, right);
    case '-':
      return subtract(left, right);
    case '*':
      return multiply(left, right);
    case '/':
      return divide(left, right);
  }
}

/** A function of known numbers; missing where it has no value. */
export function apply(name: NumberFunction, numbers: readonly Quantity[]): Quantity | null {
  const [first, second] = numbers;
  if (first === undefined) return null;
  switch (name) {
    case 'min':
      return numbers.reduce((least, one) => (order(one, least) < 0 ? one : least));
    case 'max':
      return numbers.reduce((most, one) => (order(one, most) > 0 ? one : most));
    case 'sum':
      return total(numbers);
    case 'mean': {
      const sum = total(numbers);
      return sum === null ? null : calculate('/', sum, fractionOf(numbers.length));
    }
    case 'abs':
      return typeof first === 'number' ? Math.abs(first) : first.n < 0n ? { n: -first.n, d: first.d } : first;
    case 'floor':
      return floor(observed(first));
    case 'ceiling':
      return ceiling(observed(first));
    case 'round half up':
      return second === undefined ? null : round(observed(first), doubleOf(second));
    case 'sqrt':
      return finite(rootOf(doubleOf(first), typeof first !== 'number'));
    case 'exp':
    case 'log':
      return finite(valueOf(name, [doubleOf(first)]));
  }
}

function total(numbers: readonly Quantity[]): Quantity | null {
  return numbers.reduce<Quantity | null>(
    (sum, one) => (sum === null ? null : calculate('+', sum, one)),
    ZERO,
  );
}

/** Below, at or above 0 as `one` is below, equal to or above `other`. */
export function order(one: Quantity, other: Quantity): number {
  if (typeof one !== 'number' && typeof other !== 'number') return compare(one, other);
  return Math.sign(freed(doubleOf(one)) - freed(doubleOf(other)));
}

/** The nearest double; missing where it is too large for one. */
export function numberOf(quantity: Quantity): number | null {
  return finite(typeof quantity === 'number' ? freed(quantity) : toNumber(quantity));
}

/** To so many decimals, half away from zero. */
export function rounded(quantity: Quantity, decimals: number): number | null {
  return finite(toNumber(round(observed(quantity), decimals)));
}

function observed(quantity: Quantity): Fraction {
  return typeof quantity === 'number' ? fractionOf(freed(quantity)) : quantity;
}

/** A double without the noise of binary arithmetic. */
export function freed(double: number): number {
  return roundTo(double, EXPRESSION_DECIMALS);
}

/** The square root; what is below zero by noise alone has one. */
export function rootOf(double: number, isExact: boolean): number {
  return Math.sqrt(!isExact && freed(double) === 0 ? Math.abs(double) : double);
}

function doubleOf(quantity: Quantity): number {
  return typeof quantity === 'number' ? quantity : toNumber(quantity);
}

function finite(result: number): number | null {
  return Number.isFinite(result) ? result : null;
}

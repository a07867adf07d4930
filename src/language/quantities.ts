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
import { NUMBER_FUNCTIONS, type Arithmetic, type DoubleFunction } from './functions/index.ts';
import { DOUBLE, resultOf } from './operations.ts';
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

/** Computing with what may be missing. */
export const QUANTITIES: Arithmetic<Quantity | null> = {
  number: fractionOf,
  add: (parts) => parts.reduce((sum, part) => of2('+', sum, part), ZERO),
  subtract: (left, right) => of2('-', left, right),
  multiply: (left, right) => of2('*', left, right),
  divide: (left, right) => of2('/', left, right),
  least: (parts) => first(parts, (one, other) => order(one, other) < 0),
  greatest: (parts) => first(parts, (one, other) => order(one, other) > 0),
  median: (parts) => (isAllKnown(parts) ? middle([...parts].sort(order)) : null),
  abs: (of) => (of === null ? null : absolute(of)),
  round: (how, decimals, of) => (of === null ? null : ROUND[how](observed(of), decimals)),
  double: (name, of) => (of === null ? null : doubled(name, of)),
};

/** What a function gives of numbers; `decimals` where it takes them. */
export function valueOf(
  name: NumberFunction,
  args: readonly (Quantity | null)[],
  decimals: number,
): Quantity | null {
  const [one = null, ...others] = args;
  return NUMBER_FUNCTIONS[name].means(QUANTITIES, [one, ...others], decimals);
}

const ROUND = { 'half away': round, down: floor, up: ceiling };

function of2(operator: ArithmeticOperator, left: Quantity | null, right: Quantity | null): Quantity | null {
  return left === null || right === null ? null : calculate(operator, left, right);
}

/** Of several numbers the one that comes before all others. */
function first(
  parts: readonly (Quantity | null)[],
  isBefore: (one: Quantity, other: Quantity) => boolean,
): Quantity | null {
  return parts.reduce((best, one) =>
    best === null || one === null ? null : isBefore(one, best) ? one : best,
  );
}

function isAllKnown(parts: readonly (Quantity | null)[]): parts is readonly Quantity[] {
  return !parts.includes(null);
}

/** Of numbers in their order. */
function middle(sorted: readonly Quantity[]): Quantity | null {
  const [low, high] = [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!];
  return low === high ? low : of2('/', of2('+', low, high), { n: 2n, d: 1n });
}

function absolute(of: Quantity): Quantity {
  if (typeof of === 'number') return Math.abs(of);
  return of.n < 0n ? { n: -of.n, d: of.d } : of;
}

function doubled(name: DoubleFunction, of: Quantity): Quantity | null {
  const double = doubleOf(of);
  return finite(name === 'sqrt' ? rootOf(double, typeof of !== 'number') : DOUBLE[name](double));
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

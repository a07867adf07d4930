// What arithmetic and functions give in doubles, and what comparisons and dates give, one value at a time.

import { monthsBetween } from '../model/dates.ts';
import type { DoubleFunction } from './functions/index.ts';
import type { ArithmeticOperator, Comparison, DateFunction } from './types.ts';

/** It may be infinite or no number. */
export function resultOf(operator: ArithmeticOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '**':
      return left ** right;
  }
}

/** It may be infinite or no number. */
export const DOUBLE: Readonly<Record<DoubleFunction, (of: number) => number>> = {
  exp: Math.exp,
  log: Math.log,
  sqrt: Math.sqrt,
};

export function compare<Side extends number | string | boolean>(
  operator: Comparison,
  left: Side,
  right: Side,
): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}

/** What says the same of two values in the other order. */
export const MIRROR: Readonly<Record<Comparison, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/** What holds of two known values where the comparison does not. */
export const COMPLEMENT: Readonly<Record<Comparison, Comparison>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/** Whole years, months in all, or days from one day to another; negative where the second is earlier. */
export function between(unit: DateFunction, from: number, to: number): number {
  if (unit === 'days') return to - from;
  const months = monthsBetween(from, to);
  return unit === 'months' ? months : Math.trunc(months / 12);
}

// What arithmetic and functions give in doubles, and what comparisons and dates give, one value at a time.

import { monthsBetween } from '../model/dates.ts';
import { roundTo } from '../model/decimal.ts';
import type { ArithmeticOperator, Comparison, DateFunction, NumberFunction } from './types.ts';

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
export function valueOf(name: NumberFunction, numbers: Numbers): number {
  const [first = NaN, second = NaN] = numbers;
  switch (name) {
    case 'min':
      return Math.min(...numbers);
    case 'max':
      return Math.max(...numbers);
    case 'sum':
      return total(numbers);
    case 'mean':
      return total(numbers) / numbers.length;
    case 'abs':
      return Math.abs(first);
    case 'floor':
      return Math.floor(first);
    case 'ceiling':
      return Math.ceil(first);
    case 'round half up':
      return roundTo(first, second);
    case 'exp':
      return Math.exp(first);
    case 'log':
      return Math.log(first);
    case 'sqrt':
      return Math.sqrt(first);
  }
}

type Numbers = readonly number[] | Float64Array;

function total(numbers: Numbers): number {
  let sum = 0;
  for (const one of numbers) sum += one;
  return sum;
}

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

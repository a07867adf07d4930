// FEEL takes the months of a duration as what is left of its years; the language keeps the months in all.
// Both ways of writing stand for trees of the same few operations, so that every engine needs only the months in all.

import type { TextRange } from '../../model/diagnostic.ts';
import { sameMeaning } from '../walk.ts';
import type { Expression } from '../types.ts';

type Arithmetic = Extract<Expression, { op: 'arithmetic' }>;
type BetweenDates = Extract<Expression, { op: 'between dates' }>;

/** `years and months duration(from, to).months`: the months in all without those of the whole years. */
export function monthsLeft(from: Expression, to: Expression, range: TextRange): Arithmetic {
  const all: Expression = { op: 'between dates', unit: 'months', from, to, range };
  const years: Expression = { op: 'between dates', unit: 'years', from, to, range };
  const twelve: Expression = { op: 'number', value: 12, range };
  const inYears: Expression = { op: 'arithmetic', operator: '*', left: years, right: twelve, range };
  return { op: 'arithmetic', operator: '-', left: all, right: inYears, range };
}

/** The months in all of which `monthsLeft` made an expression, or null for every other expression. */
export function ofMonthsLeft({ left, operator, right, range }: Arithmetic): BetweenDates | null {
  if (operator !== '-' || left.op !== 'between dates' || left.unit !== 'months') return null;
  return sameMeaning(right, monthsLeft(left.from, left.to, range).right) ? left : null;
}

/** `….years * 12 + ….months` of one duration: the months in all. */
export function monthsInAll({ left, operator, right, range }: Arithmetic): BetweenDates | null {
  if (operator !== '+' || right.op !== 'arithmetic') return null;
  const all = ofMonthsLeft(right);
  return all && sameMeaning(left, right.right) ? { ...all, range } : null;
}

// Numbers with an exponent, which people copy from programs: read too easily as something else, so they are refused.

import type { Reading } from '../reading.ts';
import { rangeOf, type SyntaxNode } from '../syntax.ts';

/** Says so of a number that has one. */
export function hasExponent(reading: Reading, node: SyntaxNode): boolean {
  const range = rangeOf(node);
  const text = reading.textOf(range);
  const [, sign = '', digits = '', exponent] = /^(-?\s*)([\d.]+)e([+-]?\d+)$/i.exec(text) ?? [];
  if (exponent === undefined) return false;
  const places = Number(exponent);
  // `1,5e3` is two numbers here, and was hardly meant so.
  const isBeside =
    /\d,$/.test(reading.text.slice(0, range.from)) || /^,\d/.test(reading.text.slice(range.to));
  if (Math.abs(places) <= MOST_PLACES && !isBeside)
    reading.correct('number-exponent', range, sign + inFull(digits, places));
  else reading.report('number-exponent', range, { text, instead: '' });
  return true;
}

/** So many zeros can still be counted. */
const MOST_PLACES = 12;

/** `1.5` with its point moved by -3 places: `0.0015`. */
export function inFull(number: string, places: number): string {
  const [whole = '', decimals = ''] = number.split('.');
  const digits = '0'.repeat(MOST_PLACES) + whole + decimals + '0'.repeat(MOST_PLACES);
  const point = MOST_PLACES + whole.length + places;
  return `${digits.slice(0, point)}.${digits.slice(point)}`.replace(/^0+(?=\d)|\.?0*$/g, '');
}

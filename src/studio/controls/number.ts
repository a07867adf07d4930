// How numbers stand in fields, and how arrow keys change them.

import type { NumberLimits } from '../../model/number-text.ts';

/** How a number stands in a field: all its decimals, no thousands separators, never an exponent. */
export function printNumber(value: number | null): string {
  if (value === null) return '';
  const text = String(value);
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}

/** The next number up or down, without the errors of binary fractions. */
export function stepNumber(value: number | null, step: number, { min, max }: NumberLimits): number {
  const decimals = Math.max(decimalsOf(value ?? 0), decimalsOf(step));
  const next = Number(((value ?? 0) + step).toFixed(decimals));
  return Math.min(max ?? Infinity, Math.max(min ?? -Infinity, next));
}

function decimalsOf(value: number): number {
  return printNumber(value).split('.')[1]?.length ?? 0;
}

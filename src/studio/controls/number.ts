// How numbers stand in fields, and how arrow keys change them.

import type { NumberLimits, NumberProblem } from '../../model/number-text.ts';
import { formatNumber, t } from '../i18n/index.ts';

/** How a number stands in a field: all its decimals, no thousands separators, never an exponent. */
export function printNumber(value: number | null): string {
  if (value === null) return '';
  const text = String(value);
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
}

/** Why a text is no number that can be here. */
export function sayNumberProblem(problem: NumberProblem, { min, max, decimals }: NumberLimits): string {
  switch (problem) {
    case 'notANumber':
      return t('controls.notANumber');
    case 'ambiguous':
      return t('controls.ambiguousNumber');
    case 'tooManyDigits':
      return t('controls.tooManyDigits');
    case 'tooManyDecimals':
      return t('controls.tooManyDecimals', { n: decimals ?? 0 });
    case 'tooLow':
      return t('controls.tooLow', { min: formatNumber(min ?? 0) });
    case 'tooHigh':
      return t('controls.tooHigh', { max: formatNumber(max ?? 0) });
  }
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

// Numbers as programs write them where they are very large or small: `1.5e-7`.

import { keepsDigits, type DecimalSign, type WrittenNumber } from '../../../model/number-text.ts';

const EXPONENT = {
  '.': /^[+-]?\d+(?:\.\d+)?[eE][+-]?\d+$/,
  ',': /^[+-]?\d+(?:,\d+)?[eE][+-]?\d+$/,
} as const;

/** Null where the text is no such number. */
export function readExponent(text: string, decimal: DecimalSign): WrittenNumber | null {
  if (!EXPONENT[decimal].test(text.trim())) return null;
  const written = text.trim().replace(',', '.');
  const value = Number(written);
  const isKept = !Number.isFinite(value) || keepsDigits(written, value);
  return isKept ? { value } : { problem: 'tooManyDigits' };
}

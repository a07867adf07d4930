// A number as it is typed, in whatever way numbers are written here.

import type { NumberItem } from '../../model/index.ts';

export type TypedNumber =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'empty' | 'not taken' | 'too many decimals' };

export function readNumber(text: string, { min, max, decimals }: NumberItem): TypedNumber {
  const typed = text.trim().replace(/^[−–]/, '-').replace(',', '.');
  if (typed === '') return { is: 'empty' };
  const found = /^-?\d{1,15}(?:\.(\d+))?$/.exec(typed);
  const value = Number(typed);
  if (!found || value < min || value > max) return { is: 'not taken' };
  if ((found[1] ?? '').length > decimals) return { is: 'too many decimals' };
  return { is: 'number', value };
}

// Numbers as people type them. The same text means the same number in every language, in fields and in what
// is pasted.

export type NumberText = { readonly value: number | null } | { readonly problem: NumberProblem };
export type NumberProblem = 'notANumber' | 'ambiguous' | 'tooManyDecimals' | 'tooLow' | 'tooHigh';

export interface NumberLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly decimals?: number | undefined;
}

const SHAPE = /^([+-]?)(\d*)(?:([.,])(\d*))?$/;

/**
 * Reads a number with a point or a comma for decimals, and spaces between thousands. `1,000` could be one or a
 * thousand: where three decimals are not expected, it is refused rather than guessed.
 */
export function parseNumber(text: string, { min, max, decimals }: NumberLimits = {}): NumberText {
  const plain = text.replace(/[\s\u00a0\u202f']/g, '').replace(/[\u2212\u2013]/g, '-');
  if (plain === '') return { value: null };
  const [, sign, whole = '', separator, fraction = ''] = SHAPE.exec(plain) ?? [];
  if (sign === undefined || (whole === '' && fraction === '')) return { problem: 'notANumber' };
  const thousands = separator !== undefined && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  if (thousands && separator === ',' && (decimals ?? 0) < 3) return { problem: 'ambiguous' };
  if (decimals !== undefined && fraction.replace(/0+$/, '').length > decimals)
    return { problem: 'tooManyDecimals' };
  const value = Number(`${sign}${whole || '0'}.${fraction || '0'}`);
  if (min !== undefined && value < min) return { problem: 'tooLow' };
  if (max !== undefined && value > max) return { problem: 'tooHigh' };
  return { value: value === 0 ? 0 : value };
}

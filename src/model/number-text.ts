// Numbers as people and programs write them: one rule for fields, pasted cells and files.

import { decimalsOf } from './decimal.ts';

export type DecimalSign = '.' | ',';

export type WrittenNumber = { readonly value: number } | { readonly problem: WrittenProblem };
/**
 * `ambiguous`: a point or comma may stand between thousands, as in `1,000`. `tooManyDigits`: more than a double keeps,
 * so that another number would be read.
 */
export type WrittenProblem = 'notANumber' | 'ambiguous' | 'tooManyDigits';

/** What is typed: no text is no number, and none beyond the limits is taken. */
export type NumberText = { readonly value: number | null } | { readonly problem: NumberProblem };
export type NumberProblem = WrittenProblem | 'tooManyDecimals' | 'tooLow' | 'tooHigh';

export interface NumberLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly decimals?: number | undefined;
}

/** What is known of a number before it is read. */
export interface NumberExpected extends NumberLimits {
  /** The sign that is decimal wherever it stands alone. */
  readonly decimal?: DecimalSign | undefined;
  /** Whether the other sign stands between thousands and nowhere else. */
  readonly grouped?: boolean | undefined;
}

const SIMPLE = /^-?\d{1,15}$/;
const PLAIN = /^(\d*)(?:([.,])(\d*))?$/;
/** In characters. A number with more is damaged, or has been padded. */
const LONGEST = 400;
/** Thousands between spaces or apostrophes of one kind. */
const SPACED = /^[1-9]\d{0,2}(?:([ \u00a0\u2009\u202f'\u2019])\d{3})(?:\1\d{3})*(?:[.,]\d*)?$/;
/** Thousands, it may be, between points or commas. */
const MARKED = /^[1-9]\d{0,2}(?:([.,])\d{3})+(?:(?!\1)[.,]\d*)?$/;

/**
 * Reads a number without an exponent. A point or a comma is the decimal sign; spaces and apostrophes may stand between
 * thousands. A point or comma that may stand between thousands is refused rather than guessed, unless `expected` says
 * what it is, or three decimals are expected and so many thousands are beyond the limits.
 */
export function readNumber(text: string, expected: NumberExpected = {}): WrittenNumber {
  if (SIMPLE.test(text)) return { value: Number(text) + 0 };
  const written = text.trim().replace(/^[\u2212\u2013]/, '-');
  const sign = /^[+-]?/.exec(written)![0];
  const body = written.slice(sign.length);
  const whole = SPACED.test(body)
    ? body.replace(/[^\d.,]/g, '')
    : MARKED.test(body)
      ? withoutMarks(body, sign, expected)
      : body;
  if (whole === null) return { problem: 'ambiguous' };
  const [, integer = '', mark, fraction = ''] = PLAIN.exec(whole) ?? [];
  const isOther = expected.grouped && mark !== undefined && mark !== expected.decimal;
  if (isOther || integer + fraction === '') return { problem: 'notANumber' };
  const decimal = `${sign}${integer || '0'}.${fraction || '0'}`;
  const value = Number(decimal);
  return keepsDigits(decimal, value) ? { value: value + 0 } : { problem: 'tooManyDigits' };
}

/** The number without what stands between its thousands; null where that cannot be told. */
function withoutMarks(body: string, sign: string, expected: NumberExpected): string | null {
  const { decimal, grouped, decimals = 0, min = -Infinity, max } = expected;
  const marks = body.replace(/\d/g, '');
  if (marks === decimal || (grouped && marks[0] === decimal)) return body;
  if (grouped) return body.replaceAll(marks[0]!, '');
  const thousands = Number(sign + body.replace(/\D/g, ''));
  const isBeyond = max === undefined || thousands < min || thousands > max;
  return marks.length === 1 && decimals >= 3 && isBeyond ? body : null;
}

/** Whether a double keeps every digit of a decimal text (`-1.5`, `1.5e-7`): printing it gives them again. */
export function keepsDigits(text: string, value: number): boolean {
  if (text.length <= 15 && !/e/i.test(text)) return true;
  if (text.length > LONGEST) return false;
  const digits = digitsOf(text);
  // Where a double lies half-way between two texts, it is printed as one of them, and rounded to the other.
  const printed = [value.toPrecision(Math.min(digits.length || 1, 100)), String(value)];
  return digits.length <= 100 && printed.some((one) => digits === digitsOf(one));
}

/** Significant digits, without the zeros before and after them. */
function digitsOf(text: string): string {
  return text
    .replace(/e.*$/i, '')
    .replace(/\D/g, '')
    .replace(/^0+|0+$/g, '');
}

/** Reads what is typed or pasted. Fields show decimals behind a point, so a point alone is decimal. */
export function parseNumber(text: string, limits: NumberLimits = {}): NumberText {
  if (text.trim() === '') return { value: null };
  const read = readNumber(text, { ...limits, decimal: '.' });
  if ('problem' in read) return read;
  const { min = -Infinity, max = Infinity, decimals } = limits;
  if (decimals !== undefined && decimalsOf(read.value) > decimals) return { problem: 'tooManyDecimals' };
  if (read.value < min) return { problem: 'tooLow' };
  return read.value > max ? { problem: 'tooHigh' } : read;
}

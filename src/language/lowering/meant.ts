// What was meant by a value that has another type than its surroundings ask for, where only one thing can be.

import { parseDate } from '../../model/dates.ts';
import { readNumber } from '../../model/number-text.ts';
import type { Reading, Typed } from '../reading.ts';
import { feelSpelling } from '../spelling.ts';
import type { ValueType } from '../types.ts';

/** How a value is written as one of another type; undefined where that is not certain. */
export function meantAs(reading: Reading, { expression }: Typed, type: ValueType): string | undefined {
  switch (expression.op) {
    case 'code':
      return textAs(expression.value, type);
    case 'number':
      return type === 'boolean' ? truthIn(String(expression.value)) : undefined;
    case 'arithmetic':
      return type === 'date' ? dateIn(reading.textOf(expression.range)) : undefined;
    default:
      return undefined;
  }
}

function textAs(text: string, type: ValueType): string | undefined {
  if (type === 'boolean') return truthIn(text);
  if (type === 'date') return dateIn(text);
  const isNumber = /^-?\d+(?:[.,]\d+)?$/.test(text) && 'value' in readNumber(text);
  return type === 'number' && isNumber ? text.replace(',', '.') : undefined;
}

function truthIn(text: string): string | undefined {
  const truth = { '1': 'true', '0': 'false', true: 'true', false: 'false' }[text] ?? feelSpelling(text);
  return truth === 'true' || truth === 'false' ? truth : undefined;
}

/** `2026-01-31`, `31.01.2026` and, where no month can be meant by 31, `01/31/2026`, as a written date. */
export function dateIn(text: string): string | undefined {
  const [year, ...parts] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.slice(1) ?? [];
  const numbers = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  const iso =
    year === undefined
      ? dayAndMonth(numbers[2] ?? '', numbers[1] ?? '', numbers[3] ?? '', numbers[4] ?? '')
      : isoOf(parts[1] ?? '', parts[0] ?? '', year);
  return iso === null ? undefined : `date("${iso}")`;
}

/** `01/02/2020`, `31-01-2020` and `2020-01-31`: a date for whoever wrote it, and a quotient or a difference to be read. */
export function isWrittenDate(text: string): boolean {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/](\d{2})[-/](\d{2})$/.exec(text) ?? [];
  if (year !== '') return isoOf(day, month, year) !== null;
  const [, one = '', , other = '', last = ''] = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  return last !== '' && (isoOf(one, other, last) ?? isoOf(other, one, last)) !== null;
}

function dayAndMonth(mark: string, one: string, other: string, year: string): string | null {
  const dayFirst = isoOf(one, other, year);
  const monthFirst = mark === '/' && one !== other ? isoOf(other, one, year) : null;
  return dayFirst !== null && monthFirst !== null ? null : (dayFirst ?? monthFirst);
}

/** A date from its parts; null where there is none. */
export function isoOf(day: string, month: string, year: string): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDate(iso) === undefined ? null : iso;
}

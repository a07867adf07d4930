// What a text can mean as an answer, by each notation that is not our own.

import { parseDate } from '../../../model/dates.ts';
import type { AskedItem } from '../../../model/index.ts';
import { readNumber, type DecimalSign } from '../../../model/number-text.ts';
import type { Code, Instrument, NumberItem, Response } from '../../../model/types.ts';
import { writtenInAny } from '../../../words/index.ts';
import { codesIn, labelsOf, plain, SEPARATES_CODES, withItsCode, type ChoosingItem } from './codes.ts';
import { readExponent } from './exponent.ts';
import type { Notation } from './settings.ts';

/** The answer that a text means; undefined where it means none. */
export type Meaning = (text: string) => NonNullable<Response> | undefined;
export type Meanings = Partial<Record<Notation, Meaning>>;
type OneCode = (text: string) => Code | undefined;

const YES = new Set(writtenInAny(({ yes, alsoYes }) => [...yes, ...alsoYes]).flat());
const NO = new Set(writtenInAny(({ no, alsoNo }) => [...no, ...alsoNo]).flat());
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
/** With one digit for a month or a day, and with the midnight that databases add. */
const YEAR_FIRST = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/;
const MIDNIGHT = /[T ]+0{1,2}:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?$/;
const WHOLE = /^(\d+)[.,]0+$/;

export function meaningsOf(item: AskedItem, document: Instrument): Meanings {
  switch (item.kind) {
    case 'date':
      return { dates: otherDate };
    case 'boolean':
      return { 'yes-no': yesNo, 'whole-numbers': wholeYesNo };
    case 'number':
      return { 'decimal-comma': decimal(',', item), 'decimal-point': decimal('.', item) };
    case 'text':
      return {};
    default:
      return chosen(item, document);
  }
}

/** The digits of a whole number that is written with zeros for decimals, as spreadsheets do: `1.0`. */
export function wholeDigits(text: string): string | undefined {
  return WHOLE.exec(text.trim())?.[1];
}

/** `31.01.2026`, `2026-1-31`, `2026/01/31` and `2026-01-31 00:00:00` as an ISO date. */
function otherDate(text: string): string | undefined {
  const written = text.trim().replace(MIDNIGHT, '');
  const [, firstYear, , firstMonth = '', lastDay = ''] = YEAR_FIRST.exec(written) ?? [];
  const [, firstDay = '', secondMonth = '', lastYear = ''] = DAY_FIRST.exec(written) ?? [];
  const [year, month, day] =
    firstYear === undefined ? [lastYear, secondMonth, firstDay] : [firstYear, firstMonth, lastDay];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDate(date) === undefined ? undefined : date;
}

function chosen(item: ChoosingItem, document: Instrument): Meanings {
  const codes = codesIn(item, document);
  const labels = labelsOf(item, document);
  const isCode = (text: string) => (codes.has(text) ? text : undefined);
  const spaced: OneCode = (text) => isCode(text.trim());
  const labelled: OneCode = (text) => {
    const [code, another] = labels.get(plain(text)) ?? [];
    return another === undefined ? (code ?? withItsCode(text, codes, labels)) : undefined;
  };
  const whole: OneCode = (text) => isCode(wholeDigits(text) ?? '');
  if (item.kind === 'choice') return { spaces: spaced, labels: labelled, 'whole-numbers': whole };
  const each = (one: OneCode) => ofEach(one, spaced);
  return { spaces: ofEach(spaced), labels: orWhole(labelled, each(labelled)), 'whole-numbers': each(whole) };
}

/** Codes between bars or semicolons; some, but not all of them, may be what `other` knows. */
function ofEach(one: OneCode, other: OneCode = () => undefined): Meaning {
  return (text) => {
    const parts = text.split(SEPARATES_CODES).filter((part) => part.trim() !== '');
    const found = parts.flatMap((part) => other(part) ?? one(part) ?? []);
    const isKnown = found.length === parts.length && parts.some((part) => other(part) === undefined);
    return isKnown ? found : undefined;
  };
}

/** A label may contain what separates labels. It means nothing where its parts are labels too. */
function orWhole(one: OneCode, each: Meaning): Meaning {
  return (text) => {
    const whole = SEPARATES_CODES.test(text) ? one(text) : undefined;
    const parts = each(text);
    if (whole !== undefined && parts !== undefined) return undefined;
    return whole === undefined ? parts : [whole];
  };
}

function yesNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

function wholeYesNo(text: string): boolean | undefined {
  const digits = wholeDigits(text);
  return digits === '1' ? true : digits === '0' ? false : undefined;
}

function decimal(sign: DecimalSign, { min, max, decimals }: NumberItem): Meaning {
  return (text) => {
    const expected = { min, max, decimals, decimal: sign, grouped: true };
    const read = readExponent(text, sign) ?? readNumber(text, expected);
    return 'value' in read ? read.value : undefined;
  };
}

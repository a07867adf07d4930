// What a text means as an answer as our own files write it, and as nobody can misread it.

import type { AskedItem } from '../../../model/index.ts';
import { keepsDigits, readNumber, type DecimalSign } from '../../../model/number-text.ts';
import type { Instrument } from '../../../model/types.ts';
import { unguarded } from '../csv/guard.ts';
import { codesIn, type Meaning } from './meanings.ts';
import type { Notation } from './settings.ts';

const YES = new Set(['true', '1', 'yes', 'да', 'истина', 'иә']);
const NO = new Set(['false', '0', 'no', 'нет', 'ложь', 'жоқ']);
const DATE = /^\d{4}-\d\d-\d\d$/;
/** As programs write numbers that are very large or small. */
const EXPONENT = /^[+-]?\d+(?:\.\d+)?[eE][+-]?\d+$/;

export const isoDate: Meaning = (text) => (DATE.test(text.trim()) ? text.trim() : undefined);

/** `decimal` is the sign that is decimal wherever it stands alone. */
export function writtenMeaning(item: AskedItem, document: Instrument, decimal?: DecimalSign): Meaning {
  switch (item.kind) {
    case 'choice': {
      const codes = codesIn(item, document);
      return (text) => (codes.has(text) ? text : undefined);
    }
    case 'multi-choice': {
      const codes = codesIn(item, document);
      // A lone separator is an answer too: none of the options.
      return (text) => {
        const found = text
          .trim()
          .split(/[;|]/)
          .filter((code) => code !== '');
        return found.every((code) => codes.has(code)) ? found : undefined;
      };
    }
    case 'number': {
      const { min, max, decimals } = item;
      return (text) => {
        const read = EXPONENT.test(text.trim())
          ? { value: Number(text) }
          : readNumber(text, { min, max, decimals, decimal });
        return 'value' in read && !tooManyDigits(text) ? read.value : undefined;
      };
    }
    case 'boolean':
      return readYesNo;
    case 'date':
      return isoDate;
    case 'text':
      return unguarded;
  }
}

/** The notation that says which sign is decimal; undefined where none does, or both do. */
export function decimalOf(accept: readonly Notation[]): 'decimal-comma' | 'decimal-point' | undefined {
  const [first, second] = accept.filter((one) => one === 'decimal-comma' || one === 'decimal-point');
  return second === undefined ? (first as 'decimal-comma' | 'decimal-point' | undefined) : undefined;
}

/** Whether a number would be another one, because a double does not keep its digits. */
export function tooManyDigits(text: string): boolean {
  const written = text.trim();
  if (!EXPONENT.test(written)) {
    const read = readNumber(written);
    return 'problem' in read && read.problem === 'tooManyDigits';
  }
  const value = Number(written);
  return Number.isFinite(value) && !keepsDigits(written, value);
}

/** Yes and no in the words of spreadsheets in the languages of the studio. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

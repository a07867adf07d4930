// What a text means as an answer as our own files write it, and as nobody can misread it.

import type { AskedItem } from '../../../model/index.ts';
import { readNumber, type DecimalSign } from '../../../model/number-text.ts';
import type { Instrument } from '../../../model/types.ts';
import { writtenInAny } from '../../../words/index.ts';
import { unguarded } from '../csv/guard.ts';
import { codesIn, SEPARATES_CODES } from './codes.ts';
import { readExponent } from './exponent.ts';
import type { Meaning } from './meanings.ts';

const YES = new Set(['true', '1', ...writtenInAny(({ yes }) => yes).flat()]);
const NO = new Set(['false', '0', ...writtenInAny(({ no }) => no).flat()]);
const DATE = /^\d{4}-\d\d-\d\d$/;

/** `decimal` is the sign that is decimal wherever it stands alone. */
export function writtenMeaning(item: AskedItem, document: Instrument, decimal?: DecimalSign): Meaning {
  switch (item.kind) {
    case 'choice': {
      const codes = codesIn(item, document);
      return (text) => (codes.has(text) ? text : undefined);
    }
    case 'multi-choice': {
      const codes = codesIn(item, document);
      return (text) => {
        const found = codesWritten(text);
        return found.every((code) => codes.has(code)) ? found : undefined;
      };
    }
    case 'number': {
      const { min, max, decimals } = item;
      return (text) => {
        const read = readExponent(text, '.') ?? readNumber(text, { min, max, decimals, decimal });
        return 'value' in read ? read.value : undefined;
      };
    }
    case 'boolean':
      return readYesNo;
    case 'date':
      return (text) => (DATE.test(text.trim()) ? text.trim() : undefined);
    case 'text':
      return unguarded;
  }
}

/** A lone separator is an answer too: none of the options. */
export function codesWritten(text: string): string[] {
  return text
    .trim()
    .split(SEPARATES_CODES)
    .filter((code) => code !== '');
}

/** Whether a number would be another one, because a double does not keep its digits. */
export function hasTooManyDigits(text: string): boolean {
  const read = readExponent(text, '.') ?? readNumber(text);
  return 'problem' in read && read.problem === 'tooManyDigits';
}

/** Yes and no in the words of spreadsheets in the languages of the studio. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

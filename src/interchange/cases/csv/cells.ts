// From a cell to an answer, and back. A cell that cannot be an answer of its item is handed on as text: the check of
// the case then says what is wrong with it.

import type { AskedItem } from '../../../model/index.ts';
import type { Response } from '../../../model/types.ts';
import type { Separator } from './records.ts';

type ItemKind = AskedItem['kind'];

const YES = new Set(['true', '1', 'yes', 'да', 'истина', 'иә']);
const NO = new Set(['false', '0', 'no', 'нет', 'ложь', 'жоқ']);
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** The answer in a cell; an empty cell is none. */
export function readCell(cell: string, kind: ItemKind, separator: Separator): Response {
  const trimmed = cell.trim();
  if (trimmed === '') return null;
  switch (kind) {
    case 'choice':
      return cell;
    case 'text':
      return unguarded(cell);
    case 'multi-choice':
      // A lone separator is an answer too: none of the options.
      return trimmed.split(/[;|]/).filter((code) => code !== '');
    case 'number':
      return readNumber(trimmed, separator);
    case 'boolean':
      return readYesNo(trimmed);
    case 'date':
      return trimmed;
  }
}

function readNumber(text: string, separator: Separator): number | string {
  const written = separator === ',' ? text : text.replace(',', '.');
  return NUMBER.test(written) ? Number(written) : text;
}

export function readYesNo(text: string): boolean | string {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : text;
}

/** The cell of an answer. */
export function writeCell(answer: Response, kind: ItemKind): string {
  if (answer === null) return '';
  if (Array.isArray(answer)) return codesCell(answer);
  return kind === 'text' ? guarded(String(answer)) : String(answer);
}

/** A set of codes: a lone bar for none, because an empty cell is unknown. */
export function codesCell(codes: readonly string[]): string {
  return codes.length > 0 ? codes.join('|') : '|';
}

/** Spreadsheets run text that begins like a formula: an apostrophe keeps it text. */
export function guarded(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

// From a cell to an answer, and back. A cell that cannot be an answer of its item is handed on as text: the check of
// the case then says what is wrong with it.

import type { DiagnosticCode, Params } from '../../../model/diagnostic.ts';
import { keepsDigits, readNumber, type WrittenNumber } from '../../../model/number-text.ts';
import type { AskedItem } from '../../../model/index.ts';
import type { NumberItem, Response } from '../../../model/types.ts';
import type { Separator } from './records.ts';

type ItemKind = AskedItem['kind'];
/** Says that a cell cannot be read, which the check of the case could not tell. */
export type Refuse = (code: DiagnosticCode, params: Params) => void;

const YES = new Set(['true', '1', 'yes', 'да', 'истина', 'иә']);
const NO = new Set(['false', '0', 'no', 'нет', 'ложь', 'жоқ']);
/** As programs write numbers that are very large or small. */
const EXPONENT = /^[+-]?\d+(?:\.\d+)?[eE][+-]?\d+$/;

/** The answer in a cell; an empty cell is none. */
export function readCell(cell: string, item: AskedItem, separator: Separator, refuse: Refuse): Response {
  const trimmed = cell.trim();
  if (trimmed === '') return null;
  switch (item.kind) {
    case 'choice':
      return cell;
    case 'text':
      return unguarded(cell);
    case 'multi-choice':
      // A lone separator is an answer too: none of the options.
      return trimmed.split(/[;|]/).filter((code) => code !== '');
    case 'number':
      return readNumberCell(trimmed, item, separator, refuse);
    case 'boolean':
      return readYesNo(trimmed);
    case 'date':
      return trimmed;
  }
}

function readNumberCell(
  text: string,
  { id, min, max, decimals }: NumberItem,
  separator: Separator,
  refuse: Refuse,
): Response {
  const read = EXPONENT.test(text)
    ? readExponent(text)
    : readNumber(text, { min, max, decimals, decimal: separator === ',' ? '.' : undefined });
  if ('value' in read) return read.value;
  if (read.problem === 'notANumber') return text;
  refuse(read.problem === 'ambiguous' ? 'answer-ambiguous-number' : 'answer-too-many-digits', {
    item: id,
    value: text,
  });
  return null;
}

function readExponent(text: string): WrittenNumber {
  const value = Number(text);
  const isKept = !Number.isFinite(value) || keepsDigits(text, value);
  return isKept ? { value } : { problem: 'tooManyDigits' };
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

const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Spreadsheets run text that begins like a formula: an apostrophe keeps it text. */
export function guarded(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

export function unguarded(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

// What a text can mean as an answer, by each notation.

import { parseDate } from '../../../model/dates.ts';
import { optionsOf, type AskedItem } from '../../../model/index.ts';
import { readNumber } from '../../../model/number-text.ts';
import type { Code, Instrument, NumberItem, Response } from '../../../model/types.ts';
import type { Notation } from './settings.ts';

/** The answer that a text means; undefined where it means none. */
export type Meaning = (text: string) => NonNullable<Response> | undefined;
export type Meanings = Partial<Record<Notation, Meaning>>;

const YES = new Set(['y', 't', 'д', 'и', '+', 'yes', 'да', 'иә', 'бар', 'есть', 'шын']);
const NO = new Set(['n', 'f', 'н', 'ж', '-', '\u2212', 'no', 'нет', 'жоқ', 'жок', 'жалған']);
const DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const WHOLE = /^(\d+)[.,]0+$/;

/** `31.01.2026` as an ISO date. */
export const dottedDate: Meaning = (text) => {
  const [, day = '', month = '', year = ''] = DATE.exec(text.trim()) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDate(date) === undefined ? undefined : date;
};

export function meaningsOf(item: AskedItem, document: Instrument): Meanings {
  switch (item.kind) {
    case 'date':
      return { dates: dottedDate };
    case 'boolean':
      return { 'yes-no': yesNo, 'whole-numbers': wholeYesNo };
    case 'number':
      return { 'decimal-comma': decimal(',', item), 'decimal-point': decimal('.', item) };
    case 'text':
      return {};
    default: {
      const codes = codesIn(item, document);
      const labels = labelsOf(item, document);
      const byLabel = (text: string) => labels.get(plain(text)) ?? undefined;
      const trimmed = (text: string) => (codes.has(text.trim()) ? text.trim() : undefined);
      const whole = (text: string) => trimmed(WHOLE.exec(text.trim())?.[1] ?? '');
      const each =
        item.kind === 'choice' ? (one: (text: string) => Code | undefined): Meaning => one : ofEach(codes);
      return { labels: each(byLabel), spaces: each(trimmed), 'whole-numbers': each(whole) };
    }
  }
}

type Choosing = Extract<AskedItem, { kind: 'choice' | 'multi-choice' }>;

export function codesIn(item: Choosing, document: Instrument): ReadonlySet<Code> {
  return new Set(optionsOf(item.options, document).map(({ code }) => code));
}

/** Codes by label, in all languages of the instrument; null where two options have the same. */
function labelsOf(item: Choosing, document: Instrument): ReadonlyMap<string, Code | null> {
  const labels = new Map<string, Code | null>();
  for (const { code, label } of optionsOf(item.options, document))
    for (const text of Object.values(label).map(plain)) {
      const other = labels.get(text);
      if (text !== '') labels.set(text, other === undefined || other === code ? code : null);
    }
  return labels;
}

/** Codes that are also the label of another option: nobody can tell which of the two is meant where labels are taken. */
export function doubtfulCodes(item: AskedItem, document: Instrument): ReadonlySet<string> {
  if (item.kind !== 'choice' && item.kind !== 'multi-choice') return new Set();
  const labels = labelsOf(item, document);
  const isDoubtful = (code: Code) => labels.has(plain(code)) && labels.get(plain(code)) !== code;
  return new Set([...codesIn(item, document)].filter(isDoubtful));
}

/** Labels are the same whatever their case and spaces. */
export function plain(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Codes between bars or semicolons; what is a code already stays. */
function ofEach(codes: ReadonlySet<Code>) {
  return (one: (text: string) => Code | undefined): Meaning =>
    (text) => {
      const parts = text.split(/[;|]/).filter((part) => part.trim() !== '');
      const found = parts.map((part) => (codes.has(part) ? part : one(part)));
      return found.every((code) => code !== undefined) ? found : undefined;
    };
}

function yesNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : undefined;
}

function wholeYesNo(text: string): boolean | undefined {
  const digits = WHOLE.exec(text.trim())?.[1];
  return digits === '1' ? true : digits === '0' ? false : undefined;
}

function decimal(sign: '.' | ',', { min, max, decimals }: NumberItem): Meaning {
  return (text) => {
    const read = readNumber(text, { min, max, decimals, decimal: sign, grouped: true });
    return 'value' in read ? read.value : undefined;
  };
}

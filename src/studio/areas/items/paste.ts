// Rows from a spreadsheet as items, and items as rows: label, kind, options or range.

import { CsvRecords } from '../../../interchange/cases/csv/records.ts';
import { isReservedId } from '../../../model/names.ts';
import { parseNumber } from '../../../model/number-text.ts';
import {
  freshCode,
  optionsOf,
  type AskedItem,
  type Instrument,
  type Item,
  type ItemBase,
  type Option,
  type Text,
} from '../../../model/index.ts';
import { FIRST_RANGE, beginItem } from './kinds.ts';

type Kind = AskedItem['kind'];

/** What people write for a kind, in the languages of the studio. */
const WORDS: Readonly<Record<Kind, string>> = {
  choice: 'choice|single choice|select one|radio|dropdown|выбор|один из списка|таңдау|біреуін таңдау',
  'multi-choice':
    'multi-choice|multiple choice|select multiple|checkbox|несколько из списка|бірнешеуін таңдау',
  boolean: 'boolean|yes/no|yesno|да/нет|иә/жоқ',
  number: 'number|integer|decimal|число|сан',
  date: 'date|дата|күн|күні',
  text: 'text|текст|мәтін',
};
const HEADS = 'label|item|question|name|показатель|вопрос|название|көрсеткіш|сұрақ|атауы';

export interface Pasted {
  readonly items: readonly Item[];
  /** Rows that were not understood, with their number; then nothing should be pasted. */
  readonly problems: readonly { readonly row: number; readonly cell: string }[];
  /** How many numbers came without a range. */
  readonly withoutRange: number;
}

/** Reads rows with tabs between cells; `base` says what every item has. Options stand in one cell, with `|` or `;` between. */
export function readRows(text: string, language: string, base: Partial<ItemBase>): Pasted {
  const rows = rowsOf(text);
  const problems: Pasted['problems'][number][] = [];
  const items: Item[] = [];
  let withoutRange = 0;
  for (const [i, { row, cells }] of rows.entries()) {
    const [label = '', kindWord = '', answers = ''] = cells ?? [];
    if (i === 0 && isOneOf(HEADS, label)) continue;
    const kind = kindWord === '' ? guessKind(answers) : kindOf(kindWord);
    const begun = kind && beginItem(kind, { ...base, id: idOf(label), label: inLanguage(label, language) });
    const item = cells && begun && answersOf(begun, answers, language);
    if (!item) {
      problems.push({ row, cell: kind ? answers : kindWord });
      continue;
    }
    if (item.kind === 'number' && answers === '') withoutRange += 1;
    items.push(item);
  }
  return { items, problems, withoutRange };
}

/** The same form, to be pasted into a spreadsheet or another instrument. */
export function printRows(items: readonly Item[], document: Instrument, say: (text: Text) => string): string {
  return items
    .map((item) => [say(item.label), item.kind, printAnswers(item, document, say)].map(printCell).join('\t'))
    .join('\n');
}

/** Rows that are not blank; one whose quotation marks do not close has no cells. */
function rowsOf(text: string): { row: number; cells: string[] | null }[] {
  const records = new CsvRecords();
  records.separator = '\t';
  return records.take(text, true).map(({ line, cells, fault }) => ({
    row: line,
    cells: fault === null || fault === 'width' ? cells.map((cell) => cell.trim()) : null,
  }));
}

function isOneOf(words: string, text: string): boolean {
  return words.split('|').includes(text.toLocaleLowerCase());
}

function kindOf(word: string): Kind | undefined {
  return (Object.keys(WORDS) as Kind[]).find((kind) => isOneOf(WORDS[kind], word));
}

function guessKind(answers: string): Kind {
  return rangeOf(answers) === undefined ? 'choice' : 'number';
}

function answersOf(item: Item, answers: string, language: string): Item | undefined {
  if (answers === '') return item;
  if (item.kind === 'number') {
    const range = rangeOf(answers);
    return range && { ...item, ...range };
  }
  if (!('options' in item)) return item;
  const options = readOptions(answers, language);
  return options && { ...item, options };
}

function rangeOf(text: string): { min: number; max: number; decimals: number } | undefined {
  const [, from = '', to = ''] = /^(-?[\d.,]+)\s*(?:-|–|…|\.\.|:)\s*(-?[\d.,]+)$/.exec(text) ?? [];
  const [min, max] = [parseNumber(from), parseNumber(to)];
  if (!('value' in min) || !('value' in max) || min.value === null || max.value === null) return undefined;
  return { min: min.value, max: max.value, decimals: Math.max(decimalsOf(from), decimalsOf(to)) };
}

function decimalsOf(text: string): number {
  return text.split(/[.,]/)[1]?.length ?? FIRST_RANGE.decimals;
}

const OPTION = /^(?:([A-Za-z0-9][\w.+-]{0,39}):\s)?(.*?)(?:\s*=\s*(-?[\d.,]+))?$/;

/** `Never = 0 | Sometimes = 1`, or `none: No evidence = 0`: code, label, points. Undefined where points are no number. */
function readOptions(text: string, language: string): Option[] | undefined {
  const options: Option[] = [];
  for (const part of text.split(/[|;\n]/).map((one) => one.trim())) {
    if (part === '') continue;
    const [, code = '', label = '', printed = ''] = OPTION.exec(part) ?? [];
    const points = parseNumber(printed);
    if (!('value' in points)) return undefined;
    options.push({
      code: freshCode(
        code === '' ? String(options.length) : code,
        new Set(options.map((option) => option.code)),
      ),
      label: inLanguage(label, language),
      ...(points.value === null ? {} : { points: points.value }),
    });
  }
  return options;
}

function printAnswers(item: Item, document: Instrument, say: (text: Text) => string): string {
  if (item.kind === 'number') return `${String(item.min)} .. ${String(item.max)}`;
  if (!('options' in item)) return '';
  return optionsOf(item.options, document)
    .map(
      ({ code, label, points }) =>
        `${code}: ${say(label)}${points === undefined ? '' : ` = ${String(points)}`}`,
    )
    .join(' | ');
}

function printCell(text: string): string {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function inLanguage(text: string, language: string): Text {
  return text === '' ? {} : { [language]: text };
}

/** An id from a label in Latin letters; from others, one that the user can rename. */
function idOf(label: string): string {
  const words =
    label
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  const id = words.slice(0, 5).join('_').slice(0, 40);
  return /^[a-z]/.test(id) && !isReservedId(id) ? id : 'item';
}

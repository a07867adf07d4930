// Dates with the name of their month, in the languages of the studio.

import { isoOf } from '../lowering/meant.ts';
import type { Rule, Sentence } from './sentence.ts';

/** The beginnings of the names of each month: English, Russian, Kazakh. Kyrgyz has the Russian names. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'янв', 'қаң'],
  ['feb', 'фев', 'ақп'],
  ['mar', 'мар', 'нау'],
  ['apr', 'апр', 'сәу'],
  ['may', 'май', 'мая', 'мам'],
  ['jun', 'июн', 'мау'],
  ['jul', 'июл', 'шіл'],
  ['aug', 'авг', 'там'],
  ['sep', 'сен', 'қыр'],
  ['oct', 'окт', 'қаз'],
  ['nov', 'ноя', 'қар'],
  ['dec', 'дек', 'жел'],
];

/** `31 January 2020`, `31-Jan-2020`, `January 31, 2020`, `31 января 2020` */
export const monthByName: Rule = (sentence, at) => {
  const [day, month] = sentence.kind(at) === 'number' ? [at, after(sentence, at)] : [at + 1, at];
  const number = monthOf(sentence, month);
  if (number === undefined || !/^\d{1,2}$/.test(sentence.word(day))) return null;
  const year = after(sentence, Math.max(day, month));
  const isYear = /^\d{4}$/.test(sentence.word(year));
  const date = isYear ? isoOf(sentence.word(day), number, sentence.word(year)) : null;
  return date === null
    ? null
    : { range: sentence.range(at, year), code: 'feel-date', instead: `date("${date}")` };
};

/** `2-Jan` and `янв.02` in a cell, which a spreadsheet makes of `1-2` */
export const madeDate: Rule = (sentence, at) => {
  const last = sentence.tokens.length - 1;
  if (!sentence.isCell || at !== 0 || last < 1 || last > 2) return null;
  const [one, other] = [0, last];
  const [month, day] = monthOf(sentence, one) === undefined ? [other, one] : [one, other];
  const isDate = monthOf(sentence, month) !== undefined && /^\d{1,4}$/.test(sentence.word(day));
  const isJoined = last === 1 || /^[-.]$/.test(sentence.word(1));
  return isDate && isJoined ? { range: sentence.range(0, last), code: 'date-not-here' } : null;
};

/** The next token that is none of the signs between the parts of a date. */
function after(sentence: Sentence, at: number): number {
  return /^[-.,/]$/.test(sentence.word(at + 1)) ? at + 2 : at + 1;
}

function monthOf(sentence: Sentence, at: number): string | undefined {
  const word = sentence.lower(at);
  if (sentence.kind(at) !== 'word' || sentence.isName(at) || word.length > 9) return undefined;
  const place = MONTHS.findIndex((names) => names.some((name) => word.startsWith(name)));
  return place < 0 ? undefined : String(place + 1);
}

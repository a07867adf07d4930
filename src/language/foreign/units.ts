// Numbers with the unit that they are counted in: here a number is in the unit of the value that it is compared with.

import type { Rule, Sentence } from './sentence.ts';

const YEARS = /^(?:years?|yrs?|y|yo|лет|г|л|год|года|жас|жаста|жыл|жаш)$/i;
const MONTHS = /^(?:months?|mos?|mths?|мес|месяц|месяца|месяцев|ай)$/i;
const WEEKS = /^(?:weeks?|wks?|нед|неделя|недели|недель|апта|жума)$/i;
const DAYS = /^(?:days?|дн|день|дня|дней|күн)$/i;
const OTHERS =
  /^(?:hours?|hrs?|times?|points?|pts?|час|часа|часов|раз|раза|балл|балла|баллов|сағат|саат|рет|жолу|ұпай|упай)$/i;

/** `18 years`, `5 points`, `18 лет`; and `born + 18 years` */
export const unit: Rule = (sentence, at) => {
  const count = sentence.word(at);
  const word = sentence.word(at + 1);
  const isUnit = [YEARS, MONTHS, WEEKS, DAYS, OTHERS].some((units) => units.test(word));
  if (sentence.kind(at) !== 'number' || !isUnit || sentence.isName(at + 1)) return null;
  // `years and months duration(…)`
  if (sentence.lower(at + 2) === 'and' && MONTHS.test(sentence.word(at + 3))) return null;
  // `a + interval 6 month`, as SQL has it
  const first = sentence.lower(at - 1) === 'interval' && !sentence.isName(at - 1) ? at - 1 : at;
  const range = sentence.range(first, lastOf(sentence, at + 1));
  const time = movesDate(sentence, first) ? timeOf(count, word) : undefined;
  if (time === undefined && first < at) return { range, code: 'lone-duration' };
  return time === undefined
    ? { range, code: 'feel-unit', instead: count }
    : { range, instead: `duration("${time}")` };
};

/** `years old`, `years of age`, `мес.`, `y.o.` */
function lastOf(sentence: Sentence, at: number): number {
  const isShort = sentence.word(at + 1) === '.' && sentence.lower(at + 2) === 'o';
  if (isShort) return sentence.word(at + 3) === '.' ? at + 3 : at + 2;
  if (sentence.word(at + 1) === '.') return at + 1;
  if (sentence.lower(at + 1) === 'old') return at + 1;
  return sentence.lower(at + 1) === 'of' && sentence.lower(at + 2) === 'age' ? at + 2 : at;
}

/** Whether it is added to a date, or taken from one. */
function movesDate(sentence: Sentence, at: number): boolean {
  const first = sentence.primaryBefore(at - 2);
  const isDate =
    sentence.lower(first) === 'date' || sentence.scope.get(sentence.word(first))?.type === 'date';
  return /^[+-]$/.test(sentence.word(at - 1)) && isDate;
}

function timeOf(count: string, unitOf: string): string | undefined {
  if (!/^\d{1,5}$/.test(count)) return undefined;
  if (YEARS.test(unitOf)) return `P${count}Y`;
  if (MONTHS.test(unitOf)) return `P${count}M`;
  if (WEEKS.test(unitOf)) return `P${Number(count) * 7}D`;
  return DAYS.test(unitOf) ? `P${count}D` : undefined;
}

/** `interval '6 months'` */
export const quotedInterval: Rule = (sentence, at) => {
  const isInterval = sentence.lower(at) === 'interval' && sentence.kind(at + 1) === 'text';
  if (!isInterval || sentence.isName(at)) return null;
  const [, count = '', word = ''] = /^(\d+)\s+(\p{L}+)$/u.exec(sentence.word(at + 1).slice(1, -1)) ?? [];
  const time = movesDate(sentence, at) ? timeOf(count, word) : undefined;
  const range = sentence.range(at, at + 1);
  return time === undefined ? { range, code: 'lone-duration' } : { range, instead: `duration("${time}")` };
};

// Numbers and dates as people write them: decimal commas, marks between thousands, the day first.

import { inFull } from '../lowering/exponent.ts';
import { isoOf } from '../lowering/meant.ts';
import { takesOne } from './calls.ts';
import type { Finding, Rule, Sentence } from './sentence.ts';

/** `31.01.2026` */
export const dayFirst: Rule = (sentence, at) => {
  const [whole, day = '', month = '', year = ''] =
    matchAt(sentence, at, /(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d|\.\d)/y) ?? [];
  const date = isoOf(day, month, year);
  return whole === undefined || date === null
    ? null
    : { range: reach(sentence, at, whole), code: 'feel-date', instead: `date("${date}")` };
};

/** `DATE '2026-01-31'`, as SQL has it */
export const dateLiteral: Rule = (sentence, at) => {
  const isDate = sentence.lower(at) === 'date' && sentence.kind(at + 1) === 'text' && !sentence.isName(at);
  const text = isDate ? sentence.word(at + 1).slice(1, -1) : '';
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `date("${text}")` : undefined;
  return date === undefined ? null : { range: sentence.range(at, at + 1), code: 'feel-date', instead: date };
};

/** `2026-01-31` */
export const yearFirst: Rule = (sentence, at) => {
  const [whole, year = '', month = '', day = ''] =
    matchAt(sentence, at, /(\d{4})-(\d{2})-(\d{2})(?!\d|-(?!\d{4}-))/y) ?? [];
  const date = isoOf(day, month, year);
  return whole === undefined || date === null
    ? null
    : { range: reach(sentence, at, whole), code: 'feel-date', instead: `date("${date}")` };
};

/** `31/01/2026`, `2026/01/31`, `01-31-2026`; and `01/02/2026`, which may be of January or of February */
export const slashedDate: Rule = (sentence, at) => {
  const [yearly, year = '', , month = '', day = ''] =
    matchAt(sentence, at, /(\d{4})([/])(\d{1,2})\2(\d{1,2})(?![\d/])/y) ?? [];
  const [whole = yearly, one = '', , other = '', last = ''] =
    matchAt(sentence, at, /(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/y) ?? [];
  if (whole === undefined || /[\d/]$/.test(sentence.text.slice(0, sentence.range(at).from))) return null;
  const years = last.length === 2 ? [`19${last}`, `20${last}`] : [last];
  const possible =
    yearly === undefined
      ? years.flatMap((each) => [isoOf(one, other, each), isoOf(other, one, each)])
      : [isoOf(day, month, year)];
  const dates = [...new Set(possible.flatMap((date) => date ?? []))].map((date) => `date("${date}")`);
  const range = reach(sentence, at, whole);
  const [only] = dates;
  if (only === undefined) return null;
  return dates.length === 1
    ? { range, code: 'feel-date', instead: only }
    : { range, code: 'date-ambiguous', params: { dates: dates.join(', ') } };
};

const GROUPS = /(\d{1,3})([ ',.’_\u00a0\u202f])(\d{3}(?:\2\d{3})*)(?:([.,])(\d+))?(?![\p{L}\d_])/uy;

/** `1 000`, `1.000,5`, `1,000.50`; and `1,000`, which may be a thousand or one. */
export const thousands: Rule = (sentence, at) => {
  const [whole, first = '', mark = '', rest = '', point, decimals] = matchAt(sentence, at, GROUPS) ?? [];
  if (whole === undefined || first.startsWith('0') || point === mark) return null;
  const groups = rest.split(mark);
  const isCertain = !'.,'.includes(mark) || point !== undefined || groups.length > 1;
  // `max(1,250.5)` has two arguments, and `1.000` is one.
  if (mark === ',' && isSeparated(sentence, at)) return null;
  if (mark === '.' && (!isCertain || (point === ',' && isSeparated(sentence, at)))) return null;
  const range = reach(sentence, at, whole);
  const number = first + groups.join('');
  if (!isCertain) return { range, code: 'number-ambiguous' };
  return {
    range,
    code: 'feel-digit-groups',
    instead: decimals === undefined ? number : `${number}.${decimals}`,
  };
};

/** `1,5` where a comma can separate nothing. */
export const decimalComma: Rule = (sentence, at) => {
  const [whole, number = '', decimals = ''] = matchAt(sentence, at, /(\d+),(\d+)(?![\d,]|\.\d)/y) ?? [];
  if (whole === undefined || isSeparated(sentence, at)) return null;
  return { range: reach(sentence, at, whole), code: 'feel-decimal-comma', instead: `${number}.${decimals}` };
};

/** `5%` */
export const percent: Rule = (sentence, at) => {
  if (sentence.kind(at) !== 'number' || sentence.word(at + 1) !== '%') return null;
  const isOperator = sentence.word(at + 2) === '(' || /^(?:word|number)$/.test(sentence.kind(at + 2) ?? '');
  if (isOperator && !sentence.isBoundary(at + 2)) return null;
  return { range: sentence.range(at, at + 1), instead: inFull(sentence.word(at), -2) };
};

/** `a % b`, `a %% b`, `a mod b` */
export const remainder: Rule = (sentence, at) => {
  const isSign = /^(?:%%?|mod)$/i.test(sentence.word(at)) && !sentence.isName(at);
  if (!isSign || !sentence.endsValue(at - 1)) return null;
  const first = sentence.primaryBefore(at - 1);
  const last = sentence.primaryFrom(at + 1);
  if (last === undefined) return null;
  const instead = `modulo(${sentence.textOf(first, at - 1)}, ${sentence.textOf(at + 1, last)})`;
  return { range: sentence.range(first, last), instead };
};

/** `e^a` */
export const powerOfE: Rule = (sentence, at) => {
  const isPower = sentence.lower(at) === 'e' && /^(?:\^|\*\*)$/.test(sentence.word(at + 1));
  const last = isPower && !sentence.isName(at) ? sentence.primaryFrom(at + 2) : undefined;
  if (last === undefined) return null;
  const power = sentence.textOf(at + 2, last);
  const isBracketed = sentence.word(at + 2) === '(' && sentence.partner(at + 2) === last;
  return { range: sentence.range(at, last), instead: isBracketed ? `exp${power}` : `exp(${power})` };
};

/** `|a - b|` */
export const size: Rule = (sentence, at) => {
  if (sentence.word(at) !== '|') return null;
  const bars = sentence.tokens.flatMap(({ text }, place) => (text === '|' ? [place] : []));
  const [first, last] = bars;
  const isPair = bars.length === 2 && first === at && last !== undefined && last > at + 1;
  if (!isPair || sentence.endsValue(at - 1) || !sentence.endsValue(last - 1)) return null;
  return { range: sentence.range(at, last), instead: `abs(${sentence.textOf(at + 1, last - 1)})` };
};

/** `a %/% b`, as R has it, and `a div b` */
export const wholeQuotient: Rule = (sentence, at) => {
  const isSign = /^(?:%\/%|div)$/i.test(sentence.word(at)) && !sentence.isName(at);
  const last = isSign ? sentence.primaryFrom(at + 1) : undefined;
  if (last === undefined || !sentence.endsValue(at - 1)) return null;
  const first = sentence.primaryBefore(at - 1);
  const instead = `floor(${sentence.textOf(first, at - 1)} / ${sentence.textOf(at + 1, last)})`;
  return { range: sentence.range(first, last), instead };
};

/** `18L`, as R has whole numbers */
export const wholeNumber: Rule = (sentence, at) => {
  const isWhole = sentence.kind(at) === 'number' && /^\d+$/.test(sentence.word(at));
  if (!isWhole || sentence.word(at + 1) !== 'L' || !sentence.areTogether(at, at + 1)) return null;
  return { range: sentence.range(at, at + 1), instead: sentence.word(at) };
};

/**
 * Whether commas separate at a place. Where semicolons do, where one range is written, and after a sign of a cell they
 * do not.
 */
function isSeparated(sentence: Sentence, at: number): boolean {
  const surroundings = sentence.surroundings(at);
  if (surroundings === 'outside' || surroundings === 'brackets') return false;
  if (surroundings === 'arguments' && takesOne(sentence.word((sentence.around(at) ?? 0) - 1))) return false;
  if (sentence.isCell && sentence.around(at) === undefined && !standsAlone(sentence, at)) return false;
  return !sentence.hasBeside(at, ';') && !sentence.hasBeside(at, '..');
}

/** Whether nothing but `1,5` stands between the separators of a cell. */
function standsAlone(sentence: Sentence, at: number): boolean {
  const begins = at === 0 || BETWEEN.test(sentence.word(at - 1));
  return begins && BETWEEN.test(sentence.word(at + 3));
}

const BETWEEN = /^(?:[,;]?|or|или|немесе|\|\|?)$/i;

/** What matches at a number that is not the rest of something. */
function matchAt(sentence: Sentence, at: number, pattern: RegExp): RegExpExecArray | null {
  const token = sentence.tokens[at];
  if (
    token?.kind !== 'number' ||
    (sentence.areTogether(at - 1, at) && /[\p{L}\d_,]$|^\.$/u.test(sentence.word(at - 1)))
  )
    return null;
  pattern.lastIndex = token.from;
  return pattern.exec(sentence.text);
}

function reach(sentence: Sentence, at: number, whole: string): Finding['range'] {
  const { from } = sentence.range(at);
  return { from, to: from + whole.length };
}

/** `,5` where nothing stands before the comma that it could separate */
export const leadingComma: Rule = (sentence, at) => {
  const isDecimal =
    sentence.word(at) === ',' &&
    sentence.kind(at + 1) === 'number' &&
    sentence.areTogether(at, at + 1) &&
    /^\d+$/.test(sentence.word(at + 1));
  const follows = /^(?:[<>=]=?|!=|[-+*/]|)$/.test(sentence.word(at - 1));
  return isDecimal && follows
    ? {
        range: sentence.range(at, at + 1),
        code: 'feel-decimal-comma',
        instead: `0.${sentence.word(at + 1)}`,
      }
    : null;
};

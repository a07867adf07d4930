// Ranges as people write them, in cells and after `in`.

import { decimalRangeOf } from './decimal-range.ts';
import type { Rule, Sentence } from './sentence.ts';

/** Between the ends of a range. */
export const TO = /^(?:\.{2,3}|[–—‒−…~]|to|through|до|по)$/i;

const DECIMAL_RANGE =
  /(-?\d+)(?:,(\d+))?\s*(?:\.{2,3}|[–—‒−]|(?<=\s)(?:to|до)(?=\s))\s*(-?\d+)(?:,(\d+))?(?![\d,.])/uy;

/** `18,5–20`, which may be a number and a range as well */
export const decimalRange: Rule = (sentence, at) => {
  if (!isTest(sentence, at) || sentence.areTogether(at - 1, at)) return null;
  const { from } = sentence.range(at);
  DECIMAL_RANGE.lastIndex = from;
  const [whole, low = '', lowDecimals, high = '', highDecimals] = DECIMAL_RANGE.exec(sentence.text) ?? [];
  if (whole === undefined || (lowDecimals ?? highDecimals) === undefined) return null;
  const range = { from, to: from + whole.length };
  if (!/^\s*(?:$|[,;)])/.test(sentence.text.slice(range.to))) return null;
  const { instead, list } = decimalRangeOf(low, lowDecimals, high, highDecimals);
  if (instead === '') return null;
  if (list === '') return { range, instead };
  const [first = '', ...rest] = whole.split(',');
  return { range, code: 'comma-between-digits', params: { first, second: rest.join(','), instead } };
};

/** `18–25`, `18 to 25`, `18..25` without brackets, `[18–25]`, `[18; 25]` */
export const range: Rule = (sentence, at) => {
  const low = limitAt(sentence, at);
  const sign = low === undefined ? at : low + 1;
  const high = limitAt(sentence, sign + 1);
  if (low === undefined || high === undefined) return null;
  const opening =
    /^[[(\]]$/.test(sentence.word(at - 1)) && sentence.around(at) === at - 1 ? at - 1 : undefined;
  const isClosed = opening !== undefined && sentence.partner(opening) === high + 1;
  const isRange = isClosed && isSetOff(sentence, opening, high + 1);
  // A square bracket alone keeps `[18; 25]` from being a list.
  const isSquare = isRange && sentence.word(opening) + sentence.word(high + 1) !== '()';
  if (!TO.test(sentence.word(sign)) && !(isSquare && sentence.word(sign) === ';')) return null;
  if (isRange && sentence.word(sign) === '..') return null;
  if (!isRange && !isSetOff(sentence, at, high)) return null;
  const ends = `${sentence.textOf(at, low)}..${sentence.textOf(sign + 1, high)}`;
  if (!isRange) return { range: sentence.range(at, high), instead: `[${ends}]` };
  // Round brackets around `18–25` only hold it together; points between the ends are those of a range here.
  const isHeld = !isSquare && !/^\.{2,3}$/.test(sentence.word(sign));
  const whole = isHeld ? `[${ends}]` : sentence.word(opening) + ends + sentence.word(high + 1);
  return { range: sentence.range(opening, high + 1), instead: whole };
};

/** `18:25`, as R and spreadsheets have it, in a cell, after `in` and within `c(…)` */
export const colonRange: Rule = (sentence, at) => {
  const [low, high] = [limitAt(sentence, at), limitAt(sentence, at + 2)];
  const areTwo = low === at && high === at + 2 && sentence.word(at + 1) === ':';
  if (!areTwo || sentence.kind(low) !== 'number' || sentence.kind(high) !== 'number') return null;
  const ends = `[${sentence.word(low)}..${sentence.word(high)}]`;
  const isHeld = sentence.around(at) === at - 1 && sentence.partner(at - 1) === high + 1;
  const before = sentence.word(at - 2) === 'c' && isHeld ? at - 2 : isHeld ? at - 1 : at;
  if (
    before < at &&
    (isAfterIn(sentence, before) || (sentence.word(before) === '[' && isTest(sentence, before)))
  )
    return { range: sentence.range(before, high + 1), instead: ends };
  return isSetOff(sentence, at, high) || isAfterIn(sentence, at)
    ? { range: sentence.range(at, high), instead: ends }
    : null;
};

function isAfterIn(sentence: Sentence, at: number): boolean {
  return sentence.lower(at - 1) === 'in' || sentence.word(at - 1) === '%in%';
}

/** `[18, 25)`, which can be nothing but a range. */
export const halfOpen: Rule = (sentence, at) => {
  const closing = sentence.partner(at);
  const isMixed = /^(?:\[\)|\(\])$/.test(sentence.word(at) + sentence.word(closing ?? -1));
  const low = limitAt(sentence, at + 1);
  if (!isMixed || closing === undefined || low === undefined || sentence.word(low + 1) !== ',') return null;
  const high = limitAt(sentence, low + 2);
  if (high === undefined || high + 1 !== closing) return null;
  const ends = `${sentence.textOf(at + 1, low)}..${sentence.textOf(low + 2, high)}`;
  return {
    range: sentence.range(at, closing),
    instead: sentence.word(at) + ends + sentence.word(closing),
  };
};

/** `(18,25)` for a cell, and `in 18,25`: a range, a list or a number */
export const unclearTests: Rule = (sentence, at) => {
  const opening = sentence.isCell && at === 0 && sentence.word(0) === '(' ? 0 : undefined;
  const isWhole = opening !== undefined && sentence.partner(opening) === sentence.tokens.length - 1;
  const first = isWhole ? 1 : at;
  if (!isWhole && sentence.lower(at - 1) !== 'in') return null;
  const [low, high] = [limitAt(sentence, first), limitAt(sentence, first + 2)];
  const areTwo = low === first && high === first + 2 && sentence.word(first + 1) === ',';
  const ends = isWhole ? sentence.tokens.length - 1 : sentence.endFrom(first + 2) + 1;
  if (!areTwo || ends !== first + 3) return null;
  const [from, to] = [sentence.word(first), sentence.word(first + 2)];
  if (Number(from) >= Number(to)) return null;
  const isNumber = sentence.areTogether(first, first + 1) && sentence.areTogether(first + 1, first + 2);
  const range = sentence.range(isWhole ? 0 : first, isWhole ? ends : first + 2);
  const between = isWhole ? `(${from}..${to})` : `[${from}..${to}]`;
  const number = isNumber && /^\d+$/.test(from + to) ? `${from}.${to}` : '';
  const list = isWhole ? `${from}, ${to}` : `(${from}, ${to})`;
  return { range, code: 'list-or-range', params: { between, list, number } };
};

/** `between 18 and 25`, `in [18..25]`, `from 18`, `from 18 to 25`, `not in ("a", "b")` and `is null`, in a cell */
export const cellPhrase: Rule = (sentence, at) => {
  if (at !== 0 || !sentence.isCell) return null;
  const last = sentence.tokens.length - 1;
  const [first, second] = [0, 1].map((place) => sentence.lower(place));
  if (first === 'is' && last > 0) {
    if (second !== 'not')
      return { range: { from: sentence.range(0).from, to: sentence.range(1).from }, instead: '' };
    return { range: sentence.range(0, last), instead: `not(${sentence.textOf(2, last)})` };
  }
  const opening = first === 'in' ? 1 : first === 'not' && second === 'in' ? 2 : 0;
  if (opening > 0 && sentence.word(opening) === '(' && sentence.partner(opening) === last) {
    // Brackets around a range belong to it.
    const isRange = sentence.hasBeside(opening + 1, '..');
    const tests = isRange ? sentence.textOf(opening, last) : listedBetween(sentence, opening, last);
    return { range: sentence.range(0, last), instead: opening === 1 ? tests : `not(${tests})` };
  }
  if (opening === 2 && last > 1)
    return { range: sentence.range(0, last), instead: `not(${sentence.textOf(2, last)})` };
  const isFrom = /^(?:from|от|с)$/.test(first ?? '') && last > 0;
  if (isFrom && limitAt(sentence, 1) === last)
    return { range: sentence.range(0, last), instead: `>= ${sentence.textOf(1, last)}` };
  if (sentence.word(0) === '{' && sentence.partner(0) === last && last > 1)
    return { range: sentence.range(0, last), instead: listedBetween(sentence, 0, last) };
  if (/^(?:any|one|either)$/.test(first ?? '') && second === 'of' && last > 1)
    return { range: { from: sentence.range(0).from, to: sentence.range(2).from }, instead: '' };
  const hasEnd = sentence.tokens.some(({ text }) => TO.test(text));
  if ((first === 'in' && last > 0) || (isFrom && hasEnd))
    return { range: { from: sentence.range(0).from, to: sentence.range(1).from }, instead: '' };
  const and = sentence.endFrom(1) + 1;
  const isTwoEnds = sentence.lower(and) === 'and' && and < last && sentence.endFrom(and + 1) === last;
  if (first !== 'between' || !isTwoEnds) return null;
  const ends = `${sentence.textOf(1, and - 1)}..${sentence.textOf(and + 1, last)}`;
  return { range: sentence.range(0, last), instead: `[${ends}]` };
};

/** With a space after each comma, so that `1,5` is two numbers; where semicolons separate, a comma is decimal. */
function listedBetween(sentence: Sentence, opening: number, closing: number): string {
  const text = sentence.textOf(opening + 1, closing - 1);
  return sentence.hasBeside(opening + 1, ';') ? text : text.replaceAll(/(\d),(?=\d)/g, '$1, ');
}

/** `18+`, in a cell */
export const orMore: Rule = (sentence, at) => {
  const limit = limitAt(sentence, at);
  const isLast =
    limit !== undefined && sentence.word(limit + 1) === '+' && /^[,;)]?$/.test(sentence.word(limit + 2));
  if (limit === undefined || !isLast || !isTest(sentence, at)) return null;
  return { range: sentence.range(at, limit + 1), instead: `>= ${sentence.textOf(at, limit)}` };
};

/** `> 18 < 25` and `> 18 and < 25`, in a cell */
export const twoSigns: Rule = (sentence, at) => {
  const low = limitAt(sentence, at + 1);
  if (low === undefined || !isTest(sentence, at)) return null;
  const sign = /^(?:and|и|және|&&?)$/i.test(sentence.word(low + 1)) ? low + 2 : low + 1;
  const high = limitAt(sentence, sign + 1);
  if (high === undefined || sentence.endFrom(sign) !== high) return null;
  const isFalling = BELOW[sentence.word(at)] !== undefined;
  const [first, second] = isFalling ? [sign, at] : [at, sign];
  const [above, below] = [ABOVE[sentence.word(first)], BELOW[sentence.word(second)]];
  if (!above || !below) return null;
  const written = [sentence.textOf(at + 1, low), sentence.textOf(sign + 1, high)];
  const ends = (isFalling ? written.reverse() : written).join('..');
  return { range: sentence.range(at, high), instead: above + ends + below };
};

const ABOVE: Readonly<Record<string, string>> = { '>': '(', '>=': '[', '≥': '[', '=>': '[' };
const BELOW: Readonly<Record<string, string>> = { '<': ')', '<=': ']', '≤': ']', '=<': ']' };

/** `any`, `*` and `all`, in a cell */
export const anything: Rule = (sentence, at) => {
  const isAll = /^(?:\*|any|all|else|otherwise|любой|любая|любое|все|кез|барлығы)$/i.test(sentence.word(at));
  const isAlone = sentence.isCell && sentence.tokens.length === 1 && !sentence.isName(at);
  return isAlone && isAll ? { range: sentence.range(at), instead: '-' } : null;
};

/** The last token of a number, with its sign, or of a date or a name. */
export function limitAt(sentence: Sentence, at: number): number | undefined {
  const start = sentence.word(at) === '-' && !sentence.endsValue(at - 1) ? at + 1 : at;
  if (sentence.kind(start) === 'number') return start;
  if (sentence.word(start) === 'date' && sentence.word(start + 1) === '(') return sentence.partner(start + 1);
  return sentence.isName(start) ? start : undefined;
}

/** Whether nothing else stands beside it: it is a whole test, in a cell or after `in`. */
function isSetOff(sentence: Sentence, first: number, last: number): boolean {
  return isTest(sentence, first) && sentence.endFrom(first) === last;
}

export function isTest(sentence: Sentence, at: number): boolean {
  if (sentence.lower(at - 1) === 'in') return true;
  const begins = at === 0 || /^[,;(]$/.test(sentence.word(at - 1));
  return begins && sentence.surroundings(at) === 'tests';
}

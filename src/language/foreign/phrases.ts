// Conditions as SQL, R, Excel and plain speech put them.

import { bound } from './calls.ts';
import { TO } from './ranges.ts';
import type { Finding, Rule, Sentence } from './sentence.ts';

/** `a is null`, `a is not missing` */
export const isMissing: Rule = (sentence, at) => {
  if (sentence.lower(at) !== 'is' || !sentence.endsValue(at - 1)) return null;
  const negated = sentence.lower(at + 1) === 'not';
  const last = at + (negated ? 2 : 1);
  const sign = negated ? '!=' : '=';
  const isNull = /^(?:null|missing|na|nan|none|nil|blank|empty|undefined)$/.test(sentence.lower(last));
  if (isNull && !sentence.isName(last)) return { range: sentence.range(at, last), instead: `${sign} null` };
  if (/^(?:in|between)$/.test(sentence.lower(last)))
    return { range: sentence.range(at, last), instead: sentence.textOf(at + 1, last) };
  return { range: sentence.range(at, last - 1), instead: sign };
};

/** `x contains "y"`, and `x does not contain "y"`; in a cell, of its input. One code is compared. */
export const contains: Rule = (sentence, at) => {
  const isWord = /^(?:contains?|includes?|has|содержит|включает)$/.test(sentence.lower(at));
  const negated = /^(?:not|не)$/.test(sentence.lower(at - 1));
  const list = at - (!negated ? 1 : sentence.lower(at - 2) === 'does' ? 3 : 2);
  const isOfInput = list === -1 && sentence.isCell;
  const isOne = sentence.endsValue(at + 1) && sentence.word(at + 2) !== '(';
  const isOfSeveral =
    /^(?:any|all|one|either|none)$/.test(sentence.lower(at + 1)) && !sentence.isName(at + 1);
  if (!isWord || !isOne || isOfSeveral) return null;
  if (!isOfInput && (!sentence.isName(list) || sentence.word(at + 1) === '(')) return null;
  const several = negated ? null : containsSeveral(sentence, isOfInput ? null : list, at);
  if (several) return several;
  const range = sentence.range(Math.max(list, 0), at + 1);
  if (!isOfInput && sentence.scope.get(sentence.word(list))?.type === 'code')
    return { range, instead: `${sentence.word(list)} ${negated ? '!=' : '='} ${sentence.word(at + 1)}` };
  const call = `list contains(${isOfInput ? '?' : sentence.word(list)}, ${sentence.word(at + 1)})`;
  return { range, instead: negated ? `not(${call})` : call };
};

/** `x contains "y" or "z"`; in a cell, of its input */
function containsSeveral(sentence: Sentence, list: number | null, verb: number): Finding | null {
  const name = list === null ? '?' : sentence.word(list);
  if ((list === null ? sentence.input : sentence.scope.get(name))?.type !== 'codes') return null;
  let last = verb + 1;
  let instead = `list contains(${name}, ${sentence.word(last)})`;
  while (/^(?:and|or)$/.test(sentence.lower(last + 1)) && isLoneCode(sentence, last + 2)) {
    instead += ` ${sentence.lower(last + 1)} list contains(${name}, ${sentence.word(last + 2)})`;
    last += 2;
  }
  if (last === verb + 1) return null;
  const first = list ?? verb;
  // Beside others, brackets keep it together.
  const isWhole = sentence.isWhole(first, last);
  return { range: sentence.range(first, last), instead: isWhole ? instead : `(${instead})` };
}

/** A text, or a word that is no name, with nothing behind it that would make it a part of a condition. */
function isLoneCode(sentence: Sentence, at: number): boolean {
  const kind = sentence.kind(at);
  const isCode = kind === 'text' || (kind === 'word' && sentence.endsValue(at) && !sentence.isName(at));
  const next = sentence.word(at + 1);
  return isCode && (next === '' || next === ')' || sentence.isBoundary(at + 1));
}

const NOT = /^(?:not|не|емес|!|¬|~)$/i;

/** `not a`, `!a`, `a not in (…)`, `a not between … and …` */
export const negation: Rule = (sentence, at) => {
  if (!NOT.test(sentence.word(at)) || sentence.isName(at)) return null;
  // `~3` may well be about 3.
  if (sentence.word(at) === '~' && sentence.kind(at + 1) === 'number') return null;
  const found = sentence.endsValue(at - 1) ? negatedTest(sentence, at) : negatedValue(sentence, at);
  const isCall = sentence.word(at) === 'not' && sentence.word(at + 1) === '(';
  return found ?? (isCall ? null : { range: sentence.range(at), code: 'feel-not' });
};

function negatedTest(sentence: Sentence, at: number): ReturnType<Rule> {
  const sign = sentence.lower(at + 1);
  if (sign !== 'in' && sign !== 'between') return null;
  const first = sentence.startBefore(at - 1);
  const end = sentence.endFrom(at + 2);
  const last = sign === 'between' && /^and$/i.test(sentence.word(end + 1)) ? sentence.endFrom(end + 2) : end;
  if (last < at + 2) return null;
  const test = `${sentence.textOf(first, at - 1)} ${sentence.textOf(at + 1, last)}`;
  return { range: sentence.range(first, last), instead: `not(${test})` };
}

function negatedValue(sentence: Sentence, at: number): ReturnType<Rule> {
  const isBracketed = sentence.word(at + 1) === '(';
  if (isBracketed && sentence.word(at) === 'not') return null;
  const last = isBracketed ? (sentence.partner(at + 1) ?? at) : negatedTo(sentence, at);
  if (last <= at) return null;
  const value = sentence.textOf(at + 1, last);
  return { range: sentence.range(at, last), instead: isBracketed ? `not${value}` : `not(${value})` };
}

/** The last token of what `not` is about: all tests of a cell, and both ends of `between`. */
function negatedTo(sentence: Sentence, at: number): number {
  const isList = at === 0 && sentence.isCell && /^(?:number|text)$/.test(sentence.kind(1) ?? '');
  const all = sentence.tokens.length - 1;
  if (isList && sentence.endFrom(at + 1) < all && tokensAfter(sentence, at).every(isListed)) return all;
  const end = sentence.endFrom(at + 1);
  const between = tokensAfter(sentence, at)
    .slice(0, end - at)
    .some(({ text }) => text.toLowerCase() === 'between');
  return between && /^(?:and|&&?)$/i.test(sentence.word(end + 1)) ? sentence.endFrom(end + 2) : end;
}

const tokensAfter = ({ tokens }: Sentence, at: number) => tokens.slice(at + 1);
const isListed = ({ kind, text }: Sentence['tokens'][number]): boolean =>
  kind === 'number' || kind === 'text' || /^[,;]$/.test(text);

/** `between(a, 1, 3)`, as R has it */
export const betweenCall: Rule = (sentence, at) => {
  const closing =
    sentence.lower(at) === 'between' && sentence.word(at + 1) === '(' ? sentence.partner(at + 1) : undefined;
  if (closing === undefined || sentence.endsValue(at - 1)) return null;
  const parts = partsBetween(sentence, at + 1, closing);
  // `a.between(1, 3)`, as Python has it
  const isMethod = sentence.word(at - 1) === '.' && sentence.isName(at - 2) && parts.length === 2;
  if (isMethod)
    return {
      range: sentence.range(at - 2, closing),
      instead: `${sentence.word(at - 2)} between ${parts.map(bound).join(' and ')}`,
    };
  if (parts.length !== 3 || parts.includes('') || sentence.word(at - 1) === '.') return null;
  const [x = '', low = '', high = ''] = parts.map(bound);
  const test = `${x} between ${low} and ${high}`;
  return { range: sentence.range(at, closing), instead: sentence.isWhole(at, closing) ? test : `(${test})` };
};

/** `a between [1..3]`, and `a in between 1 and 3` */
export const betweenRange: Rule = (sentence, at) => {
  if (sentence.lower(at) !== 'between' || !sentence.endsValue(at - (sentence.lower(at - 1) === 'in' ? 2 : 1)))
    return null;
  if (sentence.lower(at - 1) === 'in') return { range: sentence.range(at - 1, at), instead: 'between' };
  const isRange = /^[[(]$/.test(sentence.word(at + 1)) && sentence.hasBeside(at + 2, '..');
  return isRange ? { range: sentence.range(at), instead: 'in' } : null;
};

/** `a between 1, 3`, `a between (1, 3)`, `a between 1 to 3` */
export const betweenComma: Rule = (sentence, at) => {
  if (!/^(?:between|между)$/i.test(sentence.word(at))) return null;
  const closing = sentence.word(at + 1) === '(' ? sentence.partner(at + 1) : undefined;
  const first = closing === undefined ? at + 1 : at + 2;
  const to = (sentence.primaryFrom(first) ?? first) + 1;
  const mark = TO.test(sentence.word(to)) ? to : sentence.endFrom(first) + 1;
  const last = sentence.endFrom(mark + 1);
  const separates = mark === to || /^[,;]$/.test(sentence.word(mark));
  if (mark <= first || !separates || last <= mark || (closing !== undefined && last + 1 !== closing))
    return null;
  if (mark === to && !TO.test(sentence.word(mark)) && !/^[,;]$/.test(sentence.word(mark))) return null;
  // `between 0,5 and 1,5` has decimal commas.
  if (closing === undefined && sentence.lower(last + 1) === 'and' && sentence.kind(last + 2) === 'number')
    return null;
  const ends = `${sentence.textOf(first, mark - 1)} and ${sentence.textOf(mark + 1, last)}`;
  return { range: sentence.range(at, closing ?? last), instead: `between ${ends}` };
};

/** `case when a then b else c end`, and `case x when 1 then b else c end` */
export const caseWhen: Rule = (sentence, at) => {
  const first = sentence.lower(at) === 'case' ? find(sentence, at + 1, 'when') : -1;
  if (first < 0) return null;
  const asked = first === at + 1 ? '' : `${sentence.textOf(at + 1, first - 1)} = `;
  const branches: string[] = [];
  let next = first;
  while (sentence.lower(next) === 'when') {
    const then = find(sentence, next + 1, 'then');
    const end = find(sentence, then + 1, 'when', 'else', 'end');
    if (then < 0 || end < 0) return null;
    branches.push(
      `if ${asked}${sentence.textOf(next + 1, then - 1)} then ${sentence.textOf(then + 1, end - 1)} else `,
    );
    next = end;
  }
  const end = find(sentence, next, 'end');
  if (end < 0) return null;
  const otherwise = sentence.lower(next) === 'else' ? sentence.textOf(next + 1, end - 1) : 'null';
  const choice = branches.join('') + otherwise;
  return { range: sentence.range(at, end), instead: sentence.isWhole(at, end) ? choice : `(${choice})` };
};

/** The next of some words at the same depth, or -1. A case within it is passed over. */
function find(sentence: Sentence, from: number, ...words: readonly string[]): number {
  let inner = 0;
  for (let at = from; at > 0 && at < sentence.tokens.length; at += 1) {
    const word = sentence.lower(at);
    if (sentence.around(at) !== sentence.around(from)) continue;
    if (inner === 0 && words.includes(word)) return at;
    if (word === 'case') inner += 1;
    if (word === 'end') inner -= 1;
  }
  return -1;
}

/** `if(a, b, c)`, as spreadsheets have it */
export const ifCall: Rule = (sentence, at) => {
  if (!/^(?:if|если|егер)$/i.test(sentence.word(at)) || sentence.word(at + 1) !== '(') return null;
  const closing = sentence.partner(at + 1);
  const parts = closing === undefined ? [] : partsBetween(sentence, at + 1, closing);
  if (closing === undefined || parts.length !== 3) return null;
  if (parts.includes('')) return { range: sentence.range(at, closing), code: 'feel-if' };
  // In REDCap and spreadsheets an empty text is no value.
  const [when = '', then = '', otherwise = ''] = parts.map((part, n) =>
    n > 0 && part === '""' ? 'null' : part,
  );
  const choice = `if ${when} then ${then} else ${otherwise}`;
  const isWhole = sentence.isWhole(at, closing);
  return { range: sentence.range(at, closing), instead: isWhole ? choice : `(${choice})` };
};

/** `if (a) b else c`, as R has it */
export const ifWithoutThen: Rule = (sentence, at) => {
  const closing =
    sentence.lower(at) === 'if' && sentence.word(at + 1) === '(' ? sentence.partner(at + 1) : undefined;
  if (closing === undefined || sentence.primaryFrom(closing + 1) === undefined) return null;
  return { range: sentence.range(at, closing), instead: `if ${sentence.textOf(at + 1, closing)} then` };
};

/** `AND(a, b)`, `OR(a; b)` */
export const logicCall: Rule = (sentence, at) => {
  const sign = LOGIC[sentence.lower(at)];
  const closing = sentence.word(at + 1) === '(' ? sentence.partner(at + 1) : undefined;
  if (!sign || closing === undefined || sentence.endsValue(at - 1)) return null;
  const parts = partsBetween(sentence, at + 1, closing);
  const joined = parts.map((part) => (isLoose(part, sign) ? `(${part})` : part)).join(` ${sign} `);
  const isWhole = parts.length === 1 || sentence.isWhole(at, closing);
  return { range: sentence.range(at, closing), instead: isWhole ? joined : `(${joined})` };
};

const LOGIC: Readonly<Record<string, 'and' | 'or'>> = {
  and: 'and',
  or: 'or',
  и: 'and',
  или: 'or',
  және: 'and',
  немесе: 'or',
};

/** Whether a part needs brackets to stand beside others. */
function isLoose(part: string, sign: 'and' | 'or'): boolean {
  return (
    /^\s*if\b/i.test(part) ||
    (sign === 'and' && /(?<![\p{L}_])(?:or|или|немесе)(?![\p{L}_(])|\|/iu.test(part))
  );
}

/** What commas or semicolons separate between two brackets. */
export function partsBetween(sentence: Sentence, opening: number, closing: number): string[] {
  const marks = [opening];
  for (let at = opening + 1; at < closing; at += 1) {
    if (sentence.around(at) === opening && /^[,;]$/.test(sentence.word(at)) && !isDecimal(sentence, at))
      marks.push(at);
  }
  marks.push(closing);
  return marks.slice(1).map((mark, position) => sentence.textOf(marks[position]! + 1, mark - 1));
}

/** A comma within a number, where semicolons separate. */
function isDecimal(sentence: Sentence, at: number): boolean {
  return (
    sentence.word(at) === ',' &&
    sentence.hasBeside(at, ';') &&
    sentence.areTogether(at - 1, at) &&
    sentence.areTogether(at, at + 1)
  );
}

/** `%in%`, and `in c(…)` or `in {…}` */
export const inSet: Rule = (sentence, at) => {
  const isR = sentence.word(at) === '%in%';
  if (!isR && sentence.lower(at) !== 'in') return null;
  const opening = sentence.word(at + 1) === 'c' && !sentence.isName(at + 1) ? at + 2 : at + 1;
  const closing = opening > at + 1 || sentence.word(opening) === '{' ? sentence.partner(opening) : undefined;
  if (closing !== undefined)
    return { range: sentence.range(at, closing), instead: `in ${setOf(sentence, opening, closing)}` };
  return isR ? { range: sentence.range(at), instead: 'in' } : null;
};

/** Braces hold both ends of a range. */
function setOf(sentence: Sentence, opening: number, closing: number): string {
  const values = sentence.textOf(opening + 1, closing - 1);
  return sentence.hasBeside(opening + 1, '..') ? `[${values}]` : `(${values})`;
}

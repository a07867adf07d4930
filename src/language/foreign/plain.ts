// Comparisons in plain speech, and one value compared with several.

import { bound } from './calls.ts';
import { isTest, limitAt } from './ranges.ts';
import type { Rule, Sentence } from './sentence.ts';

/** What is said before a number. Longer ones stand first. */
const BEFORE = byFirstWord([
  ['greater than or equal to', '>='],
  ['less than or equal to', '<='],
  ['not equal to', '!='],
  ['equal to', '='],
  ['equals', '='],
  ['больше или равно', '>='],
  ['меньше или равно', '<='],
  ['не равно', '!='],
  ['равно', '='],
  ['not less than', '>='],
  ['no less than', '>='],
  ['not more than', '<='],
  ['no more than', '<='],
  ['at least', '>='],
  ['at most', '<='],
  ['up to', '<='],
  ['greater than', '>'],
  ['more than', '>'],
  ['older than', '>'],
  ['less than', '<'],
  ['fewer than', '<'],
  ['younger than', '<'],
  ['over', '>'],
  ['above', '>'],
  ['after', '>'],
  ['under', '<'],
  ['below', '<'],
  ['before', '<'],
  ['не менее', '>='],
  ['не меньше', '>='],
  ['не младше', '>='],
  ['не ниже', '>='],
  ['не ранее', '>='],
  ['не раньше', '>='],
  ['не более', '<='],
  ['не больше', '<='],
  ['не старше', '<='],
  ['не выше', '<='],
  ['не позднее', '<='],
  ['не позже', '<='],
  ['более', '>'],
  ['больше', '>'],
  ['свыше', '>'],
  ['старше', '>'],
  ['выше', '>'],
  ['позже', '>'],
  ['после', '>'],
  ['менее', '<'],
  ['меньше', '<'],
  ['младше', '<'],
  ['моложе', '<'],
  ['ниже', '<'],
  ['раньше', '<'],
  ['кемінде', '>='],
  ['кеминде', '>='],
]);
const JOINS = /^(?:and|or|&|и|или)$/i;
const UPWARDS = /^(?:up|over|above|older|more|higher|greater|later|более|больше|старше|выше|позже)$/i;
const DOWNWARDS =
  /^(?:down|under|below|younger|less|fewer|lower|earlier|менее|меньше|младше|моложе|ниже|раньше)$/i;

/** `over 18`, `age is at least 18`, `не менее 18`, in a cell and after a value */
export const plainSign: Rule = (sentence, at) => {
  const isVerb = /^(?:is|=|are)$/.test(sentence.lower(at));
  const first = isVerb ? at + 1 : at;
  if (sentence.kind(first) !== 'word' || sentence.isName(first)) return null;
  const found = BEFORE.get(sentence.lower(first))?.find(({ words }) => isSaid(sentence, first, words));
  if (!found) return null;
  const last = first + found.words.length - 1;
  const isOf = sentence.isCell ? isTest(sentence, at) || joins(sentence, at) : follows(sentence, at);
  // `не` alone denies what comes before it, too.
  if (!isOf || limitAt(sentence, last + 1) === undefined) return null;
  return { range: sentence.range(at, last), instead: found.sign };
};

/** Behind a value, or behind `and` and `or`, where the value is that of the condition before. */
function follows(sentence: Sentence, at: number): boolean {
  return sentence.endsValue(at - 1) || joins(sentence, at);
}

function joins(sentence: Sentence, at: number): boolean {
  return at > 2 && /^(?:and|or|и|или)$/i.test(sentence.word(at - 1));
}

interface Said {
  readonly words: readonly string[];
  readonly sign: string;
}

/** Every word of a text is looked up: most are the first one of nothing. */
function byFirstWord(all: readonly (readonly [words: string, sign: string])[]): ReadonlyMap<string, Said[]> {
  const found = new Map<string, Said[]>();
  for (const [text, sign] of all) {
    const words = text.split(' ');
    const first = words[0]!;
    found.set(first, [...(found.get(first) ?? []), { words, sign }]);
  }
  return found;
}

function isSaid(sentence: Sentence, at: number, words: readonly string[]): boolean {
  return words.every((word, position) => sentence.lower(at + position) === word);
}

/** `18 or more`, `age = 18 and over`, `18 и старше` */
export const orOver: Rule = (sentence, at) => {
  const isSign = /^(?:=|is)$/.test(sentence.lower(at)) && sentence.endsValue(at - 1);
  if (!isSign && !(sentence.isCell && isTest(sentence, at))) return null;
  const first = isSign ? at + 1 : at;
  const limit = limitAt(sentence, first);
  if (limit === undefined || !JOINS.test(sentence.word(limit + 1))) return null;
  const way = sentence.word(limit + 2);
  const sign = UPWARDS.test(way) ? '>=' : DOWNWARDS.test(way) ? '<=' : undefined;
  const isEnd =
    sentence.tokens[limit + 3] === undefined ||
    sentence.isBoundary(limit + 3) ||
    /^[)\]]$/.test(sentence.word(limit + 3));
  if (!sign || sentence.isName(limit + 2) || !isEnd) return null;
  return { range: sentence.range(at, limit + 2), instead: `${sign} ${sentence.textOf(first, limit)}` };
};

/** `a = (1 or 2)`, `a != (1 or 2)`, `a in (1 or 2)` */
export const groupedValues: Rule = (sentence, at) => {
  const isIn = sentence.lower(at) === 'in';
  const isUnequal = /^(?:!=|<>|≠)$/.test(sentence.word(at));
  if (!isIn && !isUnequal && !/^(?:={1,3}|is)$/.test(sentence.lower(at))) return null;
  const closing = sentence.word(at + 1) === '(' ? sentence.partner(at + 1) : undefined;
  const values = closing === undefined ? null : valuesBetween(sentence, at + 2, closing - 1, isUnequal);
  if (closing === undefined || values === null || !sentence.endsValue(at - 1)) return null;
  // A yes or a no is a condition as it stands.
  if (!isIn && values.some((value) => /^(?:true|false)$/.test(value))) return null;
  const list = `in (${values.join(', ')})`;
  if (!isUnequal) return { range: sentence.range(at, closing), instead: list };
  const first = sentence.primaryBefore(at - 1);
  const instead = `not(${sentence.textOf(first, at - 1)} ${list})`;
  return { range: sentence.range(first, closing), instead };
};

/** Two or more values, none of which is a condition, with `or` between them. */
function valuesBetween(sentence: Sentence, from: number, to: number, takesAnd: boolean): string[] | null {
  const joins = takesAnd ? /^(?:or|and|\|\|?|&&?|или|и|немесе|және)$/i : /^(?:or|\|\|?|или|немесе)$/i;
  const values: string[] = [];
  let at = from;
  while (at <= to) {
    const start = at;
    const end = valueAt(sentence, start);
    if (end === undefined) return null;
    values.push(sentence.textOf(start, end));
    if (end < to && !joins.test(sentence.word(end + 1))) return null;
    at = end + 2;
  }
  return values.length > 1 && at === to + 2 ? values : null;
}

/** The last token of a number, a text or the word of a code; of a name only where it is no condition. */
function valueAt(sentence: Sentence, at: number): number | undefined {
  if (sentence.isName(at)) return sentence.scope.get(sentence.word(at))?.type === 'boolean' ? undefined : at;
  const limit = limitAt(sentence, at);
  if (limit !== undefined) return limit;
  const kind = sentence.kind(at);
  return kind === 'text' || (kind === 'word' && sentence.endsValue(at) && sentence.word(at + 1) !== '(')
    ? at
    : undefined;
}

/** `a xor b`, where nothing else joins conditions beside it */
export const xor: Rule = (sentence, at) => {
  if (sentence.lower(at) !== 'xor' || sentence.isName(at) || !sentence.endsValue(at - 1)) return null;
  const [first, last] = [sentence.startBefore(at - 1), sentence.endFrom(at + 1)];
  const isJoined = [first - 1, last + 1].some(
    (beside) => sentence.isBoundary(beside) && !/^[,;]$/.test(sentence.word(beside)),
  );
  const others = sentence.tokens.slice(first, last + 1).filter(({ text }) => text.toLowerCase() === 'xor');
  if (last <= at || isJoined || others.length > 1) return { range: sentence.range(at), code: 'feel-xor' };
  const instead = `${bound(sentence.textOf(first, at - 1))} != ${bound(sentence.textOf(at + 1, last))}`;
  return { range: sentence.range(first, last), instead };
};

/** Words that programs have for signs. */
const COMPARING: Readonly<Record<string, string>> = {
  eq: '=',
  ne: '!=',
  gt: '>',
  ge: '>=',
  gte: '>=',
  lt: '<',
  le: '<=',
  lte: '<=',
};

/** `a gt 1` */
export const signWord: Rule = (sentence, at) => {
  const instead = sentence.kind(at) === 'word' ? COMPARING[sentence.lower(at)] : undefined;
  const isBetween =
    sentence.endsValue(at - 1) &&
    sentence.primaryFrom(sentence.word(at + 1) === '-' ? at + 2 : at + 1) !== undefined;
  return instead === undefined || sentence.isName(at) || !isBetween
    ? null
    : { range: sentence.range(at), instead };
};

/** `low/mid`, in a cell: neither can be divided */
export const slashedCodes: Rule = (sentence, at) => {
  if (at !== 0 || !sentence.isCell || sentence.word(1) !== '/') return null;
  const isCode = (token: number) =>
    !sentence.isName(token) && (sentence.kind(token) === 'word' || sentence.kind(token) === 'text');
  const areCodes = sentence.tokens.every(({ text }, token) =>
    token % 2 === 0 ? isCode(token) : text === '/',
  );
  if (!areCodes || sentence.tokens.length % 2 === 0 || /^n\/a$/i.test(sentence.text.trim())) return null;
  const codes = sentence.tokens.filter((_, token) => token % 2 === 0).map(({ text }) => text);
  return { range: sentence.range(0, sentence.tokens.length - 1), instead: codes.join(', ') };
};

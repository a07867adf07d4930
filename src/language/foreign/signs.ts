// Words, signs and quotation marks that are spelt otherwise here.

import { feelSpelling } from '../spelling.ts';
import type { Finding, Rule, Sentence } from './sentence.ts';

/** `'low'`, `“low”` */
export const quotes: Rule = (sentence, at) => {
  const text = sentence.word(at);
  if (sentence.kind(at) !== 'text' || text.startsWith('"')) return null;
  const within = text.replace(/^(?:''|.)([^]*?)(?:''|.)$/u, '$1').trim();
  const said = { range: sentence.range(at), code: 'feel-quotes' } as const;
  return within.includes('"') ? said : { ...said, instead: `"${within}"` };
};

/** `=a + 1`, as in the cells of a spreadsheet */
export const leadingEquals: Rule = (sentence, at) =>
  at === 0 && !sentence.isCell && /^:?=$/.test(sentence.word(0)) && sentence.tokens.length > 1
    ? {
        range: { from: sentence.range(0).from, to: sentence.range(1).from },
        code: 'feel-leading-equals',
        instead: '',
      }
    : null;

/** `a == b`, `a && b`, `a ≥ b`, `a > = b` */
export const signs: Rule = (sentence, at) => {
  if (sentence.kind(at) !== 'sign') return null;
  const pair = sentence.kind(at + 1) === 'sign' ? `${sentence.word(at)} ${sentence.word(at + 1)}` : '';
  const spaced = feelSpelling(pair);
  if (spaced !== undefined && !sentence.areTogether(at, at + 1))
    return { range: sentence.range(at, at + 1), instead: spaced };
  const instead = feelSpelling(sentence.word(at));
  // `|a|` joins nothing.
  const joins = instead === 'and' || instead === 'or';
  if (joins && (!sentence.endsValue(at - 1) || /^[)\],;]?$/.test(sentence.word(at + 1)))) return null;
  return instead === undefined || /^[!¬]$/.test(sentence.word(at))
    ? null
    : { range: sentence.range(at), instead: apart(sentence, at, instead) };
};

/** `a ! = 3`, and `a =! 3`: a number and a text cannot be negated. */
export const unequal: Rule = (sentence, at) => apartUnequal(sentence, at) ?? swappedUnequal(sentence, at);

const apartUnequal: Rule = (sentence, at) =>
  sentence.word(at) === '!' && sentence.word(at + 1) === '=' && sentence.endsValue(at - 1)
    ? { range: sentence.range(at, at + 1), instead: '!=' }
    : null;

const swappedUnequal: Rule = (sentence, at) =>
  sentence.word(at) === '=' &&
  sentence.word(at + 1) === '!' &&
  sentence.areTogether(at, at + 1) &&
  /^(?:number|text)$/.test(sentence.kind(at + 2) ?? '')
    ? { range: sentence.range(at, at + 1), instead: '!=' }
    : null;

/** `AND`, `и`, `elseif`, `IF` */
export const words: Rule = (sentence, at) => {
  if (sentence.kind(at) !== 'word' || sentence.isName(at)) return null;
  const instead = KEYWORDS[sentence.lower(at)];
  // Of a function of the name the arguments are to be told.
  const isCall = sentence.word(at + 1) === '(' && !sentence.endsValue(at - 1);
  if (isCall && (sentence.hasBeside(at + 2, ',') || sentence.hasBeside(at + 2, ';'))) return null;
  // One alone joins nothing: `иначе` in a cell.
  const isAlone = sentence.tokens.length === 1;
  return instead === undefined || instead === sentence.word(at) || isAlone
    ? null
    : { range: sentence.range(at), instead };
};

const KEYWORDS: Readonly<Record<string, string>> = {
  and: 'and',
  or: 'or',
  if: 'if',
  then: 'then',
  else: 'else',
  in: 'in',
  between: 'between',
  elseif: 'else if',
  elsif: 'else if',
  elif: 'else if',
  и: 'and',
  или: 'or',
  если: 'if',
  то: 'then',
  иначе: 'else',
  между: 'between',
  but: 'and',
  но: 'and',
  және: 'and',
  немесе: 'or',
  егер: 'if',
  болса: 'then',
  онда: 'then',
  әйтпесе: 'else',
};

/** `max(a; b)`; and a semicolon, a comma or a full stop at the end */
export const separators: Rule = (sentence, at) => {
  if (at === sentence.tokens.length - 1 && at > 0 && /^[;.,]$/.test(sentence.word(at)))
    return {
      range: { from: sentence.range(at - 1).to, to: sentence.range(at).to },
      code: 'feel-unexpected',
      instead: '',
    };
  const separates = sentence.word(at) === ';' && !/^(?:outside|brackets)$/.test(sentence.surroundings(at));
  if (!separates) return null;
  const instead = sentence.areTogether(at, at + 1) ? ', ' : ',';
  return { range: sentence.range(at), code: 'feel-semicolon', instead };
};

/** `$age`, `{age}`, `#age`, `cases$age` */
export const marks: Rule = (sentence, at) => {
  if (sentence.kind(at) !== 'sign') return null;
  const closing = sentence.word(at) === '{' && at + 2 === sentence.partner(at) ? at + 2 : undefined;
  const isMark = /^[$#@]$/.test(sentence.word(at)) && sentence.areTogether(at, at + 1);
  if ((closing === undefined && !isMark) || !sentence.isName(at + 1)) return null;
  const isColumn = sentence.word(at) === '$' && sentence.areTogether(at - 1, at) && isTable(sentence, at - 1);
  return {
    range: sentence.range(isColumn ? at - 1 : at, closing ?? at + 1),
    instead: sentence.word(at + 1),
  };
};

/** `cases` in `cases$age`, as R has it */
function isTable(sentence: Sentence, at: number): boolean {
  return sentence.kind(at) === 'word' && !sentence.isName(at);
}

/** A word in the place of a sign stands apart from what is beside it. */
function apart(sentence: Sentence, at: number, instead: string): string {
  if (!/^\p{L}/u.test(instead)) return instead;
  const before = sentence.areTogether(at - 1, at) ? ' ' : '';
  const after = sentence.areTogether(at, at + 1) ? ' ' : '';
  return before + instead + after;
}

export type { Finding };

// What programs of statistics and databases have around an expression: commands, packages, tables, types.

import { partsBetween } from './phrases.ts';
import type { Rule, Sentence } from './sentence.ts';

const ASSIGNING = /^(?:compute|gen|generate|egen|replace|let|var|const|set|local)$/;
const ASKING = /^(?:select|return|where|having|when|filter|display|print)$/;

/** `COMPUTE x = a + b`, `gen x = a + b`, `where a > 1` */
export const command: Rule = (sentence, at) => {
  if (at !== 0 || sentence.isCell || sentence.kind(0) !== 'word' || sentence.isName(0)) return null;
  const assigns =
    ASSIGNING.test(sentence.lower(0)) && sentence.kind(1) === 'word' && /^:?=$/.test(sentence.word(2));
  const asks = ASKING.test(sentence.lower(0)) && sentence.primaryFrom(1) !== undefined;
  const next = assigns ? 3 : 1;
  if ((!assigns && !asks) || sentence.tokens[next] === undefined) return null;
  const range = { from: sentence.range(0).from, to: sentence.range(next).from };
  return { range, code: 'feel-leading-equals', instead: '', params: { text: sentence.textOf(0, next - 1) } };
};

/** `end if` at the end */
export const endOfIf: Rule = (sentence, at) => {
  const end = sentence.tokens.length - 1;
  const isEnd = /^(?:end|endif|end_if|fi)$/.test(sentence.lower(at)) && !sentence.isName(at);
  const isLast = at === end || (at === end - 1 && sentence.lower(end) === 'if');
  const isClosing = isEnd && isLast && at > 0;
  if (!isClosing || !sentence.tokens.some(({ text }) => text.toLowerCase() === 'if')) return null;
  const range = { from: sentence.range(at - 1).to, to: sentence.range(end).to };
  return { range, code: 'feel-unexpected', instead: '', params: { text: sentence.textOf(at, end) } };
};

/** `dplyr::if_else(…)`, and `age::int` */
export const doubleColon: Rule = (sentence, at) => {
  if (sentence.word(at) !== ':' || sentence.word(at + 1) !== ':' || !sentence.areTogether(at, at + 1))
    return null;
  const isType = sentence.isName(at - 1) || /^[)\]]$/.test(sentence.word(at - 1));
  if (sentence.kind(at + 2) !== 'word') return null;
  if (isType) return { range: sentence.range(at - 1, at + 2), instead: sentence.word(at - 1) };
  return sentence.kind(at - 1) === 'word'
    ? { range: sentence.range(at - 1, at + 2), instead: sentence.word(at + 2) }
    : null;
};

/** `df["age"]`, `df[["age"]]` */
export const tableColumn: Rule = (sentence, at) => {
  const isTable = sentence.kind(at) === 'word' && !sentence.isName(at) && sentence.word(at + 1) === '[';
  const closing = isTable ? sentence.partner(at + 1) : undefined;
  if (closing === undefined) return null;
  const isDouble = sentence.word(at + 2) === '[' && sentence.partner(at + 2) === closing - 1;
  const [first, last] = isDouble ? [at + 3, closing - 2] : [at + 2, closing - 1];
  const name = sentence.word(first).slice(1, -1);
  return first === last && sentence.kind(first) === 'text' && sentence.scope.has(name)
    ? { range: sentence.range(at, closing), instead: name }
    : null;
};

/** `cast(a as integer)`, and `is.null(a)`, whose second half is a word of FEEL */
export const typeCall: Rule = (sentence, at) => {
  const isNull =
    sentence.lower(at) === 'is' && sentence.word(at + 1) === '.' && sentence.lower(at + 2) === 'null';
  const opening = isNull ? at + 3 : at + 1;
  const closing = sentence.word(opening) === '(' ? sentence.partner(opening) : undefined;
  if (closing === undefined || closing === opening + 1) return null;
  const range = sentence.range(at, closing);
  if (isNull) {
    const test = `${sentence.textOf(opening + 1, closing - 1)} = null`;
    return { range, instead: sentence.isWhole(at, closing) ? test : `(${test})` };
  }
  const isCast = /^(?:cast|try_cast)$/.test(sentence.lower(at)) && sentence.lower(closing - 2) === 'as';
  return isCast ? { range, instead: sentence.textOf(opening + 1, closing - 3) } : null;
};

/** `MEAN.2(a, b, c)`, which counts where two are known */
export const leastKnown: Rule = (sentence, at) => {
  const isOne = /^(?:mean|sum|sd|min|max|median|variance|cfvar)$/.test(sentence.lower(at));
  const isCount =
    isOne &&
    /^\.\d+$/.test(sentence.word(at + 1)) &&
    sentence.areTogether(at, at + 1) &&
    sentence.word(at + 2) === '(';
  const closing = isCount ? sentence.partner(at + 2) : undefined;
  return closing === undefined ? null : { range: sentence.range(at, closing), code: 'missing-left-out' };
};

/** `[q1]:[q9]`, as REDCap would have the cells of a spreadsheet */
export const bracketedRow: Rule = (sentence, at) => {
  const isRow = isBracketed(sentence, at) && sentence.word(at + 3) === ':' && isBracketed(sentence, at + 4);
  return isRow
    ? { range: sentence.range(at, at + 6), instead: `${sentence.word(at + 1)}:${sentence.word(at + 5)}` }
    : null;
};

function isBracketed(sentence: Sentence, at: number): boolean {
  return sentence.word(at) === '[' && sentence.isName(at + 1) && sentence.partner(at) === at + 2;
}

/** `(year from a)` of `extract(year from a)`, and `date_part('year', a)` */
export const datePart: Rule = (sentence, at) => {
  const name = sentence.lower(at);
  const closing = sentence.word(at + 1) === '(' ? sentence.partner(at + 1) : undefined;
  if (closing === undefined || !/^(?:extract|date_part|datepart)$/.test(name)) return null;
  const hasFrom = sentence.lower(at + 3) === 'from';
  const [unit = '', date = ''] = hasFrom
    ? [sentence.word(at + 2), sentence.textOf(at + 4, closing - 1)]
    : partsBetween(sentence, at + 1, closing);
  const part = /^["']?(year|month|day)["']?$/i.exec(unit)?.[1]?.toLowerCase();
  if (part === undefined || !sentence.scope.has(date)) return null;
  return { range: sentence.range(at, closing), code: 'date-part', instead: `${date}.${part}` };
};

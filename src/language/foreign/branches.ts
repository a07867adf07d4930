// Choices between two values as programs have them: with braces, with `return`, and with a question mark.

import { partsBetween } from './phrases.ts';
import type { Finding, Rule, Sentence } from './sentence.ts';

/** `if (a) {1} else if (b) {2} else {3}` */
export const ifBraces: Rule = (sentence, at) => {
  const choice = sentence.lower(at) === 'if' ? choiceAt(sentence, at) : null;
  if (!choice || !choice.hasMarks) return null;
  const range = sentence.range(at, choice.last);
  if (choice.text === null) return { range, code: 'feel-if' };
  return { range, instead: sentence.isWhole(at, choice.last) ? choice.text : `(${choice.text})` };
};

interface Choice {
  /** Null without `else`. */
  readonly text: string | null;
  readonly last: number;
  /** Whether it has braces or `return`. */
  readonly hasMarks: boolean;
}

function choiceAt(sentence: Sentence, at: number): Choice | null {
  const closing = sentence.word(at + 1) === '(' ? sentence.partner(at + 1) : undefined;
  // `if (a) or b {1}`: the brackets are not all of the condition.
  const opening =
    closing !== undefined && isBranch(sentence, closing + 1) ? closing + 1 : braceFrom(sentence, at + 1);
  const then = opening === undefined ? null : branchAt(sentence, opening);
  if (opening === undefined || !then) return null;
  const when = `if ${sentence.textOf(at + 1, opening - 1)} then ${then.text} else `;
  if (sentence.lower(then.next) !== 'else')
    return { text: null, last: then.next - 1, hasMarks: then.hasMarks };
  const isNested = sentence.lower(then.next + 1) === 'if';
  const rest = isNested ? choiceAt(sentence, then.next + 1) : lastBranch(sentence, then.next + 1);
  if (!rest) return null;
  return {
    text: rest.text === null ? null : when + rest.text,
    last: rest.last,
    hasMarks: then.hasMarks || rest.hasMarks,
  };
}

function lastBranch(sentence: Sentence, at: number): Choice | null {
  const branch = branchAt(sentence, at);
  return branch && { text: branch.text, last: branch.next - 1, hasMarks: branch.hasMarks };
}

const isBranch = (sentence: Sentence, at: number) =>
  sentence.word(at) === '{' || sentence.lower(at) === 'return' || sentence.primaryFrom(at) !== undefined;

/** The first brace at the depth of a condition that has no brackets. */
function braceFrom(sentence: Sentence, at: number): number | undefined {
  let end = at;
  while (end < sentence.tokens.length && sentence.word(end) !== '{')
    end = 1 + (/^[([]$/.test(sentence.word(end)) ? (sentence.partner(end) ?? end) : end);
  return end > at && sentence.word(end) === '{' ? end : undefined;
}

interface Branch {
  readonly text: string;
  /** The token after it. */
  readonly next: number;
  readonly hasMarks: boolean;
}

function branchAt(sentence: Sentence, at: number): Branch | null {
  const closing = sentence.word(at) === '{' ? sentence.partner(at) : undefined;
  if (closing !== undefined) {
    const text = valueBetween(sentence, at + 1, closing - 1);
    return text === null ? null : { text, next: closing + 1, hasMarks: true };
  }
  const end = sentence.endFrom(sentence.lower(at) === 'return' ? at + 1 : at);
  const text = valueBetween(sentence, at, end);
  const next = sentence.word(end + 1) === ';' ? end + 2 : end + 1;
  return text === null ? null : { text, next, hasMarks: sentence.lower(at) === 'return' };
}

/** Without `return` and without a semicolon at the end; null where nothing is left, or more than a value. */
function valueBetween(sentence: Sentence, from: number, to: number): string | null {
  const first = sentence.lower(from) === 'return' ? from + 1 : from;
  const last = sentence.word(to) === ';' ? to - 1 : to;
  const text = sentence.textOf(first, last);
  return text === '' || /[;{}]/.test(text) ? null : text;
}

/** `a ? 1 : 2` */
export const ternary: Rule = (sentence, at) => {
  if (sentence.isCell || sentence.word(at) !== '?' || !sentence.endsValue(at - 1)) return null;
  const colon = colonAfter(sentence, at);
  const [first, last] = [startOf(sentence, at - 1), endOf(sentence, at + 1)];
  if (colon === undefined || colon === at + 1 || colon >= last) return null;
  const [when, then] = [sentence.textOf(first, at - 1), sentence.textOf(at + 1, colon - 1)];
  const text = `if ${when} then ${then} else ${sentence.textOf(colon + 1, last)}`;
  const found: Finding = { range: sentence.range(first, last), instead: text };
  return sentence.isWhole(first, last) || sentence.lower(first - 1) === 'else'
    ? found
    : { ...found, instead: `(${text})` };
};

function colonAfter(sentence: Sentence, mark: number): number | undefined {
  let inner = 0;
  for (let at = mark + 1; at < sentence.tokens.length; at += 1) {
    if (sentence.around(at) !== sentence.around(mark)) continue;
    if (sentence.word(at) === '?') inner += 1;
    if (sentence.word(at) !== ':') continue;
    if (inner === 0) return at;
    inner -= 1;
  }
  return undefined;
}

/** A question is asked of all before it, up to a comma, the bracket around it, or the `else` of another. */
function startOf(sentence: Sentence, at: number): number {
  let start = at;
  while (start > 0 && !isEdge(sentence, start - 1, at)) start -= 1;
  return start;
}

function endOf(sentence: Sentence, at: number): number {
  let end = at;
  while (end + 1 < sentence.tokens.length && !isEdge(sentence, end + 1, at)) end += 1;
  return end;
}

function isEdge(sentence: Sentence, at: number, within: number): boolean {
  const around = sentence.around(within);
  if (at === around || (around !== undefined && at === sentence.partner(around))) return true;
  return sentence.around(at) === around && /^(?:[,;]|then|else|if)$/i.test(sentence.word(at));
}

/** `case_when(a > 1 ~ 2, TRUE ~ 0)`, as R has it */
export const caseWhenCall: Rule = (sentence, at) => {
  const isCall = sentence.lower(at) === 'case_when' && sentence.word(at + 1) === '(';
  const closing = isCall ? sentence.partner(at + 1) : undefined;
  if (closing === undefined) return null;
  const branches = partsBetween(sentence, at + 1, closing).map((part) =>
    part.split('~').map((one) => one.trim()),
  );
  if (branches.some((branch) => branch.length !== 2 || branch.includes(''))) return null;
  let text = '';
  for (const [when = '', then = ''] of branches) {
    if (/^(?:true|t|\.default)$/i.test(when)) {
      text += then;
      break;
    }
    text += `if ${when} then ${then} else `;
  }
  if (text.endsWith(' else ')) text += 'null';
  return { range: sentence.range(at, closing), instead: sentence.isWhole(at, closing) ? text : `(${text})` };
};

/** `1 if a else 2`, as Python has it */
export const valueFirst: Rule = (sentence, at) => {
  if (sentence.lower(at) !== 'if' || !sentence.endsValue(at - 1)) return null;
  const first = sentence.startBefore(at - 1);
  const otherwise = sentence.endFrom(at + 1) + 1;
  const last = sentence.endFrom(otherwise + 1);
  if (sentence.lower(otherwise) !== 'else' || last <= otherwise || !sentence.isWhole(first, last))
    return null;
  const [then, when] = [sentence.textOf(first, at - 1), sentence.textOf(at + 1, otherwise - 1)];
  const text = `if ${when} then ${then} else ${sentence.textOf(otherwise + 1, last)}`;
  return { range: sentence.range(first, last), instead: text };
};

/** `if a: 1 else: 2`, as Python has it */
export const colonIf: Rule = (sentence, at) => {
  if (sentence.word(at) !== ':' || sentence.isCell) return null;
  if (sentence.lower(at - 1) === 'else') return { range: sentence.range(at - 1, at), instead: 'else' };
  const opening = wordBefore(sentence, at, /^(?:if|elif|then|\?)$/i);
  const hasElse = sentence.tokens.some(({ text }, token) => token > at && /^(?:else|elif)$/i.test(text));
  return hasElse && /^(?:if|elif)$/.test(opening) ? { range: sentence.range(at), instead: ' then' } : null;
};

/** `then` and `else` without an `if` before, and `if` without `then` behind it */
export const halfIf: Rule = (sentence, at) => {
  const word = sentence.lower(at);
  const isBranch = (word === 'then' || word === 'else') && sentence.endsValue(at - 1);
  const isAlone = isBranch && wordBefore(sentence, at, /^(?:if|when)$/i) === '';
  const isOpen =
    word === 'if' &&
    sentence.tokens.some(({ text }) => text.toLowerCase() === 'else') &&
    !sentence.tokens.some(({ text }, token) => token > at && text.toLowerCase() === 'then');
  return isAlone || isOpen ? { range: sentence.range(at), code: 'feel-if' } : null;
};

/** The last of some words before a token within the same brackets, in small letters. */
function wordBefore(sentence: Sentence, at: number, words: RegExp): string {
  for (let before = at - 1; before >= 0; before -= 1) {
    if (sentence.around(before) === sentence.around(at) && words.test(sentence.word(before)))
      return sentence.lower(before);
  }
  return '';
}

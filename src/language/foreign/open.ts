// Ranges of which one end is left open.

import type { Rule, Sentence } from './sentence.ts';
import { isTest, limitAt } from './ranges.ts';

/** What stands for an end that there is not, with its sign. */
const INFINITY = /^(?:∞|inf|infinity|\*)$/i;
const DOTS = /^\.{2,3}$/;

interface Open {
  /** The first token of the range, and its last. */
  readonly first: number;
  readonly last: number;
  readonly test: string;
}

/** `[..5]`, `(5..]`, `..5`, `5..`, `(-inf..5]`, in a cell and after `in` */
export const openRange: Rule = (sentence, at) => {
  if (!isTest(sentence, at)) return null;
  const open = bracketed(sentence, at) ?? bare(sentence, at);
  if (!open || sentence.endFrom(at) !== open.last) return null;
  // After `in`, the sign of the test takes its place.
  const first = sentence.lower(at - 1) === 'in' && open.first === at ? at - 1 : open.first;
  return { range: sentence.range(first, open.last), instead: open.test };
};

function bracketed(sentence: Sentence, at: number): Open | null {
  const closing = /^[[(\]]$/.test(sentence.word(at)) ? closingOf(sentence, at) : undefined;
  if (closing === undefined) return null;
  const within = testWithin(sentence, at + 1, closing - 1, sentence.word(at), sentence.word(closing));
  return within === null ? null : { first: at, last: closing, test: within };
}

/** `]..5]` and `[..5[` hold ranges whose ends are left out, which no brackets match. */
function closingOf(sentence: Sentence, at: number): number | undefined {
  const last = sentence.partner(at);
  if (last !== undefined && last > at) return last;
  const end = sentence.tokens.length - 1;
  return at === 0 && /^[[\])]$/.test(sentence.word(end)) ? end : undefined;
}

function bare(sentence: Sentence, at: number): Open | null {
  const last = sentence.endFrom(at);
  const test = testWithin(sentence, at, last, '[', ']');
  return test === null ? null : { first: at, last, test };
}

function testWithin(
  sentence: Sentence,
  first: number,
  last: number,
  opening: string,
  closing: string,
): string | null {
  const low = limitAt(sentence, first);
  const dots = low === undefined ? afterInfinity(sentence, first) : low + 1;
  if (!DOTS.test(sentence.word(dots))) return null;
  const high = limitAt(sentence, dots + 1);
  const isAtEnd = high === undefined ? afterInfinity(sentence, dots + 1) === last + 1 : high === last;
  if (!isAtEnd || (low === undefined) === (high === undefined)) return null;
  return low === undefined
    ? `${closing === ']' ? '<=' : '<'} ${sentence.textOf(dots + 1, last)}`
    : `${opening === '[' ? '>=' : '>'} ${sentence.textOf(first, low)}`;
}

/** The token after an end that is left out, or is said to be without end. */
function afterInfinity(sentence: Sentence, at: number): number {
  const sign = /^[-+−]$/.test(sentence.word(at)) ? at + 1 : at;
  return INFINITY.test(sentence.word(sign)) && !sentence.isName(sign) ? sign + 1 : at;
}

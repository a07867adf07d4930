// Arithmetic as it is written by hand: factors without a sign between them, small figures above the line, roots.

import type { Rule, Sentence } from './sentence.ts';

/** `2a`, `2 a`, `2(a + 1)`, `(a + 1)(b + 1)` */
export const unsignedProduct: Rule = (sentence, at) => {
  const isFactor = sentence.kind(at) === 'number' || isSum(sentence, at);
  if (sentence.isCell || !isFactor) return null;
  const next = at + 1;
  const isName = isNumber(sentence, next) && sentence.word(next + 1) !== '(';
  const opens =
    sentence.word(next) === '(' && sentence.areTogether(at, next) && !sentence.hasBeside(next + 1, '=');
  if (!isName && !opens) return null;
  const range = { from: sentence.range(at).from, to: sentence.range(next).from };
  return { range, instead: `${sentence.word(at)} * `, params: { text: sentence.textOf(at, next) } };
};

/** Whether brackets end that hold a sum, and not the arguments of a function. */
function isSum(sentence: Sentence, at: number): boolean {
  const opening = sentence.word(at) === ')' ? sentence.partner(at) : undefined;
  return (
    opening !== undefined && sentence.kind(opening - 1) !== 'word' && !sentence.hasBeside(opening + 1, '=')
  );
}

function isNumber(sentence: Sentence, at: number): boolean {
  return sentence.isName(at) && sentence.scope.get(sentence.word(at))?.type === 'number';
}

/** `a x 2`, with the letter of either alphabet */
export const timesLetter: Rule = (sentence, at) => {
  const isLetter = /^[xх]$/i.test(sentence.word(at)) && !sentence.isName(at);
  const isBetween = sentence.endsValue(at - 1) && sentence.primaryFrom(at + 1) !== undefined;
  return isLetter && isBetween ? { range: sentence.range(at), instead: '*' } : null;
};

const RAISED: Readonly<Record<string, string>> = { '²': '2', '³': '3' };

/** `a²`, `(a + 1)³` */
export const raised: Rule = (sentence, at) => {
  const word = sentence.word(at);
  const exponent = RAISED[word.slice(-1)];
  const base = word.slice(0, -1);
  if (exponent === undefined) return null;
  const isRaised = base === '' ? sentence.endsValue(at - 1) : sentence.scope.has(base);
  return isRaised
    ? { range: sentence.range(at), instead: `${base} ** ${exponent}`, params: { text: word } }
    : null;
};

const PARTS: Readonly<Record<string, string>> = { '½': '0.5', '¼': '0.25', '¾': '0.75' };

/** `½`, `√a` */
export const figure: Rule = (sentence, at) => {
  const part = PARTS[sentence.word(at)];
  if (part !== undefined && !sentence.endsValue(at - 1)) return { range: sentence.range(at), instead: part };
  const last = sentence.word(at) === '√' ? sentence.primaryFrom(at + 1) : undefined;
  if (last === undefined) return null;
  const of = sentence.textOf(at + 1, last);
  return { range: sentence.range(at, last), instead: of.startsWith('(') ? `sqrt${of}` : `sqrt(${of})` };
};

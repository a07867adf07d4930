// The first thing that keeps a text from being read, in plain words. What follows it is seldom worth a word:
// the parser's recovery makes more errors of one.

import type { Reading } from './reading.ts';
import { FOREIGN_QUOTES, feelSpelling, foreignSign } from './spelling.ts';
import { firstError, isTooDeep, rangeOf, type TreeNode, type SyntaxTree } from './syntax.ts';

/** Whether the tree can be read; if not, the reading says why. */
export function isSound(reading: Reading, tree: SyntaxTree): boolean {
  const whole = { from: 0, to: reading.text.length };
  const error = firstError(tree);
  if (isTooDeep(tree)) reading.report('feel-too-deep', whole);
  else if (error) sayError(reading, error);
  else return true;
  return false;
}

function sayError(reading: Reading, error: TreeNode): void {
  if (isBlank(reading.text)) {
    reading.report('feel-empty', { from: 0, to: reading.text.length });
  } else if (error.from < error.to) sayUnexpected(reading, error);
  else sayMissing(reading, error);
}

function isBlank(text: string): boolean {
  return text.replace(/\/\/.*|\/\*[^]*?\*\//g, '').trim() === '';
}

/** Something stands where it cannot. */
function sayUnexpected(reading: Reading, error: TreeNode): void {
  const { from, to } = error;
  const rest = reading.text.slice(from);
  const sign = foreignSign(rest);
  const comma = /^,(\d+)/.exec(rest);
  const before = /\d+$/.exec(reading.text.slice(0, from));
  if (/^"(?!(?:\\.|[^"\\])*")/.test(rest)) {
    reading.report('feel-unclosed-quote', { from, to: reading.text.length });
  } else if (FOREIGN_QUOTES.test(rest)) {
    reading.report('feel-quotes', { from, to: from + 1 }, { text: rest.slice(0, 1) });
  } else if (sign) {
    const range = { from, to: from + sign.length };
    reading.report('feel-spelling', range, { text: sign, instead: feelSpelling(sign) ?? '' });
  } else if (comma && before) {
    const range = { from: before.index, to: from + comma[0].length };
    reading.correct('feel-decimal-comma', range, `${before[0]}.${comma[1] ?? ''}`);
  } else if (isValue(error.prevSibling) && isWordOrText(rest)) {
    reading.report('feel-two-values', { from, to }, { text: reading.quote({ from, to }) });
  } else {
    reading.report('feel-unexpected', { from, to }, { text: reading.quote({ from, to }) });
  }
}

function isWordOrText(rest: string): boolean {
  return /^["\p{L}\p{N}_]/u.test(rest);
}

/** Something that must stand here is not there. */
function sayMissing(reading: Reading, error: TreeNode): void {
  const opening = isValue(error.prevSibling) ? openingBracket(error) : null;
  const before = lastToken(reading.text, error.from);
  if (opening) {
    reading.report('feel-unclosed', rangeOf(opening), { bracket: reading.textOf(opening) });
  } else if (error.parent?.name === 'IfExpression' && isValue(error.prevSibling)) {
    reading.report('feel-if', rangeOf(error.parent));
  } else {
    reading.report('feel-unfinished', before, { after: reading.textOf(before) });
  }
}

function isValue(node: TreeNode | null): boolean {
  return node !== null && (/^[A-Z]/.test(node.name) || node.name === 'null') && !/Op$/.test(node.name);
}

function openingBracket(error: TreeNode): TreeNode | null {
  for (let node = error.prevSibling; node; node = node.prevSibling) {
    if (/^[[({\]]$/.test(node.name)) return node;
  }
  return null;
}

/** The word or sign before a place, or the place itself at the start of the text. */
function lastToken(text: string, place: number): { from: number; to: number } {
  const before = text.slice(0, place).trimEnd();
  const token = /[\p{L}\p{N}_]+$|"[^"]*"$|[^\s\p{L}\p{N}_"]{1,2}$|.$/u.exec(before)?.[0] ?? '';
  return { from: before.length - token.length, to: before.length };
}

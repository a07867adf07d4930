// Codes without their quotation marks, beside a value that has such codes.

import { codesToOffer } from '../../model/nearest.ts';
import type { Reading, Typed } from '../reading.ts';
import { feelSpelling } from '../spelling.ts';
import { rangeOf, type SyntaxNode } from '../syntax.ts';

/** Reads what is compared with a value that can have some codes; for some of them, a number can stand. */
export function readBeside(
  reading: Reading,
  node: SyntaxNode,
  codes: readonly string[] = [],
  numbers: readonly string[] = codes,
): Typed | null {
  const code = bareCode(reading, node, node.name === 'NumericLiteral' ? numbers : codes);
  if (code === undefined && !isNoCode(reading, node, codes)) return reading.read(node);
  const range = rangeOf(node);
  if (code !== undefined) reading.correct('code-without-quotes', range, `"${code}"`);
  else {
    const listed = codesToOffer(reading.textOf(range), codes).map((one) => `"${one}"`);
    reading.report('unknown-code', range, { code: reading.textOf(range), nearest: listed.join(', ') });
  }
  return null;
}

const BARE = /^(?:VariableName|NumericLiteral|BooleanLiteral|ArithmeticExpression)$/;

/** The code that stands there without quotation marks. */
export function bareCode(reading: Reading, node: SyntaxNode, codes: readonly string[]): string | undefined {
  const text = reading.textOf(node);
  if (!BARE.test(node.name) || reading.scope.has(text)) return undefined;
  return (
    codes.find((code) => code === text) ?? codes.find((code) => code.toLowerCase() === text.toLowerCase())
  );
}

/** Whether it is a word that neither a code nor a name comes near. */
function isNoCode(reading: Reading, node: SyntaxNode, codes: readonly string[]): boolean {
  const text = reading.textOf(node);
  if (codes.length === 0 || !isUnknownName(reading, node)) return false;
  const spelt = feelSpelling(text);
  if (spelt === 'true' || spelt === 'false') return true;
  return spelt === undefined && reading.namesLike(text).length === 0;
}

export function isUnknownName(reading: Reading, node: SyntaxNode): boolean {
  return node.name === 'VariableName' && node.parts.length === 1 && !reading.scope.has(reading.textOf(node));
}

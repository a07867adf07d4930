// `a // 2`: the whole quotient for Python, and a comment here.

import type { TextRange } from '../../model/diagnostic.ts';
import { Sentence } from './sentence.ts';
import type { Scope } from '../types.ts';

export interface Hidden {
  /** From the dividend to the divisor. */
  readonly range: TextRange;
  /** The comment, as it is written. */
  readonly comment: TextRange;
  readonly instead: string;
}

const COMMENTS = /"(?:\\.|[^"\\])*"|\/\*[^]*?\*\/|\/\/.*/g;

/** The first comment that divides what stands before it by what it begins with. */
export function quotientIn(text: string, scope: Scope, isCell: boolean): Hidden | null {
  for (const { 0: found, index } of text.matchAll(COMMENTS)) {
    if (!found.startsWith('//')) continue;
    const before = new Sentence(text.slice(0, index), scope, isCell);
    const after = new Sentence(found.slice(2), scope, isCell);
    const last = before.tokens.length - 1;
    const end = after.primaryFrom(0);
    if (!before.endsValue(last) || end === undefined || after.word(end + 1) === '**') continue;
    const first = productBefore(before, last);
    const from = before.tokens[first]!.from;
    const to = index + 2 + after.tokens[end]!.to;
    const instead = `floor(${before.textOf(first, last)} / ${after.textOf(0, end)})`;
    return { range: { from, to }, comment: { from: index, to: index + found.trimEnd().length }, instead };
  }
  return null;
}

/** The first token of a product that ends at a token, with its sign. */
function productBefore(sentence: Sentence, at: number): number {
  let first = sentence.primaryBefore(at);
  while (/^(?:\*{1,2}|\/)$/.test(sentence.word(first - 1))) first = sentence.primaryBefore(first - 2);
  const isSign = sentence.word(first - 1) === '-' && !sentence.endsValue(first - 2);
  return isSign ? first - 1 : first;
}

// Numbers that stand side by side with nothing but a comma between them.

import type { Reading } from '../reading.ts';
import { partsOf, type SyntaxNode } from '../syntax.ts';

/** Tests or arguments with nothing but a comma between them. */
export function runsOf(reading: Reading, nodes: readonly SyntaxNode[]): readonly (readonly SyntaxNode[])[] {
  const runs: SyntaxNode[][] = [];
  nodes.forEach((node, place) => {
    const before = nodes[place - 1];
    if (before && reading.textOf({ from: before.to, to: node.from }) === ',') runs.at(-1)!.push(node);
    else runs.push([node]);
  });
  return runs;
}

export function isNumber(reading: Reading, node: SyntaxNode | undefined): boolean {
  return node?.name === 'NumericLiteral' && /^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(reading.textOf(node));
}

/** What a part ends with, as `> 1` and `score + 1` with a number; or begins with. */
export function leafOf(node: SyntaxNode | undefined, end: 0 | -1): SyntaxNode | undefined {
  const inner = node && node.name !== 'NumericLiteral' ? partsOf(node).at(end) : undefined;
  const isAtEnd = end === 0 ? inner?.from === node?.from : inner?.to === node?.to;
  return inner && isAtEnd ? leafOf(inner, end) : node;
}

// What stands under the pointer.

import { DATE_PART_HELP, DURATION, helpOf, WRITTEN_DURATION, type FunctionHelp } from '../functions/index.ts';
import { isCalled, parseEither, childrenOf, type TreeNode } from '../syntax.ts';
import type { NamedValue, Scope } from '../types.ts';

export type Hover = { readonly from: number; readonly to: number } & (
  | { readonly about: 'name'; readonly value: NamedValue }
  | { readonly about: 'function'; readonly help: FunctionHelp }
  /** An option code, and the name that it is compared with. */
  | { readonly about: 'code'; readonly code: string; readonly of: NamedValue | null }
);

export function hover(text: string, offset: number, scope: Scope): Hover | null {
  const tree = parseEither(text);
  const place = Math.min(Math.max(offset, 0), text.length);
  for (let node: TreeNode | null = tree.resolveInner(place, 1); node; node = node.parent) {
    const found = hoverOn(node, text, scope);
    if (found) return found;
  }
  return null;
}

function hoverOn(node: TreeNode, text: string, scope: Scope): Hover | null {
  const { from, to } = node;
  const words = text.slice(from, to).replace(/\s+/g, ' ');
  if (node.name === 'StringLiteral') {
    return { from, to, about: 'code', code: words.slice(1, -1), of: comparedWith(node, text, scope) };
  }
  const help = helpOn(node, words);
  if (help) return { from, to, about: 'function', help };
  const value = node.name === 'Identifier' ? scope.get(words) : undefined;
  return value ? { from, to, about: 'name', value } : null;
}

function helpOn(node: TreeNode, words: string): FunctionHelp | undefined {
  if (node.name === 'PathName') return Object.entries(DATE_PART_HELP).find(([part]) => part === words)?.[1];
  if (node.name === 'DateTimeConstructor')
    return words === WRITTEN_DURATION.name ? WRITTEN_DURATION : undefined;
  if (node.name !== 'VariableName' || !isCalled(node)) return undefined;
  return words === DURATION.name ? DURATION : helpOf(words);
}

/** The first name with codes in the comparison or call around a code. */
function comparedWith(code: TreeNode, text: string, scope: Scope): NamedValue | null {
  let around = code.parent;
  while (around && around.name !== 'Comparison' && around.name !== 'FunctionInvocation')
    around = around.parent;
  const values = around ? namesWithin(around).map((name) => scope.get(text.slice(name.from, name.to))) : [];
  return values.find((value) => value?.codes) ?? null;
}

function namesWithin(node: TreeNode): TreeNode[] {
  return node.name === 'Identifier' ? [node] : childrenOf(node).flatMap(namesWithin);
}

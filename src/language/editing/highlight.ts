// What each piece of a text is, so that an editor can colour it without a grammar of its own.

import { isCalled, parseEither, type TreeNode } from '../syntax.ts';

export type HighlightKind =
  | 'name'
  | 'function'
  | 'keyword'
  | 'number'
  | 'text'
  | 'date'
  | 'constant'
  | 'operator'
  | 'bracket'
  | 'comment'
  | 'error';

export interface Highlight {
  readonly from: number;
  readonly to: number;
  readonly kind: HighlightKind;
}

const KINDS: Readonly<Record<string, HighlightKind>> = {
  NumericLiteral: 'number',
  StringLiteral: 'text',
  AtLiteral: 'date',
  BooleanLiteral: 'constant',
  null: 'constant',
  DateTimeConstructor: 'function',
  PathName: 'function',
  ParameterName: 'name',
  CompareOp: 'operator',
  ArithOp: 'operator',
  Wildcard: 'operator',
  '?': 'name',
  '..': 'operator',
  '.': 'operator',
  LineComment: 'comment',
  BlockComment: 'comment',
};

/** Pieces in order, none within another; white space and commas belong to none. */
export function highlight(text: string): Highlight[] {
  const pieces: Highlight[] = [];
  parseEither(text).iterate({
    enter: ({ node, from, to }) => {
      const kind = kindOf(node);
      if (kind && from < to) pieces.push({ from, to, kind });
      return kind === null;
    },
  });
  return pieces;
}

/** Null where the pieces lie within. */
function kindOf(node: TreeNode): HighlightKind | null {
  const { name } = node;
  if (node.type.isError) return node.firstChild ? null : 'error';
  if (name === 'VariableName' && isCalled(node)) return 'function';
  if (name === 'Identifier') return 'name';
  if (Object.hasOwn(KINDS, name)) return KINDS[name] ?? null;
  if (/^[[\](){}]$/.test(name)) return 'bracket';
  return /^[a-z]+$/.test(name) ? 'keyword' : null;
}

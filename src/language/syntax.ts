// The syntax tree of a text, from the FEEL grammar: what the parser sees before anything has a meaning.

import { parser, trackVariables } from '@bpmn-io/lezer-feel';
import type { TextRange } from '../model/diagnostic.ts';

export type SyntaxTree = ReturnType<typeof parser.parse>;
/** A node as the parser made it. */
export type TreeNode = SyntaxTree['topNode'];

/** A node that means something, with its parts: no comments, and associated as the language says. */
export interface SyntaxNode extends TextRange {
  readonly name: string;
  readonly parts: readonly SyntaxNode[];
}

/** An expression, or the cell of a decision table. */
export type Grammar = 'Expression' | 'UnaryTests';

/** What the grammar's tracker of names keeps, and what we use of it. */
interface Tracked {
  readonly children: readonly unknown[];
  assign(change: Partial<Tracked>): Tracked;
}
interface Tracker {
  reduce(tracked: Tracked, ...rest: readonly unknown[]): Tracked;
}

/** So many of the parts beside each other may still say what is meant by the next one. */
const BESIDE = 64;

/**
 * The grammar's own tracker of names copies, with every part, all parts beside it: a list of 2,000 values took seconds,
 * and read as what it is not, half a minute. What stands far before says nothing of a name.
 */
function nearbyNames(): ReturnType<typeof trackVariables> {
  const names = trackVariables({});
  const tracker = names as unknown as Tracker;
  const reduce = tracker.reduce.bind(tracker);
  tracker.reduce = (tracked, ...rest) => {
    const next = reduce(tracked, ...rest);
    return next.children.length > BESIDE ? next.assign({ children: next.children.slice(-BESIDE / 4) }) : next;
  };
  return names;
}

const contextTracker = nearbyNames();
const parsers = {
  Expression: parser.configure({ top: 'Expression', contextTracker }),
  UnaryTests: parser.configure({ top: 'UnaryTests', contextTracker }),
};

/** Trees never change: the same text has the same one. An edit leaves all expressions but one as they were. */
const trees = { Expression: new Map<string, SyntaxTree>(), UnaryTests: new Map<string, SyntaxTree>() };
const KEPT = 20_000;

/** Longest text that is read, in characters: a page and a half of formula. */
export const LONGEST_EXPRESSION = 10_000;

/** Of a text that is too long, the tree of none. */
export function parse(written: string, grammar: Grammar): SyntaxTree {
  const text = written.length > LONGEST_EXPRESSION ? '' : written;
  const known = trees[grammar];
  const tree = known.get(text) ?? parsers[grammar].parse(asOneWord(text));
  if (known.size >= KEPT) known.clear();
  known.set(text, tree);
  return tree;
}

const DURATION = /\/\/.*|\/\*[^]*?\*\/|(?<![\p{L}\p{N}_])years\s+and\s+months\s+duration(?=\s*\()/gu;

/**
 * `years and months duration` as one word of the same length. The grammar takes it for a function or for a conjunction,
 * and where much text follows, for the wrong one.
 */
function asOneWord(text: string): string {
  return text.replace(DURATION, (found) => (found.startsWith('/') ? found : found.replace(/\s/g, '_')));
}

/** The tree of a text of which it is not known whether it is an expression or a cell. */
export function parseEither(text: string): SyntaxTree {
  const expression = parse(text, 'Expression');
  if (!firstError(expression)) return expression;
  const cell = parse(text, 'UnaryTests');
  return firstError(cell) ? expression : cell;
}

export function firstError(tree: SyntaxTree): TreeNode | null {
  let found: TreeNode | null = null;
  tree.iterate({
    enter: (at) => {
      if (at.type.isError) found ??= at.node;
      return found === null;
    },
  });
  return found;
}

/** The children that mean something: no comments. */
export function childrenOf(node: TreeNode): TreeNode[] {
  const children: TreeNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (!isComment(child.name)) children.push(child);
  }
  return children;
}

export function isComment(name: string): boolean {
  return name === 'LineComment' || name === 'BlockComment';
}

export function rangeOf({ from, to }: TextRange): TextRange {
  return { from, to };
}

export function partsOf(node: SyntaxNode): readonly SyntaxNode[] {
  return node.parts;
}

/** Whether `?`, the input of a cell, stands in it. */
export function mentionsInput(node: SyntaxNode): boolean {
  return node.name === '?' || node.parts.some(mentionsInput);
}

/** The expression within any brackets. */
export function withoutBrackets(node: SyntaxNode): SyntaxNode {
  let inner = node;
  while (inner.name === 'ParenthesizedExpression') {
    const within = partsOf(inner)[1];
    if (!within) return inner;
    inner = within;
  }
  return inner;
}

/** The expressions between the brackets of a call or a list. */
export function elementsOf(node: SyntaxNode): SyntaxNode[] {
  return partsOf(node).filter((part) => !/^[[\]()]$/.test(part.name));
}

/** Whether a name is that of a function that is called. */
export function isCalled(name: TreeNode): boolean {
  return name.parent?.name === 'FunctionInvocation' && name.prevSibling === null;
}

/** How many levels of a tree may stand within each other: what comes after walks it by recursion. */
const DEEPEST = 400;

export function isTooDeep(tree: SyntaxTree): boolean {
  let depth = 0;
  let deepest = 0;
  tree.iterate({
    enter: () => {
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    leave: () => {
      depth -= 1;
    },
  });
  return deepest > DEEPEST;
}

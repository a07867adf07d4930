// What a condition is about: the expressions that it compares, each with the pieces that its values fall into.

import { PossibleNumbers } from '../../model/possible.ts';
import type { Bounds } from '../functions/index.ts';
import { MIRROR } from '../operations.ts';
import type { Comparison, Expression, Scope } from '../types.ts';
import { namesOf, partsOfExpression, sameMeaning } from '../walk.ts';
import { boundsOf, codesOf, observed } from './bounds.ts';

/**
 * Values that the condition cannot tell apart, as a rank: numbers that are written have odd ranks in their order, what
 * lies between them even ones. Null: no value.
 */
export type Piece = number | null;

export interface Subject {
  /** The pieces in which it can be. */
  readonly pieces: readonly Piece[];
  /** The comparisons and tests of it: an operator with the rank that it compares with, or whether it is missing. */
  readonly tests: ReadonlyMap<Expression, Test>;
}

export type Test = { readonly operator: Comparison; readonly rank: number } | 'is missing';

/** What is compared with a written value, or two expressions with each other; or a condition by itself. */
interface Leaf {
  readonly node: Expression;
  readonly sides: readonly Expression[];
  /** Null: whether it is missing. */
  readonly operator: Comparison | null;
  /** Null where two expressions are compared. */
  readonly written: number | string | boolean | null;
}

export function subjectsOf(condition: Expression, scope: Scope): Subject[] {
  const groups: Leaf[][] = [];
  for (const leaf of leavesOf(condition, scope)) {
    const group = groups.find(([one]) => one && haveSameSides(one, leaf));
    if (group) group.push(leaf);
    else groups.push([leaf]);
  }
  return groups.map((leaves) => subjectOf(leaves, scope));
}

function haveSameSides({ sides: ones }: Leaf, { sides: others }: Leaf): boolean {
  const isSame = (one: Expression, position: number) => sameMeaning(one, others[position] as Expression);
  return ones.length === others.length && ones.every(isSame);
}

function leavesOf(node: Expression, scope: Scope): Leaf[] {
  const own = leafOf(node, scope);
  return own ? [own] : partsOfExpression(node).flatMap((part) => leavesOf(part, scope));
}

function leafOf(node: Expression, scope: Scope): Leaf | null {
  if (node.op === 'compare' && node.type !== 'boolean') return comparisonOf(node, scope);
  if (node.op === 'is missing') return { node, sides: [node.of], operator: null, written: null };
  const isTruth = node.op === 'contains' || (node.op === 'name' && node.type === 'boolean');
  return isTruth ? { node, sides: [node], operator: '=', written: true } : null;
}

/** A written value stands on the right; of two expressions the same one always stands on the left. */
function comparisonOf(node: Extract<Expression, { op: 'compare' }>, scope: Scope): Leaf {
  const { left, right, operator } = node;
  const [first, second] = [writtenIn(left, scope), writtenIn(right, scope)];
  if (second !== null) return { node, sides: [left], operator, written: second };
  if (first !== null) return { node, sides: [right], operator: MIRROR[operator], written: first };
  return namesOf(left).join() <= namesOf(right).join()
    ? { node, sides: [left, right], operator, written: null }
    : { node, sides: [right, left], operator: MIRROR[operator], written: null };
}

function writtenIn(side: Expression, scope: Scope): number | string | null {
  if (side.op === 'code') return side.value;
  const { lowest, highest } = observed(boundsOf(side, scope));
  return lowest === highest && namesOf(side).length === 0 ? lowest : null;
}

function subjectOf(leaves: readonly Leaf[], scope: Scope): Subject {
  const side = leaves[0]?.sides[0] as Expression;
  const compared = leaves.filter(({ operator }) => operator !== null);
  const { ranks, pieces } = rankingOf(compared, side, scope);
  const tests = leaves.map(({ node, operator, written }): [Expression, Test] => [
    node,
    operator === null ? 'is missing' : { operator, rank: ranks(written) },
  ]);
  return { pieces: [...pieces, null], tests: new Map(tests) };
}

interface Ranking {
  /** The rank of what is written. */
  readonly ranks: (written: Leaf['written']) => number;
  readonly pieces: readonly number[];
}

function rankingOf([first, ...more]: readonly Leaf[], side: Expression, scope: Scope): Ranking {
  if (!first) return { ranks: () => 0, pieces: [0] };
  const written = [...new Set([first, ...more].map((leaf) => leaf.written))];
  if (first.sides.length === 2) return ofTwo(first, scope);
  if (typeof first.written === 'boolean') return { ranks: () => 1, pieces: [0, 1] };
  if (typeof first.written === 'string') return ofCodes(written as string[], codesOf(side, scope) ?? []);
  return ofNumbers(written as number[], side, scope);
}

/** Whether the left is less than, equal to or more than the right; codes are equal or not. */
function ofTwo({ node, sides }: Leaf, scope: Scope): Ranking {
  const isCode = node.op === 'compare' && node.type === 'code';
  const [left, right] = sides.map((side) => observed(boundsOf(side, scope))) as [Bounds, Bounds];
  const isPossible = [left.lowest < right.highest, true, left.highest > right.lowest];
  return { ranks: () => 0, pieces: [-1, 0, 1].filter((rank) => (isCode ? rank >= 0 : isPossible[rank + 1])) };
}

function ofCodes(written: readonly string[], known: readonly string[]): Ranking {
  const codes = known.length > 0 ? known : written;
  const others = known.length > 0 ? [] : [-1];
  return { ranks: (code) => codes.indexOf(code as string), pieces: [...codes.keys(), ...others] };
}

function ofNumbers(written: readonly number[], side: Expression, scope: Scope): Ranking {
  const sorted = written.toSorted((a, b) => a - b);
  const { isIn, isBetween } = possibleFor(side, scope);
  const pieces = Array.from({ length: 2 * sorted.length + 1 }, (_, rank) => rank).filter((rank) => {
    const place = rank >> 1;
    if (rank % 2 === 1) return isIn(sorted[place] as number);
    return isBetween(sorted[place - 1] ?? -Infinity, sorted[place] ?? Infinity);
  });
  return { ranks: (number) => 2 * sorted.indexOf(number as number) + 1, pieces };
}

/** Whether a number or date can be a value, and whether it can lie between two. */
function possibleFor(side: Expression, scope: Scope) {
  const { lowest, highest } = observed(boundsOf(side, scope));
  const decimals = decimalsOf(side, scope);
  if (decimals === undefined) {
    return {
      isIn: (value: number) => lowest <= value && value <= highest,
      isBetween: (low: number, high: number) => lowest < high && low < highest && lowest <= highest,
    };
  }
  const numbers = new PossibleNumbers({ decimals, min: lowest, max: highest });
  return {
    isIn: (value: number) => numbers.from(value) === value,
    isBetween: (low: number, high: number) => numbers.above(low) < high,
  };
}

function decimalsOf(side: Expression, scope: Scope): number | undefined {
  if (['count', 'between dates', 'date part', 'moved date'].includes(side.op)) return 0;
  if (side.op !== 'name') return undefined;
  return side.type === 'date' ? 0 : scope.get(side.name)?.decimals;
}

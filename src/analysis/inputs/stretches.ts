// Cuts the values of a number or a date into stretches within which nothing that is seen of it changes.

import { isHeld, partsOf, type Node } from '../../core/index.ts';
import { order } from '../../language/index.ts';
import { keyOf, type Value } from '../diagram/values.ts';
import { changesBetween } from './halving.ts';
import { isTotal, trendOf } from './monotone.ts';
import type { Site } from './sites.ts';
import type { View } from './view.ts';

/** A part whose value is the same at all between two at which it is the same, unless it is missing at both. */
interface Atom {
  readonly node: Node;
  readonly keyAt: (value: number) => string | number;
}

/** Positions from which an atom is another, by its node; null: too many. */
export type Changes = WeakMap<Node, readonly number[] | null>;

/** The values of an item by their position. */
export interface Scale {
  readonly count: number;
  readonly at: (position: number) => number;
}

/** Where what is seen of an item changes: its key from each of these positions on; the first is 0. */
export interface Cuts {
  readonly from: readonly number[];
  readonly keys: readonly (string | number)[];
}

const MISSING = keyOf(null);

/** Up to so many values are looked at one by one. */
const FEW = 200;

/** More cuts than these are no use to a diagram. */
export const MOST_CUTS = 4096;

/** Null where there are too many. `known`: what was found of other sites that share parts with it. */
export function cutsOf({ node, view }: Site, { count, at }: Scale, known: Changes): Cuts | null {
  const keyAt = (position: number) => keyOf(view.valueAt(node, at(position)));
  if (count <= FEW) {
    const all = Array.from({ length: count }, (_, position) => position);
    return merged(all, all.map(keyAt));
  }
  const changes = new Set([0]);
  for (const atom of atomsOf(node, view, new Set())) {
    const own = known.has(atom.node) ? known.get(atom.node)! : changesOf(atom, { count, at });
    known.set(atom.node, own);
    own?.forEach((position) => changes.add(position));
    if (!own || changes.size > MOST_CUTS) return null;
  }
  const from = [...changes].sort((one, other) => one - other);
  return merged(from, from.map(keyAt));
}

/** Of what is missing at both ends, and may be known between them, every value is a change. */
function changesOf({ keyAt }: Atom, { count, at }: Scale): readonly number[] | null {
  const isUnsure = [0, count - 1].every((end) => keyAt(at(end)) === MISSING);
  const key = (position: number) => String(isUnsure ? position : keyAt(at(position)));
  return changesBetween(0, count - 1, key, MOST_CUTS);
}

function merged(from: readonly number[], keys: readonly (string | number)[]): Cuts {
  const changes = from.filter((_, n) => n === 0 || keys[n] !== keys[n - 1]);
  return { from: changes, keys: keys.filter((key, n) => n === 0 || key !== keys[n - 1]) };
}

/** Each once. Of a date or a number whose trend cannot be told, every value is a change. */
function atomsOf(node: Node, view: View, visited: Set<Node>): readonly Atom[] {
  if (visited.has(node) || view.supportOf(node).size === 0) return [];
  visited.add(node);
  const at = (part: Node, value: number) => view.valueAt(part, value);
  const ofParts = (parts: readonly Node[]) => parts.flatMap((part) => atomsOf(part, view, visited));
  if ((node.type === 'number' || node.type === 'date') && trendOf(node, view) !== null)
    return [{ node, keyAt: (value) => keyOf(at(node, value)) }];
  if (node.op === 'is missing' && isTotal(node.of, view)) return [];
  const branches = inBranches(node, view);
  if (branches) return ofParts(branches);
  if (node.op === 'compare') {
    const [left, right] = [trendOf(node.left, view), trendOf(node.right, view)];
    if (left !== null && right !== null && (left === 0 || right === 0 || left === -right))
      return [
        { node, keyAt: (value) => sideOf(node.left.type, at(node.left, value), at(node.right, value)) },
      ];
  }
  if (node.op === 'step' && trendOf(node.of, view) !== null) {
    const band: Node = { ...node, type: 'number', values: [0, ...node.from.keys()].map((_, n) => n) };
    return [{ node, keyAt: (value) => keyOf(at(band, value)) }];
  }
  if (node.op === 'read' && !view.answer(node.name)) return ofParts([view.definition(node.name).node]);
  return ofParts(partsOf(node));
}

/**
 * A comparison or a band of what is chosen (months since a date, missing for one to come) is chosen from those of each
 * branch: the conditions, and these. Null where it is of nothing such, or of a number that is another where it has a name.
 */
function inBranches(node: Node, view: View): readonly Node[] | null {
  const withEach = (of: Node, put: (branch: Node) => Node): readonly Node[] | null => {
    const inner = of.op === 'read' && !view.answer(of.name) ? chosenBy(of.name, view) : of;
    if (inner?.op !== 'choose' || trendOf(of, view) !== null) return null;
    const branches = [...inner.branches.map(({ then }) => then), inner.otherwise];
    if (of.op === 'read' && !branches.every((branch) => branch.op === 'missing' || isHeld(branch)))
      return null;
    return [...inner.branches.map(({ when }) => when), ...branches.map(put)];
  };
  if (node.op === 'step') return withEach(node.of, (of) => ({ ...node, of }));
  if (node.op !== 'compare') return null;
  return (
    withEach(node.left, (left) => ({ ...node, left })) ??
    withEach(node.right, (right) => ({ ...node, right }))
  );
}

function chosenBy(name: string, view: View): Node | null {
  return view.fixedValue(name) === undefined ? view.definition(name).node : null;
}

function sideOf(type: Node['type'], left: Value, right: Value): string | number {
  if (left === null || right === null) return MISSING;
  return type === 'number' ? order(left, right) : Math.sign((left as number) - (right as number));
}

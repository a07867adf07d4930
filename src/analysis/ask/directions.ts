// Whether a worse answer can lower an outcome: along the answers to one item, all others held.

import type { Diagrams, Ref } from '../diagram/diagrams.ts';
import { Keyed, NONE } from '../diagram/keyed.ts';
import type { Value } from '../diagram/values.ts';

export interface Directions {
  readonly raises: Move | null;
  readonly lowers: Move | null;
}

/** The place of a value among those of an outcome; null where it has none. */
export type Rank = (value: Value) => number | null;

/** From a class of a variable to one that is worse. */
export interface Step {
  readonly from: number;
  readonly to: number;
}

/** Where going from one class to the next moves the outcome one way. */
export interface Move extends Step {
  /** Classes of other variables, by level; those that are left out do not matter. */
  readonly where: ReadonlyMap<number, number>;
}

/** `level`: of the variable. */
export function directionsOf(
  diagrams: Diagrams,
  root: Ref,
  level: number,
  steps: readonly Step[],
  rank: Rank,
): Directions {
  const reached = waysTo(diagrams, root, level);
  const first = (isTurned: boolean): Move | null => {
    const above = aboveAt(diagrams, rank);
    for (const [node, way] of reached)
      for (const { from, to } of steps) {
        const [low, high] = [diagrams.child(node, from), diagrams.child(node, to)];
        const found = isTurned ? above(low, high) : above(high, low);
        if (found) return { from, to, where: new Map([...way(), ...found]) };
      }
    return null;
  };
  return { raises: first(false), lowers: first(true) };
}

type Path = readonly (readonly [level: number, position: number])[];

/** Every node of a level, with a way from the root to it. */
function waysTo(diagrams: Diagrams, root: Ref, level: number): ReadonlyMap<Ref, () => Path> {
  const parents = new Map<Ref, readonly [Ref, number] | null>([[root, null]]);
  const found = new Map<Ref, () => Path>();
  const open = [root];
  for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
    const own = diagrams.levelOf(ref);
    if (own === level) {
      const node = ref;
      found.set(node, () => wayFrom(diagrams, parents, node));
    }
    if (own >= level) continue;
    for (let n = 0; n < diagrams.sizes[own]!; n += 1) {
      const child = diagrams.child(ref, n);
      if (parents.has(child)) continue;
      parents.set(child, [ref, n]);
      open.push(child);
    }
  }
  return found;
}

function wayFrom(
  diagrams: Diagrams,
  parents: ReadonlyMap<Ref, readonly [Ref, number] | null>,
  node: Ref,
): Path {
  const way: [number, number][] = [];
  for (let above = parents.get(node); above; above = parents.get(above[0]))
    way.push([diagrams.levelOf(above[0]), above[1]]);
  return way;
}

/** A place where one diagram ranks above another; null where there is none. What was looked at once is not again. */
function aboveAt(diagrams: Diagrams, rank: Rank): (high: Ref, low: Ref) => Path | null {
  const never = new Keyed(2);
  const visit = (high: Ref, low: Ref): Path | null => {
    if (high === low) return null;
    if (high < 0 && low < 0) {
      const [one, other] = [rank(diagrams.valueOf(high)), rank(diagrams.valueOf(low))];
      return one !== null && other !== null && one > other ? [] : null;
    }
    if (never.get(high, low) !== NONE) return null;
    const level = Math.min(diagrams.levelOf(high), diagrams.levelOf(low));
    for (let n = 0; n < diagrams.sizes[level]!; n += 1) {
      const found = visit(diagrams.at(high, level, n), diagrams.at(low, level, n));
      if (found) return [[level, n], ...found];
    }
    never.set(high, low, 0, 1);
    return null;
  };
  return visit;
}

// A diagram on its own, in typed arrays: what is asked again and again, and what travels from a worker to the page.

import type { Diagrams, Ref } from './diagrams.ts';
import type { Value } from './values.ts';

export interface Frozen {
  /** Of the root; below 0: an end. */
  readonly root: Ref;
  /** By node; children come before their parents. */
  readonly levels: Int32Array;
  /** Where the children of a node begin; one more than there are nodes. */
  readonly starts: Int32Array;
  readonly children: Int32Array;
  readonly values: readonly Value[];
  /** How many classes each level has. */
  readonly sizes: readonly number[];
}

export function frozen(diagrams: Diagrams, root: Ref): Frozen {
  const nodes: Ref[] = [];
  diagrams.walk(root, (ref) => nodes.push(ref));
  nodes.sort((one, other) => diagrams.levelOf(other) - diagrams.levelOf(one));
  const places = new Map(nodes.map((ref, place) => [ref, place]));
  const values: Value[] = [];
  const placeOf = (ref: Ref): Ref => {
    const known = places.get(ref);
    if (known !== undefined) return known;
    values.push(diagrams.valueOf(ref));
    places.set(ref, ~(values.length - 1));
    return ~(values.length - 1);
  };
  const levels = Int32Array.from(nodes, (ref) => diagrams.levelOf(ref));
  const starts = new Int32Array(nodes.length + 1);
  levels.forEach((level, n) => (starts[n + 1] = starts[n]! + diagrams.sizes[level]!));
  const children = new Int32Array(starts[nodes.length]!);
  for (const [n, ref] of nodes.entries())
    for (let at = starts[n]!; at < starts[n + 1]!; at += 1)
      children[at] = placeOf(diagrams.child(ref, at - starts[n]!));
  return { root: placeOf(root), levels, starts, children, values, sizes: diagrams.sizes };
}

/** What it is where every variable is in a class. */
export function valueIn(
  { root, levels, starts, children, values }: Frozen,
  classes: ArrayLike<number>,
): Value {
  let ref = root;
  while (ref >= 0) ref = children[starts[ref]! + classes[levels[ref]!]!]!;
  return values[~ref]!;
}

// A diagram on its own, in typed arrays: what is asked again and again, and what travels from a worker to the page.

import type { Diagrams, Ref } from './diagrams.ts';
import type { Value } from './values.ts';

const MOST_BITS = 31;

export interface Frozen {
  /** Of the root; below 0: an end. */
  readonly root: Ref;
  /** By node; children come before their parents. */
  readonly levels: Int32Array;
  /** Where the children of a node begin; one more than there are nodes. */
  readonly starts: Int32Array;
  readonly children: Int32Array;
  readonly values: readonly Value[];
  /** By node: bits of the values that it can lead to; null where there are more than an integer has bits. */
  readonly masks: Int32Array | null;
  /** How many classes each level has. */
  readonly sizes: readonly number[];
}

export function frozen(diagrams: Diagrams, root: Ref): Frozen {
  const nodes = nodesOf(diagrams, root);
  const places = new Int32Array(diagrams.size);
  nodes.forEach((ref, place) => (places[ref] = place));
  const values: Value[] = [];
  const ends = new Map<Ref, Ref>();
  const placeOf = (ref: Ref): Ref => {
    if (ref >= 0) return places[ref]!;
    const known = ends.get(ref);
    if (known !== undefined) return known;
    const made = ~(values.push(diagrams.valueOf(ref)) - 1);
    ends.set(ref, made);
    return made;
  };
  const levels = nodes.map((ref) => diagrams.levelOf(ref));
  const starts = new Int32Array(nodes.length + 1);
  levels.forEach((level, n) => (starts[n + 1] = starts[n]! + diagrams.sizes[level]!));
  const children = new Int32Array(starts[nodes.length]!);
  for (let n = 0; n < nodes.length; n += 1)
    for (let at = starts[n]!; at < starts[n + 1]!; at += 1)
      children[at] = placeOf(diagrams.child(nodes[n]!, at - starts[n]!));
  const place = placeOf(root);
  const masks = values.length <= MOST_BITS ? masksOf(starts, children) : null;
  return { root: place, levels, starts, children, values, masks, sizes: diagrams.sizes };
}

function masksOf(starts: Int32Array, children: Int32Array): Int32Array {
  const masks = new Int32Array(starts.length - 1);
  for (let node = 0; node < masks.length; node += 1)
    for (let at = starts[node]!; at < starts[node + 1]!; at += 1)
      masks[node]! |= maskOf(masks, children[at]!);
  return masks;
}

/** Of a node, or of an end. */
export const maskOf = (masks: Int32Array, ref: number): number => (ref < 0 ? 1 << ~ref : masks[ref]!);

/** Those of the lowest level first. */
function nodesOf(diagrams: Diagrams, root: Ref): Int32Array {
  const found: Ref[] = [];
  const firsts = new Int32Array(diagrams.sizes.length + 1);
  diagrams.walk(root, (ref) => {
    found.push(ref);
    firsts[diagrams.levelOf(ref)]! += 1;
  });
  for (let level = diagrams.sizes.length - 1; level >= 0; level -= 1) firsts[level]! += firsts[level + 1]!;
  const nodes = new Int32Array(found.length);
  // By now, a level begins where those below it end.
  for (const ref of found) nodes[firsts[diagrams.levelOf(ref) + 1]!++] = ref;
  return nodes;
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

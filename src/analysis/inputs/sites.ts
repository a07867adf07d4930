// What an instrument sees of each item: the largest parts of it that rest on that item alone. Two answers that are the
// same in all of them are the same in everything.

import { partsOf, type Node } from '../../core/index.ts';
import type { View } from './view.ts';

export interface Site {
  readonly view: View;
  readonly item: string;
  readonly node: Node;
}

/** Sites of everything on which some names rest, and the items in the order in which a walk from those names meets them. */
export interface Seen {
  readonly sites: readonly Site[];
  readonly items: readonly string[];
  /** Names that the sites tell apart as far as they are. */
  readonly names: ReadonlySet<string>;
}

const NO_ITEMS: ReadonlySet<string> = new Set();

/**
 * Items of one score stand together in the order, and what decides whether an item is asked stands before it. What rests
 * on few items comes last: were it first, all that follows would be there once for each of its values. Those that come
 * `later` count for nothing: what rests on them alone comes after its neighbours.
 */
export function seenFrom(view: View, names: readonly string[], later = NO_ITEMS): Seen {
  const sites: Site[] = [];
  const items = new Set<string>();
  const visited = new Set<string>();
  const known = new Set<Node>();

  /** A set is seen code by code, not as one of its many values. */
  const visitNode = (node: Node): void => {
    const item = view.alone(node);
    if (item !== null && node.type !== 'codes') {
      if (!known.has(node)) sites.push({ view, item, node });
      known.add(node);
      if (node.op === 'read') visited.add(node.name);
      meet(node);
    } else if (node.op === 'read') visitName(node.name);
    else largestFirst(partsOf(node), (part) => view.supportOf(part), later).forEach(visitNode);
  };
  /** The items of a site, each after what decides whether it is asked. */
  const meet = (node: Node): void => {
    if (node.op !== 'read') {
      partsOf(node).forEach(meet);
      return;
    }
    const answer = view.answer(node.name);
    if (answer) meetAnswer(answer.item, answer.asked);
    else if (view.fixedValue(node.name) === undefined) meet(view.definition(node.name).node);
  };
  const meetAnswer = (item: string, asked: string | null): void => {
    if (items.has(item)) return;
    if (asked !== null) visitName(asked);
    items.add(item);
  };
  const visitName = (name: string): void => {
    if (visited.has(name) || view.fixedValue(name) !== undefined) return;
    visited.add(name);
    const answer = view.answer(name);
    if (answer) meetAnswer(answer.item, answer.asked);
    else visitNode(view.definition(name).node);
  };
  largestFirst(names, (name) => view.supportOfName(name), later).forEach(visitName);
  return { sites, items: [...items], names: visited };
}

function largestFirst<Part>(
  parts: readonly Part[],
  supportOf: (part: Part) => ReadonlySet<string>,
  later: ReadonlySet<string>,
): readonly Part[] {
  const sizeOf = (support: ReadonlySet<string>) =>
    later.size === 0 ? support.size : [...support].filter((item) => !later.has(item)).length;
  const sizes = new Map(parts.map((part) => [part, sizeOf(supportOf(part))]));
  return [...sizes.keys()].sort((one, other) => sizes.get(other)! - sizes.get(one)!);
}

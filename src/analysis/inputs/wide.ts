// Names that tell many answers of one item apart (an age that is compared with another): in the diagrams of all other names,
// every node of that item would be as wide.

import { partsOf, type Node } from '../../core/index.ts';
import type { KnownCuts } from './known.ts';
import { scaleOf, type Domain } from './variables.ts';
import type { View } from './view.ts';

const MANY = 16;

/** None where they are most of all names. */
export function namesOfManyClasses(
  view: View,
  names: readonly string[],
  domains: ReadonlyMap<string, Domain>,
  known: KnownCuts,
): ReadonlySet<string> {
  const found = new Map<string, boolean>();

  const isWide = (name: string): boolean => {
    const before = found.get(name);
    if (before !== undefined) return before;
    const isOwn = view.fixedValue(name) === undefined && !view.answer(name);
    const isFound = isOwn && isWideNode(view.definition(name).node);
    found.set(name, isFound);
    return isFound;
  };
  /** As sites are found: the largest parts that rest on one item alone. */
  const isWideNode = (node: Node): boolean => {
    const item = view.alone(node);
    if (item !== null && node.type !== 'codes') return isWideSite(node, item);
    return node.op === 'read' ? isWide(node.name) : partsOf(node).some(isWideNode);
  };
  const isWideSite = (node: Node, item: string): boolean => {
    const asked = view.answer(item)?.asked ?? null;
    if (asked !== null && isWide(asked)) return true;
    const cuts = known.of({ view, item, node }, scaleOf(domains.get(item)!));
    return new Set(cuts?.keys).size > MANY;
  };

  const wide = names.filter(isWide);
  return new Set(wide.length * 2 > names.length ? [] : wide);
}

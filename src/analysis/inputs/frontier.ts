// The few names through which a node reads everything that it reads: a table of nine rows rests on two levels, however many
// items these rest on.

import { partsOf, type Node } from '../../core/index.ts';
import type { View } from './view.ts';

/** Of names of the document: answers and codes, or yes/no as well. What a name of the document is made of is looked into. */
export type Frontier = readonly string[];

/** Of more names than these, there are too many combinations. */
const MOST_NAMES = 8;

/** What a name may be to be no further looked into. */
export type Ends = 'codes' | 'codes and truths';

export class Frontiers {
  private readonly view: View;
  private readonly ends: Ends;
  private readonly ofNodes = new WeakMap<Node, Frontier | null>();
  private readonly ofNames = new Map<string, Frontier | null>();

  constructor(view: View, ends: Ends) {
    this.view = view;
    this.ends = ends;
  }

  /** In order; null where there are too many, or sets among them. */
  of(node: Node): Frontier | null {
    if (node.type === 'codes') return null;
    if (node.op === 'read') return this.ofName(node.name);
    const known = this.ofNodes.get(node);
    if (known !== undefined) return known;
    const found = this.union(partsOf(node));
    this.ofNodes.set(node, found);
    return found;
  }

  private ofName(name: string): Frontier | null {
    const { view } = this;
    if (view.fixedValue(name) !== undefined) return [];
    const answer = view.answer(name);
    if (answer) return view.isSet(answer.item) ? null : [name];
    const known = this.ofNames.get(name);
    if (known !== undefined) return known;
    const found = this.isEnd(name) ? [name] : this.of(view.definition(name).node);
    this.ofNames.set(name, found);
    return found;
  }

  /** What rests on one item alone may be told apart less than the answers are. */
  private isEnd(name: string): boolean {
    const { type } = this.view.definition(name).node;
    if (type !== 'code' && !(type === 'boolean' && this.ends === 'codes and truths')) return false;
    return !name.includes('.') && this.view.supportOfName(name).size > 1;
  }

  private union(parts: readonly Node[]): Frontier | null {
    const names = new Set<string>();
    for (const part of parts) {
      const own = this.of(part);
      if (own === null) return null;
      for (const name of own) names.add(name);
      if (names.size > MOST_NAMES) return null;
    }
    return [...names].sort();
  }
}

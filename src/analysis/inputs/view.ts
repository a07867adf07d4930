// The core as an analysis reads it: what each name rests on, and what it is where one item alone decides.

import {
  askedOf,
  evaluateNode,
  itemOf,
  partsOf,
  quantityOf,
  type Core,
  type Definition,
  type Node,
  type ReadValue,
} from '../../core/index.ts';
import type { Value } from '../diagram/values.ts';

/** An item that a name of the core is the answer to. */
export interface Answer {
  readonly item: string;
  /** The name that says whether it is asked; null: always. */
  readonly asked: string | null;
}

const NOTHING: ReadonlySet<string> = new Set();

export class View {
  readonly core: Core;
  private readonly fixed: ReadonlyMap<string, number | null>;
  private readonly answers = new Map<string, Answer>();
  private readonly definitions: ReadonlyMap<string, Definition>;
  private readonly supports = new Map<string, ReadonlySet<string>>();
  private readonly supportsOfNodes = new WeakMap<Node, ReadonlySet<string>>();
  private readonly local: ReadonlyMap<string, readonly number[]>;
  private readonly sets = new Set<string>();

  /**
   * `fixed`: inputs that are no question: the day of assessment, overrides. `local`: for items with codes, the position
   * here of each code of the list that the analysis shares among several cores.
   */
  constructor(
    core: Core,
    fixed: ReadonlyMap<string, number | null>,
    local: ReadonlyMap<string, readonly number[]>,
  ) {
    this.core = core;
    this.fixed = fixed;
    this.local = local;
    this.definitions = new Map(core.definitions.map((definition) => [definition.name, definition]));
    for (const { name, type } of core.inputs) {
      if (fixed.has(name)) continue;
      const item = itemOf(name);
      if (type === 'codes') this.sets.add(item);
      if (item === name) this.answers.set(name, { item, asked: null });
      else if (this.isAnswer(item)) this.answers.set(item, { item, asked: askedOf(item) });
      else this.answers.set(name, { item, asked: null });
    }
  }

  /** Of an item that may not be asked, only its own definition reads what was given. */
  private isAnswer(item: string): boolean {
    const node = this.definitions.get(item)?.node;
    return node?.op === 'choose' && this.definitions.has(askedOf(item));
  }

  definition(name: string): Definition {
    const definition = this.definitions.get(name);
    if (!definition) throw new Error(`${name} is not defined`);
    return definition;
  }

  /** The same items in another core. */
  of(core: Core): View {
    return new View(core, this.fixed, this.local);
  }

  /** Whether a name means the same in another core because all that it rests on is the very same. */
  sharesAll(name: string, other: View): boolean {
    if (!other.definitions.has(name)) return false;
    const open = [name];
    const seen = new Set(open);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const own = this.definitions.get(next);
      if (own !== other.definitions.get(next)) return false;
      const more = (own?.reads ?? []).filter((read) => !seen.has(read));
      for (const read of more) seen.add(read);
      open.push(...more);
    }
    return true;
  }

  /** Whether a name is an answer or is defined. */
  knows(name: string): boolean {
    return this.answers.has(name) || this.definitions.has(name);
  }

  /** Of a name that is no answer: undefined. */
  answer(name: string): Answer | undefined {
    return this.answers.get(name);
  }

  isSet(item: string): boolean {
    return this.sets.has(item);
  }

  /** Of an input that is no question: its value; undefined where it is one. */
  fixedValue(name: string): number | null | undefined {
    return this.fixed.get(name);
  }

  /** Items on which a node rests. Whether an answer is asked rests on other items, which are not among them. */
  supportOf(node: Node): ReadonlySet<string> {
    if (node.op === 'read') return this.supportOfName(node.name);
    const known = this.supportsOfNodes.get(node);
    if (known) return known;
    const found = union(partsOf(node).map((part) => this.supportOf(part)));
    this.supportsOfNodes.set(node, found);
    return found;
  }

  supportOfName(name: string): ReadonlySet<string> {
    const answer = this.answers.get(name);
    if (answer) return new Set([answer.item]);
    if (this.fixed.has(name)) return NOTHING;
    const known = this.supports.get(name);
    if (known) return known;
    const found = this.supportOf(this.definition(name).node);
    this.supports.set(name, found);
    return found;
  }

  /** The one item on which a node rests; null where there are more, or none, or where it is a set. */
  alone(node: Node): string | null {
    const support = this.supportOf(node);
    if (support.size !== 1) return null;
    const [item] = support;
    return this.sets.has(item!) ? null : item!;
  }

  /** A name that rests on no item. */
  known(name: string): number | null {
    return this.readerAt(null)(name);
  }

  /** What a node that rests on one item, or on none, is where that item has a value. */
  valueAt(node: Node, value: number | null): Value {
    return valueOf(node, this.readerAt(value));
  }

  /** What a node is where the names that it reads through others have these values. */
  valueWith(node: Node, given: ReadonlyMap<string, number | null>): Value {
    return valueOf(
      node,
      this.reader(
        (name) => given.get(name),
        (name) => given.get(name) ?? null,
      ),
    );
  }

  private readerAt(value: number | null): ReadValue {
    return this.reader(
      () => undefined,
      () => value,
    );
  }

  /** `known`: names that are not looked into. `answerTo`: what an answer is. */
  private reader(
    known: (name: string) => number | null | undefined,
    answerTo: (name: string) => number | null,
  ): ReadValue {
    const observed = new Map<string, number | null>();
    const read = (name: string): number | null => {
      const answer = this.answers.get(name);
      if (answer) return this.localValue(answer.item, answerTo(name));
      const given = known(name);
      if (given !== undefined) return given;
      const fixed = this.fixed.get(name);
      if (fixed !== undefined) return fixed;
      const before = observed.get(name);
      if (before !== undefined) return before;
      const found = evaluateNode(this.definition(name).node, read);
      observed.set(name, found);
      return found;
    };
    return read;
  }

  private localValue(item: string, value: number | null): number | null {
    const positions = this.local.get(item);
    return value === null || !positions ? value : positions[value]!;
  }
}

function valueOf(node: Node, read: ReadValue): Value {
  return node.type === 'number' ? quantityOf(node, read) : evaluateNode(node, read);
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const filled = sets.filter(({ size }) => size > 0);
  const [only = NOTHING] = filled;
  if (filled.every((set) => set === only)) return only;
  return new Set(filled.flatMap((set) => [...set]));
}

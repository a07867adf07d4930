// What names stand for while a plan is lowered, and the definitions so far.

import type { Input, Plan, PlanValue } from '../../plan/index.ts';
import type { Id } from '../../model/types.ts';
import { isHeld, read } from '../nodes.ts';
import { readsOf } from '../parts.ts';
import type { CoreInput, Definition, Facts, Node } from '../types.ts';

/** The answers to an item that has a condition, as they were given, asked or not. */
export const givenOf = (item: Id): string => `${item}.given`;

/** Whether such an item is asked. */
export const askedOf = (item: Id): string => `${item}.asked`;

/** The code that an assessor sets a classification to. */
export const overrideOf = (classification: Id): string => `${classification}.override`;

/** Whether a row of a table holds, where its condition is more than a name. */
export const rowOf = (table: Id, row: number): string => `${table}.row${String(row + 1)}`;

/** What an entry of a row gives, whether or not the row holds. */
export const entryName = (table: Id, row: number, output: number): string =>
  `${rowOf(table, row)}.then${String(output + 1)}`;

/** Whether rows of a table contradict each other. */
export const conflictOf = (table: Id): string => `${table}.conflict`;

/** The name of the input with the answers to an item. */
export function inputName({ id, conditional }: Pick<Input, 'id' | 'conditional'>): string {
  return conditional ? givenOf(id) : id;
}

/** The item of an input with answers. */
export function itemOf(input: string): string {
  const suffix = givenOf('');
  return input.endsWith(suffix) ? input.slice(0, -suffix.length) : input;
}

export class Names {
  readonly plan: Plan;
  readonly inputs: CoreInput[] = [];
  readonly definitions: Definition[] = [];
  private readonly facts = new Map<string, Facts>();
  /** What has one value is read as this value. */
  private readonly constants = new Map<string, Node>();

  constructor(plan: Plan) {
    this.plan = plan;
  }

  input(name: string, facts: Facts): void {
    this.inputs.push({ name, ...facts });
    this.facts.set(name, facts);
  }

  /** Gives a node a name; gives what reads it. */
  define(name: string, of: Id, defined: Node): Node {
    const node = narrowed(defined, this.plan.values.get(name));
    const { type, mayBeMissing, codes, decimals, min, max } = node;
    const facts = {
      type,
      mayBeMissing,
      ...(codes && { codes }),
      ...(decimals !== undefined && { decimals }),
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
    };
    this.definitions.push({ name, of, reads: readsOf(node), node });
    this.facts.set(name, facts);
    if (node.op === 'const') this.constants.set(name, node);
    return this.read(name);
  }

  /** A definition of its own for what is read more than once, where a double holds every value of it. */
  share(name: string, of: Id, node: Node): Node {
    const isShort = node.op === 'const' || node.op === 'missing' || node.op === 'read';
    const isDefinable = node.type !== 'number' || isHeld(node);
    return isShort || !isDefinable ? node : this.define(name, of, node);
  }

  read(name: string): Node {
    const facts = this.facts.get(name);
    if (!facts) throw new Error(`${name} is read before it is defined`);
    return this.constants.get(name) ?? read(name, facts);
  }

  /** Whether an item is asked; null where nothing can keep it from being. */
  asked(item: Id): Node | null {
    return this.facts.has(askedOf(item)) ? this.read(askedOf(item)) : null;
  }
}

/** The plan knows more of some values than their parts tell. */
function narrowed(node: Node, value: PlanValue | undefined): Node {
  if (!value || (value.type !== 'number' && value.type !== 'date')) return node;
  const { min = -Infinity, max = Infinity } = value;
  const lowest = Math.max(min, node.min ?? -Infinity);
  const highest = Math.min(max, node.max ?? Infinity);
  return {
    ...node,
    ...(value.type === 'number' && { decimals: value.decimals }),
    ...(Number.isFinite(lowest) && { min: lowest }),
    ...(Number.isFinite(highest) && { max: highest }),
  };
}

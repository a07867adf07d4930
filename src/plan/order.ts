// Puts definitions in an order in which each comes after what it reads.

import type { Id } from '../model/types.ts';
import type { Definition } from './definitions.ts';

export interface Ordered {
  /** Each after what it reads, but for those in a circle. */
  readonly definitions: readonly Definition[];
  /** Definitions that read themselves, each once, with the names along a circle. */
  readonly cycles: readonly Cycle[];
}

export interface Cycle {
  readonly definition: Definition;
  readonly names: readonly Id[];
}

/** Depth first, in the order of the document, so that the same document always gives the same plan. */
export function inOrder(definitions: readonly Definition[]): Ordered {
  const giving = new Map<Id, Definition>();
  for (const definition of definitions) {
    for (const name of definition.gives) if (!giving.has(name)) giving.set(name, definition);
  }

  const ordered: Definition[] = [];
  const circles = new Map<Definition, Cycle>();
  const seen = new Set<Definition>();
  /** From a definition to what it reads, and so on: by a list, for a thousand may read each other in a row. */
  const open: { definition: Definition; name: Id; read: number }[] = [];
  const depth = new Map<Definition, number>();

  function enter(definition: Definition, name: Id): void {
    const start = depth.get(definition);
    if (start !== undefined && !circles.has(definition)) {
      const names = [...open.slice(start).map((one) => one.name), name];
      circles.set(definition, { definition, names });
    }
    if (seen.has(definition)) return;
    seen.add(definition);
    depth.set(definition, open.length);
    open.push({ definition, name, read: 0 });
  }

  function visit(definition: Definition, name: Id): void {
    enter(definition, name);
    for (let last = open.at(-1); last; last = open.at(-1)) {
      const read = last.definition.reads[last.read];
      last.read += 1;
      const source = read === undefined ? undefined : giving.get(read);
      if (source && read !== undefined) enter(source, read);
      if (read !== undefined) continue;
      open.pop();
      depth.delete(last.definition);
      ordered.push(last.definition);
    }
  }

  for (const definition of definitions) visit(definition, definition.gives[0] ?? '');
  return { definitions: ordered, cycles: [...circles.values()] };
}

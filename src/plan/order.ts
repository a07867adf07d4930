// Puts definitions in an order in which each comes after what it reads.

import type { Id } from '../model/types.ts';
import type { Definition } from './definitions.ts';

export interface Ordered {
  /** Each after what it reads, but for those in a circle. */
  readonly definitions: readonly Definition[];
  /** Definitions that read themselves, each with the names along the circle. */
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
  const cycles: Cycle[] = [];
  const seen = new Set<Definition>();
  const open: { definition: Definition; name: Id }[] = [];

  function visit(definition: Definition, name: Id): void {
    if (seen.has(definition)) {
      const start = open.findIndex((entry) => entry.definition === definition);
      if (start >= 0) cycles.push({ definition, names: [...open.slice(start).map((one) => one.name), name] });
      return;
    }
    seen.add(definition);
    open.push({ definition, name });
    for (const read of definition.reads) {
      const source = giving.get(read);
      if (source) visit(source, read);
    }
    open.pop();
    ordered.push(definition);
  }

  for (const definition of definitions) visit(definition, definition.gives[0] ?? '');
  return { definitions: ordered, cycles };
}

// Puts definitions in an order in which each comes after what it reads.

import type { Id } from '../model/types.ts';
import type { Definition } from './definitions.ts';

export interface Ordered {
  readonly definitions: readonly Definition[];
  /** Definitions that read each other in a circle, each with the names along the circle. They are not in `definitions`. */
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
  const state = new Map<Definition, 'open' | 'done' | 'circular'>();
  const open: { definition: Definition; name: Id }[] = [];

  /** Whether the definition stands in no circle. */
  function visit(definition: Definition, name: Id): boolean {
    const seen = state.get(definition);
    if (seen === 'open') {
      const start = open.findIndex((entry) => entry.definition === definition);
      cycles.push({ definition, names: [...open.slice(start).map((entry) => entry.name), name] });
      return false;
    }
    if (seen) return seen === 'done';
    state.set(definition, 'open');
    open.push({ definition, name });
    let sound = true;
    for (const read of definition.reads) {
      const source = giving.get(read);
      if (source && !visit(source, read)) sound = false;
    }
    open.pop();
    state.set(definition, sound ? 'done' : 'circular');
    if (sound) ordered.push(definition);
    return sound;
  }

  for (const definition of definitions) visit(definition, definition.gives[0] ?? '');
  return { definitions: ordered, cycles };
}

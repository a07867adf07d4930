// What rests on what, as a plan computes it: from each name to those that it reads.

import type { Id } from '../../model/types.ts';
import { namesGivenBy, type Plan } from '../../plan/index.ts';

export type Graph = ReadonlyMap<Id, readonly Id[]>;

export function graphOf({ steps }: Plan): Graph {
  return new Map(steps.flatMap((step) => namesGivenBy(step).map((name) => [name, step.reads] as const)));
}

/** Every name that a name rests on, directly or through others. */
export function restsOn(graph: Graph, name: Id): ReadonlySet<Id> {
  const found = new Set<Id>();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const read of graph.get(next) ?? [])
      if (!found.has(read)) {
        found.add(read);
        open.push(read);
      }
  return found;
}

/** The shortest way from a name to one that rests on it, both ends included; null where there is none. */
export function wayFrom(graph: Graph, from: Id, to: Id): readonly Id[] | null {
  const next = new Map<Id, Id | null>([[to, null]]);
  for (const name of next.keys()) {
    if (name === from) return along(next, from);
    for (const read of graph.get(name) ?? []) if (!next.has(read)) next.set(read, name);
  }
  return null;
}

function along(next: ReadonlyMap<Id, Id | null>, from: Id): readonly Id[] {
  const way = [from];
  for (let name = next.get(from); name; name = next.get(name)) way.push(name);
  return way;
}

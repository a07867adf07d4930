// What a finding rests on: the items whose answers matter to it.

import type { Id } from '../../model/types.ts';
import { namesGivenBy, type Plan } from '../../plan/index.ts';

/** The items that any of the parts at a place of the document, and below it, reads in any number of steps. */
export function itemsBehind({ inputs, steps, assertions = [] }: Plan, ids: readonly Id[]): ReadonlySet<Id> {
  const wanted = new Set(ids);
  for (const { id, reads } of assertions) if (wanted.has(id)) reads.forEach((name) => wanted.add(name));
  for (const step of steps.toReversed())
    if ([step.id, ...namesGivenBy(step)].some((id) => wanted.has(id)))
      step.reads.forEach((id) => wanted.add(id));
  const items = inputs.map(({ id }) => id);
  return new Set(items.filter((id) => wanted.has(id)));
}

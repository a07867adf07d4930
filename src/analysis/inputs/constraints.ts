// Which constraints narrow what is asked of some names: those that share items with them, directly or through each other.
// The others rule out as many cases of every kind.

import { seenFrom } from './sites.ts';
import type { View } from './view.ts';

/** Names, and the constraints that narrow what they are. */
export function withConstraints(view: View, names: readonly string[]): readonly string[] {
  let open = (view.core.constraints ?? []).map((name) => ({ name, items: seenFrom(view, [name]).items }));
  if (open.length === 0 || names.length === 0) return names;
  const items = new Set(seenFrom(view, names).items);
  const narrowing: string[] = [];
  for (;;) {
    const near = open.filter((one) => one.items.some((item) => items.has(item)));
    if (near.length === 0) return [...names, ...narrowing.filter((name) => !names.includes(name))];
    for (const { name, items: own } of near) {
      narrowing.push(name);
      own.forEach((item) => items.add(item));
    }
    open = open.filter((one) => !near.includes(one));
  }
}

/** The constraints on answers of which a model that has these items knows all that they see. */
export function constraintsWithin(view: View, hasItem: (item: string) => boolean): readonly string[] {
  return (view.core.constraints ?? []).filter((name) => {
    const { items } = seenFrom(view, [name]);
    return items.length > 0 && items.every(hasItem);
  });
}

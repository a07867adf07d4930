// Finding a part by its id, in lists of any length: a document of thousands of parts names each of them many times.

import { isDraft } from 'mutative';
import { Kept, shortcut } from './shortcuts.ts';
import type { Id } from './types.ts';

interface Named {
  readonly id: Id;
}

/** Lists never change, but for drafts: one that was looked through once is known. */
const known = new Kept(
  shortcut('positions of parts'),
  new WeakMap<readonly Named[], ReadonlyMap<Id, number>>(),
);

/** The first part of a list with that id. */
export function named<Part extends Named>(list: readonly Part[], id: Id): Part | undefined {
  return list[positionOf(list, id)];
}

/** Where the first part with that id stands; −1 where none does. */
export function positionOf(list: readonly Named[], id: Id): number {
  if (isDraft(list)) return list.findIndex((part) => part.id === id);
  return known.of(list, positionsIn).get(id) ?? -1;
}

function positionsIn(list: readonly Named[]): ReadonlyMap<Id, number> {
  const positions = new Map<Id, number>();
  list.forEach(({ id }, position) => {
    if (!positions.has(id)) positions.set(id, position);
  });
  return positions;
}

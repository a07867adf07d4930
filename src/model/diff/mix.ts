// An instrument with some of the differences between two versions, and without the others: to take one of them back,
// and to see what each does alone.

import type { Instrument } from '../types.ts';
import { treeOf, type Found, type ListEntry, type Tree } from './tree.ts';

/** The earlier version with those differences that `has` chooses: with all of them it is the later one. */
export function withDifferences(
  before: Instrument,
  after: Instrument,
  has: (found: Found) => boolean,
): Instrument {
  return built(treeOf({ value: before, path: '' }, { value: after, path: '' }), has) as Instrument;
}

type Has = (found: Found) => boolean;

function built(tree: Tree, has: Has): unknown {
  switch (tree.is) {
    case 'same':
      return tree.value;
    case 'leaf':
      return has(tree.found) ? tree.found.after : tree.found.before;
    case 'map':
      return Object.fromEntries(
        tree.entries.flatMap(([key, one]) => {
          const value = built(one, has);
          return value === undefined ? [] : [[key, value]];
        }),
      );
    case 'list':
      return listOf(tree.entries, has);
  }
}

interface Placed {
  readonly entry: ListEntry;
  readonly value: unknown;
}

/**
 * The order is that of the later list. What stands where it stood before comes behind the entry that it stood behind.
 */
function listOf(entries: readonly ListEntry[], has: Has): unknown[] {
  const present = entries.flatMap((entry): Placed[] => {
    const value = built(entry.tree, has);
    return value === undefined ? [] : [{ entry, value }];
  });
  const goesBack = ({ entry: { after, moved } }: Placed): boolean =>
    after === null || (moved !== null && !has(moved));
  const list = present
    .filter((one) => !goesBack(one))
    .sort((one, other) => one.entry.after! - other.entry.after!);
  const back = present.filter(goesBack).sort((one, other) => one.entry.before! - other.entry.before!);
  for (const one of back) {
    const behind = nearestBefore(list, one.entry.before!);
    list.splice(behind + 1, 0, one);
  }
  return list.map(({ value }) => value);
}

/** Of the entries that stood before a position, the last one of the earlier list; −1 where none is there. */
function nearestBefore(list: readonly Placed[], position: number): number {
  let [found, last] = [-1, -1];
  list.forEach(({ entry: { before } }, place) => {
    if (before !== null && before < position && before > last) [found, last] = [place, before];
  });
  return found;
}

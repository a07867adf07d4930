// What differs between two versions of an instrument, by the names of its parts and not by their positions.

import type { Instrument } from '../types.ts';
import { whereaboutsOf, type Whereabouts } from './place.ts';
import { treeOf, type Found, type Tree } from './tree.ts';

export { withDifferences } from './mix.ts';

export interface InstrumentDifference extends Found, Whereabouts {}

/** In the order of the later document; empty where both say the same. */
export function diffInstruments(before: Instrument, after: Instrument): InstrumentDifference[] {
  const documents = { before, after };
  return differencesIn(treeOf({ value: before, path: '' }, { value: after, path: '' })).map((found) => {
    const { what, path } = found;
    return { ...found, ...whereaboutsOf(documents[what === 'removed' ? 'before' : 'after'], path) };
  });
}

function differencesIn(tree: Tree): Found[] {
  switch (tree.is) {
    case 'same':
      return [];
    case 'leaf':
      return [tree.found];
    case 'map':
      return tree.entries.flatMap(([, one]) => differencesIn(one));
    case 'list':
      return tree.entries.flatMap(({ moved, tree: one }) => [
        ...(moved ? [moved] : []),
        ...differencesIn(one),
      ]);
  }
}

// What is known of two columns of results: they never change, so it is found once.

import type { Column } from '../types.ts';

export function ofPair<Found>(
  find: (one: Column, other: Column) => Found,
): (one: Column, other: Column) => Found {
  const known = new WeakMap<Column, WeakMap<Column, { readonly found: Found }>>();
  return (one, other) => {
    const ofOne = known.get(one) ?? new WeakMap<Column, { readonly found: Found }>();
    known.set(one, ofOne);
    const pair = ofOne.get(other) ?? { found: find(one, other) };
    ofOne.set(other, pair);
    return pair.found;
  };
}

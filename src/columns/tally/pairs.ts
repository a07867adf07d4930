// What is known of two columns of results: they never change, so it is found once.

import { Kept, type Shortcut } from '../../model/shortcuts.ts';
import type { Column } from '../types.ts';

export function ofPair<Found>(
  way: Shortcut,
  find: (one: Column, other: Column) => Found,
): (one: Column, other: Column) => Found {
  const known = new Kept(way, new WeakMap<Column, Kept<Column, Found>>());
  return (one, other) => {
    const ofOne = known.of(one, () => new Kept(way, new WeakMap<Column, Found>()));
    return ofOne.of(other, () => find(one, other));
  };
}

// Several values as one: a diagram that is being made holds the position of a list of values.

import { keyOf, type Value } from './values.ts';

export class Tuples {
  private readonly lists: (readonly Value[])[] = [[]];
  /** By place: where a value more leads. */
  private readonly next: Map<string | number, number>[] = [];

  /** The list at a place with one value more. The first list, which is empty, is at 0. */
  readonly with = (place: Value, value: Value): Value => {
    const next = (this.next[place as number] ??= new Map());
    const key = keyOf(value);
    const known = next.get(key);
    if (known !== undefined) return known;
    const made = this.lists.push([...this.at(place), value]) - 1;
    next.set(key, made);
    return made;
  };

  at(place: Value): readonly Value[] {
    return this.lists[place as number]!;
  }
}

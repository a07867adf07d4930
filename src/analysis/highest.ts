// The highest of several numbers so far, so many at most: a diagram that is being made holds the position of such a list.

import { order, QUANTITIES, type Quantity } from '../language/index.ts';
import { fractionOf } from '../model/fraction.ts';
import { keyOf, type Value } from './diagram/values.ts';

export class Highest {
  private readonly count: number;
  /** Each from the highest; the first is empty. */
  private readonly lists: (readonly Quantity[])[] = [[]];
  private readonly places = new Map<string, number>([['', 0]]);

  constructor(count: number) {
    this.count = count;
  }

  /** The list at a place with one number more; what is missing changes nothing. */
  with(place: Value, value: Value): Value {
    if (value === null) return place;
    const list = [...this.listAt(place), value].sort((one, other) => order(other, one)).slice(0, this.count);
    const key = list.map(keyOf).join();
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.lists.length);
    return this.lists.push(list) - 1;
  }

  sumOf(place: Value): Value {
    const list = this.listAt(place);
    return list.length === 0 ? fractionOf(0) : QUANTITIES.add(list);
  }

  private listAt(place: Value): readonly Quantity[] {
    return this.lists[place as number]!;
  }
}

// Ratings as the statistics take them: units × raters.

import type { Size } from './estimate.ts';

/** The ratings of one unit, one place for each rater, in the same order everywhere; null where a rater gave none. */
export type Unit = readonly (number | null)[];
export type Ratings = readonly Unit[];
/** The categories that could be given, in their order: also those that nobody gave. */
export type Scale = readonly number[];
/** `[unit][category]`: how many raters gave it. */
export type Counts = readonly (readonly number[])[];

export function ratersOf(ratings: Ratings): number {
  const raters = ratings[0]?.length ?? 0;
  if (ratings.every((unit) => unit.length === raters)) return raters;
  throw new RangeError('Every unit needs a place for every rater.');
}

export function given(unit: Unit): number[] {
  return unit.filter((rating) => rating !== null);
}

/** How many raters gave each category, per unit. A rating that is not on the scale throws a RangeError. */
export function countsOf(ratings: Ratings, scale: Scale): number[][] {
  const position = new Map(scale.map((category, at) => [category, at]));
  if (position.size < scale.length) throw new RangeError('A scale names every category once.');
  return ratings.map((unit) => {
    const row = scale.map(() => 0);
    for (const rating of given(unit)) {
      const at = position.get(rating);
      if (at === undefined) throw new RangeError(`${rating} is not on the scale.`);
      row[at]! += 1;
    }
    return row;
  });
}

/** Units that no rating is missing from. */
export function complete(ratings: Ratings): number[][] {
  return ratings.map(given).filter((unit, at) => unit.length === ratings[at]!.length);
}

/** The size of a figure that rests on those units of `ratings` that are in `counted`. */
export function sizeOf(ratings: Ratings, counted: Ratings): Size {
  return {
    units: counted.length,
    left: ratings.length - counted.length,
    raters: ratersOf(ratings),
    ratings: sum(counted.map((unit) => given(unit).length)),
  };
}

export function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Every two of a list, once. */
export function pairsOf<One>(list: readonly One[]): [One, One][] {
  return list.flatMap((one, at) => list.slice(at + 1).map((other): [One, One] => [one, other]));
}

export function transposed(ratings: Ratings): Unit[] {
  return Array.from({ length: ratersOf(ratings) }, (_, rater) => ratings.map((unit) => unit[rater]!));
}

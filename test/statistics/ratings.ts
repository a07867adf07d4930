// Ratings for tests: made from tables and counts, and by chance.

import fc from 'fast-check';
import type { Ratings } from '../../src/statistics/index.ts';

/** Two raters' units from the table of both. */
export function fromTable(counts: readonly (readonly number[])[]): number[][] {
  return counts.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, () => [i, j])));
}

/** Units from how many raters gave each category. */
export function fromCounts(counts: readonly (readonly number[])[]): number[][] {
  return counts.map((row) => row.flatMap((count, k) => Array.from({ length: count }, () => k)));
}

export function transposed<One>(rows: readonly (readonly One[])[]): One[][] {
  return rows[0]!.map((_, at) => rows.map((row) => row[at]!));
}

export const SCALE = [0, 1, 2, 3] as const;

/** Any ratings, some missing. */
export const someRatings: fc.Arbitrary<Ratings> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }))
  .chain(([units, raters]) => {
    const rating = fc.option(fc.integer({ min: 0, max: 3 }), { freq: 5 });
    const unit = fc.array(rating, { minLength: raters, maxLength: raters });
    return fc.array(unit, { minLength: units, maxLength: units });
  });

// Krippendorff's alpha, for any number of raters and with ratings missing.

import { noFigure, type Estimate } from './estimate.ts';
import { countsOf, given, sizeOf, sum, type Ratings } from './ratings.ts';

export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/**
 * α = 1 − (n − 1) Σ o_ck δ² / Σ n_c n_k δ² (Krippendorff, Computing Krippendorff's alpha-reliability, 2011). The pairs
 * within a unit weigh 1 / (m − 1), m its ratings; n_c counts those ratings that have a partner. Units with fewer than two
 * ratings are left out, and told. All the same: `no-variance`. Its interval is found by `bootstrap`, which draws units.
 *
 * δ²: nominal 1; ordinal (Σ_g n_g − (n_c + n_k) / 2)², g from c to k; interval (c − k)²; ratio ((c − k) / (c + k))², for
 * ratings above 0.
 */
export function krippendorffAlpha(ratings: Ratings, metric: Metric): Estimate {
  const units = ratings.filter((unit) => given(unit).length >= 2);
  const size = sizeOf(ratings, units);
  if (size.raters < 2) return noFigure('few-raters', size);
  if (units.length === 0) return noFigure('few-units', size);
  const values = [...new Set(units.flatMap(given))].sort((a, b) => a - b);
  const counts = countsOf(units, values);
  const margins = values.map((_, c) => sum(counts.map((row) => row[c]!)));
  const distance = distances(metric, values, margins);
  const among = (row: readonly number[]) =>
    sum(distance.map(({ c, k, squared }) => row[c]! * row[k]! * squared));

  const expected = among(margins);
  if (expected === 0) return noFigure('no-variance', size);
  const observed = sum(counts.map((row) => among(row) / (sum(row) - 1)));
  const value = 1 - ((size.ratings - 1) * observed) / expected;
  return { defined: true, value, interval: { missing: 'resampled' }, size };
}

/** δ² of every two different values. */
function distances(metric: Metric, values: readonly number[], margins: readonly number[]) {
  const upTo = margins.reduce<number[]>((sums, count) => [...sums, (sums.at(-1) ?? 0) + count], []);
  const squared = (c: number, k: number): number => {
    const [low, high] = [values[c]!, values[k]!];
    switch (metric) {
      case 'nominal':
        return 1;
      case 'interval':
        return (high - low) ** 2;
      case 'ratio':
        return ((high - low) / (high + low)) ** 2;
      case 'ordinal':
        return (upTo[k]! - upTo[c]! + (margins[c]! - margins[k]!) / 2) ** 2;
    }
  };
  return values.flatMap((_, c) =>
    values.slice(c + 1).map((_, at) => ({ c, k: c + 1 + at, squared: squared(c, c + 1 + at) })),
  );
}

// Agreement of two raters, corrected for chance.

import { normalQuantile } from './distributions.ts';
import { LEVEL, noFigure, type Estimate, type Figure } from './estimate.ts';
import {
  complete,
  countsOf,
  ratersOf,
  sizeOf,
  sum,
  type Counts,
  type Ratings,
  type Scale,
} from './ratings.ts';
import { identityWeights, type Weights } from './weights.ts';

export interface Kappa extends Figure {
  /** Weighted agreement that was seen, and that chance would give. */
  readonly observed: number;
  readonly expected: number;
  /** Of a large sample (Fleiss, Cohen & Everitt 1969). */
  readonly standardError: number;
}

/**
 * Cohen's kappa of two raters: (pₒ − pₑ) / (1 − pₑ), with pₑ from each rater's own shares (Cohen 1960). `ratings` has two
 * raters; units that one of them did not rate are left out, and told. More or fewer than two raters: `few-raters`, or a
 * RangeError for more. No unit with both: `few-units`. Both gave one and the same category: `no-variance`, since chance
 * alone agrees as much; it is neither 1 nor 0.
 */
export function cohenKappa(ratings: Ratings, scale: Scale): Estimate<Kappa> {
  return weightedKappa(ratings, scale, identityWeights(scale.length));
}

/**
 * The same with categories that agree in part (Cohen 1968): pₒ = Σ w p, pₑ = Σ w p_i. p_.j. The weights are those of the
 * whole scale, also of categories that nobody gave.
 */
export function weightedKappa(ratings: Ratings, scale: Scale, weights: Weights): Estimate<Kappa> {
  const pairs = complete(ratings);
  const raters = ratersOf(ratings);
  if (raters > 2) throw new RangeError('Kappa is of two raters.');
  if (raters < 2) return noFigure('few-raters', sizeOf(ratings, pairs));
  const [first, second] = [0, 1].map((rater) =>
    countsOf(
      pairs.map((pair) => [pair[rater]!]),
      scale,
    ),
  );
  const table = scale.map((_, i) =>
    scale.map((_, j) => sum(pairs.map((_, at) => first![at]![i]! * second![at]![j]!))),
  );
  const figure = kappaOfTable(table, weights);
  return { ...figure, size: sizeOf(ratings, pairs) };
}

/**
 * Kappa from the table of both raters, `[first][second]`: how many units. Also takes shares, with the number of units
 * beside them.
 *
 * The variance is that of Fleiss, Cohen & Everitt (Psychol Bull 72:323–327, 1969), formula 15:
 * (Σ p_ij [w_ij (1 − pₑ) − (w̄_i. + w̄_.j)(1 − pₒ)]² − (pₒ pₑ − 2 pₑ + pₒ)²) / (n (1 − pₑ)⁴), where w̄_i. = Σ_j w_ij p_.j.
 * The interval is normal, and its ends may pass ±1; it is missing where nobody differed, and
 * where it would have no length.
 */
export function kappaOfTable(table: Counts, weights: Weights, units?: number): Estimate<Kappa> {
  const total = sum(table.flat());
  const n = units ?? total;
  const size = { units: n, left: 0, raters: 2, ratings: 2 * n };
  if (!(total > 0)) return noFigure('few-units', size);
  const shares = table.map((row) => row.map((count) => count / total));
  const rows = shares.map(sum);
  const columns = shares.map((_, j) => sum(shares.map((row) => row[j]!)));
  const over = (of: (share: number, weight: number, i: number, j: number) => number) =>
    sum(shares.flatMap((row, i) => row.map((share, j) => of(share, weights[i]![j]!, i, j))));

  const observed = over((share, weight) => weight * share);
  const expected = over((_, weight, i, j) => weight * rows[i]! * columns[j]!);
  if (isOne(expected)) return noFigure('no-variance', size);
  const value = (observed - expected) / (1 - expected);

  const ofRow = weights.map((row) => sum(row.map((weight, j) => weight * columns[j]!)));
  const ofColumn = weights.map((_, j) => sum(weights.map((row, i) => row[j]! * rows[i]!)));
  const spread = over(
    (share, weight, i, j) =>
      share * (weight * (1 - expected) - (ofRow[i]! + ofColumn[j]!) * (1 - observed)) ** 2,
  );
  const squared = spread - (observed * expected - 2 * expected + observed) ** 2;
  const standardError = Math.sqrt(Math.max(0, squared) / n) / (1 - expected) ** 2;
  return {
    defined: true,
    value,
    interval: intervalOf(value, standardError, isOne(observed)),
    size,
    observed,
    expected,
    standardError,
  };
}

function intervalOf(value: number, error: number, isPerfect: boolean): Figure['interval'] {
  if (isPerfect) return { missing: 'no-error' };
  if (isNone(error)) return { missing: 'no-spread' };
  const half = normalQuantile((1 + LEVEL) / 2) * error;
  return { low: value - half, high: value + half, level: LEVEL, method: 'normal' };
}

/** A root of what is left of last digits is larger than they are. */
export function isNone(error: number): boolean {
  return error < 1e-7;
}

/** Sums of shares are off by some last digits. */
export function isOne(share: number): boolean {
  return Math.abs(1 - share) < 1e-12;
}

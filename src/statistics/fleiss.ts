// What Fleiss published beside his kappa: one for each category, and the test against chance.

import { noFigure, type NoFigure } from './estimate.ts';
import { countsOf, given, mean, sizeOf, sum, type Ratings, type Scale } from './ratings.ts';
import { isOne } from './kappa.ts';

export interface OfCategory {
  readonly category: number;
  /** Null where nobody gave the category, or everybody gave only it: there is nothing to tell apart. */
  readonly kappa: number | null;
}

export interface FleissDetail {
  readonly defined: true;
  readonly categories: readonly OfCategory[];
  /** Kappa over its standard error where the truth is chance (Fleiss, Nee & Landis, Psychol Bull 86:974–977, 1979). */
  readonly z: number;
}

/**
 * κ_j = 1 − Σ n_ij (n − n_ij) / (N n (n − 1) p_j q_j) (Fleiss 1971). Units must have the same number of ratings: those
 * with a rating missing are left out.
 */
export function fleissDetail(ratings: Ratings, scale: Scale): FleissDetail | NoFigure {
  const whole = ratings.filter((unit) => given(unit).length === unit.length);
  const size = sizeOf(ratings, whole);
  const n = size.raters;
  if (n < 2) return noFigure('few-raters', size);
  if (whole.length === 0) return noFigure('few-units', size);
  const counts = countsOf(whole, scale);
  const shares = scale.map((_, k) => mean(counts.map((row) => row[k]! / n)));
  const spread = shares.map((share) => share * (1 - share));
  const all = sum(spread);
  if (isOne(1 - all)) return noFigure('no-variance', size);

  const kappas = spread.map((ofOne, k) => {
    if (isOne(1 - ofOne)) return null;
    const differing = sum(counts.map((row) => row[k]! * (n - row[k]!)));
    return 1 - differing / (whole.length * n * (n - 1) * ofOne);
  });
  const kappa = sum(kappas.map((one, k) => (one ?? 0) * spread[k]!)) / all;
  const skew = sum(spread.map((ofOne, k) => ofOne * (1 - 2 * shares[k]!)));
  const variance = (2 * (all ** 2 - skew)) / (whole.length * n * (n - 1) * all ** 2);
  return {
    defined: true,
    categories: scale.map((category, k) => ({ category, kappa: kappas[k]! })),
    z: kappa / Math.sqrt(variance),
  };
}

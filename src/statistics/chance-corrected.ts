// Agreement of any number of raters, corrected for chance, with ratings missing: Fleiss, Conger and Gwet share what was
// seen and differ in what chance would give. Formulas and variances: Gwet KL, Handbook of Inter-Rater Reliability, 4th ed.
// 2014, chapters 2–5 and 6; the variance is of the units, the raters are taken as they are.

import { tQuantile } from './distributions.ts';
import { LEVEL, noFigure, type Estimate, type Figure } from './estimate.ts';
import { isNone, isOne } from './kappa.ts';
import {
  countsOf,
  given,
  mean,
  ratersOf,
  sizeOf,
  sum,
  type Counts,
  type Ratings,
  type Scale,
} from './ratings.ts';
import { identityWeights, type Weights } from './weights.ts';

export interface Coefficient extends Figure {
  /** Weighted agreement that was seen, and that chance would give. */
  readonly observed: number;
  readonly expected: number;
  /** Null of a single unit. */
  readonly standardError: number | null;
}

/** Agreement by chance, as a whole and as each unit bears it: the variance needs both. */
interface Chance {
  readonly expected: number;
  readonly byUnit: readonly number[];
}

/**
 * Fleiss' kappa (Psychol Bull 76:378–382, 1971): pₑ = Σ w π_k π_l, π_k the mean share of a category per unit. Where units
 * have different numbers of ratings this is Gwet's form of it; it is Fleiss' own where they have the same.
 */
export function fleissKappa(
  ratings: Ratings,
  scale: Scale,
  weights: Weights = identityWeights(scale.length),
): Estimate<Coefficient> {
  return corrected(ratings, scale, weights, (counts) => {
    const shares = meanShares(counts);
    const likeness = weights.map((row, k) =>
      sum(row.map((weight, l) => ((weight + weights[l]![k]!) / 2) * shares[l]!)),
    );
    return {
      expected: sum(shares.map((share, k) => share * likeness[k]!)),
      byUnit: counts.map((row) => sum(row.map((count, k) => count * likeness[k]!)) / sum(row)),
    };
  });
}

/**
 * Gwet's AC1, and AC2 with weights (Br J Math Stat Psychol 61:29–48, 2008): pₑ = Σ w / (q (q − 1)) · Σ π_k (1 − π_k).
 * q is the number of categories of the scale, used or not; a scale of one category gives `no-variance`.
 */
export function gwetAc(
  ratings: Ratings,
  scale: Scale,
  weights: Weights = identityWeights(scale.length),
): Estimate<Coefficient> {
  if (scale.length < 2) return noFigure('no-variance', sizeOf(ratings, ratings));
  return corrected(ratings, scale, weights, (counts) => {
    const shares = meanShares(counts);
    const factor = sum(weights.flat()) / (scale.length * (scale.length - 1));
    return {
      expected: factor * sum(shares.map((share) => share * (1 - share))),
      byUnit: counts.map((row) => (factor * sum(row.map((count, k) => count * (1 - shares[k]!)))) / sum(row)),
    };
  });
}

/**
 * Conger's kappa (Psychol Bull 88:322–328, 1980), Fleiss' "exact" one: pₑ is the mean over pairs of raters of Cohen's,
 * from each rater's own shares. A rater who rated nothing is left out.
 */
export function congerKappa(
  ratings: Ratings,
  scale: Scale,
  weights: Weights = identityWeights(scale.length),
): Estimate<Coefficient> {
  const active = ratings.map((unit) =>
    unit.filter((_, rater) => ratings.some((other) => other[rater] !== null)),
  );
  return corrected(active, scale, weights, (_, units) => chanceOfConger(units, scale, weights));
}

function chanceOfConger(units: Ratings, scale: Scale, weights: Weights): Chance {
  const n = units.length;
  const raters = ratersOf(units);
  const each = Array.from({ length: raters }, (_, rater) => {
    const own = units.map((unit) => unit[rater]!);
    const rated = given(own).length;
    return {
      rated,
      shares: scale.map((category) => own.filter((rating) => rating === category).length / rated),
    };
  });
  const totals = scale.map((_, k) => sum(each.map(({ shares }) => shares[k]!)));
  // Σ over ordered pairs of different raters, per pair of categories.
  const expected =
    sum(
      weights.flatMap((row, k) =>
        row.map(
          (weight, l) =>
            weight * (totals[k]! * totals[l]! - sum(each.map(({ shares }) => shares[k]! * shares[l]!))),
        ),
      ),
    ) /
    (raters * (raters - 1));
  const byUnit = units.map((unit) => {
    const terms = each.map(({ rated, shares }, rater) => {
      const rating = unit[rater] ?? null;
      const shift = (rating === null ? 0 : 1) - rated / n;
      return sum(
        weights.map((row, k) => {
          const likeness = sum(
            row.map((weight, l) => weight * ((rating === scale[l] ? 1 : 0) - shift * shares[l]!)),
          );
          return (n / rated) * likeness * (totals[k]! - shares[k]!);
        }),
      );
    });
    return sum(terms) / (raters * (raters - 1));
  });
  return { expected, byUnit };
}

/**
 * (pₐ − pₑ) / (1 − pₑ). pₐ is of units with two ratings or more; those with one still say how often a category is given;
 * those with none are left out. The interval is of t with n − 1 degrees and ends at 1; it is missing where nobody
 * differed, and where every unit differs in the same measure: it would have no length.
 */
function corrected(
  ratings: Ratings,
  scale: Scale,
  weights: Weights,
  chanceOf: (counts: Counts, units: Ratings) => Chance,
): Estimate<Coefficient> {
  const units = ratings.filter((unit) => given(unit).length > 0);
  const size = sizeOf(ratings, units);
  const shared = units.filter((unit) => given(unit).length >= 2).length;
  if (size.raters < 2) return noFigure('few-raters', size);
  if (shared === 0) return noFigure('few-units', size);
  const counts = countsOf(units, scale);
  const agreed = counts.map((row) => agreementOf(row, weights));
  const observed = sum(agreed.map((share) => share ?? 0)) / shared;
  const { expected, byUnit } = chanceOf(counts, units);
  if (isOne(expected)) return noFigure('no-variance', size);

  const value = (observed - expected) / (1 - expected);
  const n = units.length;
  const parts = agreed.map((share, at) => {
    const seen = share === null ? 0 : ((n / shared) * (share - expected)) / (1 - expected);
    return seen - (2 * (1 - value) * (byUnit[at]! - expected)) / (1 - expected);
  });
  const variance = sum(parts.map((part) => (part - value) ** 2)) / (n * (n - 1));
  const standardError = n < 2 ? null : Math.sqrt(variance);
  return {
    defined: true,
    value,
    interval: intervalOf(value, standardError, n, isOne(observed)),
    size,
    observed,
    expected,
    standardError,
  };
}

function intervalOf(value: number, error: number | null, n: number, isPerfect: boolean): Figure['interval'] {
  if (error === null) return { missing: 'few-units' };
  if (isPerfect) return { missing: 'no-error' };
  if (isNone(error)) return { missing: 'no-spread' };
  const half = tQuantile((1 + LEVEL) / 2, n - 1) * error;
  return { low: value - half, high: Math.min(1, value + half), level: LEVEL, method: 't' };
}

/** Weighted share of the pairs of a unit's ratings that agree; null with fewer than two. */
function agreementOf(row: readonly number[], weights: Weights): number | null {
  const n = sum(row);
  if (n < 2) return null;
  const alike = row.map((count, k) => count * (sum(row.map((other, l) => other * weights[k]![l]!)) - 1));
  return sum(alike) / (n * (n - 1));
}

/** π_k: the mean over units of a category's share among the unit's ratings. */
function meanShares(counts: Counts): number[] {
  return counts[0]!.map((_, k) => mean(counts.map((row) => row[k]! / sum(row))));
}

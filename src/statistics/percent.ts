// Plain agreement, not corrected for chance.

import { LEVEL, noFigure, type Estimate, type Interval } from './estimate.ts';
import { normalQuantile } from './distributions.ts';
import { given, mean, sizeOf, sum, type Ratings } from './ratings.ts';

/**
 * Share of pairs of raters that gave the same: the mean over units of Σ n_k (n_k − 1) / (n (n − 1)), n the ratings of the
 * unit (Fleiss 1971, P̄). Units with fewer than two ratings are left out, and told.
 *
 * Its interval is Wilson's with the units as n. For two raters that is the interval of a share; for more it is wider than
 * need be, since a mean of shares varies less than a share: it never claims more than the units bear, and never shrinks
 * to nothing when all agree.
 */
export function percentAgreement(ratings: Ratings): Estimate {
  return agreementWithin(ratings, 0);
}

/** Share of pairs of raters that are at most one point apart, in the same way. Only of ratings that are whole points. */
export function withinOnePoint(ratings: Ratings): Estimate {
  return agreementWithin(ratings, 1);
}

function agreementWithin(ratings: Ratings, distance: number): Estimate {
  const counted = ratings.filter((unit) => given(unit).length >= 2);
  const size = sizeOf(ratings, counted);
  if (size.raters < 2) return noFigure('few-raters', size);
  if (counted.length === 0) return noFigure('few-units', size);
  const value = mean(counted.map((unit) => shareWithin(given(unit), distance)));
  return { defined: true, value, interval: wilsonInterval(value, size.units), size };
}

/** Of the pairs of two ratings, the share that lie within a distance. */
function shareWithin(ratings: readonly number[], distance: number): number {
  const counts = new Map<number, number>();
  for (const rating of ratings) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  const near = [...counts].flatMap(([a, ofA]) =>
    [...counts].map(([b, ofB]) => (Math.abs(a - b) <= distance ? ofA * (a === b ? ofA - 1 : ofB) : 0)),
  );
  return sum(near) / (ratings.length * (ratings.length - 1));
}

/**
 * Wilson's score interval of a share: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n) (Wilson 1927; Newcombe 1998,
 * method 3). Stays within 0 … 1 and has a length also at 0 and 1. `n` must be positive.
 */
export function wilsonInterval(share: number, n: number, level = LEVEL): Interval {
  const z = normalQuantile((1 + level) / 2);
  const middle = share + z ** 2 / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return {
    low: Math.max(0, (middle - half) / scale),
    high: Math.min(1, (middle + half) / scale),
    level,
    method: 'wilson',
  };
}

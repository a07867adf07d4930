import { noFigure, type Estimate } from './estimate.ts';
import { weightedKappa } from './kappa.ts';
import { complete, mean, pairsOf, sizeOf, transposed, type Ratings, type Scale } from './ratings.ts';
import { identityWeights, type Weights } from './weights.ts';

/**
 * Light's kappa (Psychol Bull 76:365–377, 1971): the mean of Cohen's over all pairs of raters, on the units that nobody
 * left out. Where one pair has no kappa there is no mean of all: `pair-undefined`. Its interval is found by `bootstrap`.
 */
export function lightKappa(
  ratings: Ratings,
  scale: Scale,
  weights: Weights = identityWeights(scale.length),
): Estimate {
  const whole = complete(ratings);
  const size = sizeOf(ratings, whole);
  if (size.raters < 2) return noFigure('few-raters', size);
  if (whole.length === 0) return noFigure('few-units', size);
  const kappas = pairsOf(transposed(whole)).map(([one, other]) =>
    weightedKappa(
      one.map((rating, unit) => [rating, other[unit]!]),
      scale,
      weights,
    ),
  );
  const values = kappas.flatMap((kappa) => (kappa.defined ? [kappa.value] : []));
  if (values.length < kappas.length) return noFigure('pair-undefined', size);
  return { defined: true, value: mean(values), interval: { missing: 'resampled' }, size };
}

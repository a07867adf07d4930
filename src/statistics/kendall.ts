import { chiSquareTail } from './distributions.ts';
import { noFigure, type Estimate, type Figure } from './estimate.ts';
import { complete, sizeOf, sum, transposed, type Ratings } from './ratings.ts';

export interface Concordance extends Figure {
  /** Against ranks by chance: m (n − 1) W, an approximation for n above 7. */
  readonly test: { readonly chiSquare: number; readonly df: number; readonly p: number };
}

/**
 * Kendall's W of raters who rank the units: 12 S / (m² (n³ − n) − m Σ T), S the squared differences of the units' rank
 * sums from their mean, T = Σ (t³ − t) of each rater's ties, which have their mean rank (Kendall & Babington Smith 1939;
 * Siegel & Castellan 1988, p. 266). `corrected` false leaves T out, as older texts do.
 *
 * Units with a rating missing are left out, and told. `few-raters` below two raters, `few-units` below two whole units,
 * `no-variance` where nobody tells any unit from another. Its interval is found by `bootstrap`; units drawn twice are
 * ties, so that it is rough.
 */
export function kendallW(ratings: Ratings, corrected = true): Estimate<Concordance> {
  const whole = complete(ratings);
  const size = sizeOf(ratings, whole);
  if (size.raters < 2) return noFigure('few-raters', size);
  if (whole.length < 2) return noFigure('few-units', size);
  const [m, n] = [size.raters, whole.length];
  const ranked = transposed(whole).map((ofRater) => ranksOf(ofRater as readonly number[]));
  const sums = whole.map((_, unit) => sum(ranked.map(({ ranks }) => ranks[unit]!)));
  const squares = sum(sums.map((ofUnit) => (ofUnit - (m * (n + 1)) / 2) ** 2));
  const ties = sum(ranked.map(({ ties }) => ties));
  if (m * (n ** 3 - n) === ties) return noFigure('no-variance', size);
  const value = (12 * squares) / (m ** 2 * (n ** 3 - n) - (corrected ? m * ties : 0));
  const chiSquare = m * (n - 1) * value;
  return {
    defined: true,
    value,
    interval: { missing: 'resampled' },
    size,
    test: { chiSquare, df: n - 1, p: chiSquareTail(chiSquare, n - 1) },
  };
}

/** Ranks from 1, equal values with the mean of theirs; and Σ (t³ − t) of the groups of equal ones. */
function ranksOf(values: readonly number[]): { readonly ranks: readonly number[]; readonly ties: number } {
  const ordered = [...values].sort((a, b) => a - b);
  const count = (value: number) => ordered.lastIndexOf(value) - ordered.indexOf(value) + 1;
  return {
    ranks: values.map((value) => (ordered.indexOf(value) + ordered.lastIndexOf(value)) / 2 + 1),
    ties: sum([...new Set(values)].map((value) => count(value) ** 3 - count(value))),
  };
}

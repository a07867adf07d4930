// Intraclass correlations of Shrout & Fleiss (Psychol Bull 86:420–428, 1979).

import { fQuantile, fTail } from './distributions.ts';
import { LEVEL, noFigure, type Estimate, type Figure, type IntervalOrReason } from './estimate.ts';
import { complete, mean, sizeOf, sum, type Ratings } from './ratings.ts';

/**
 * Which raters rated whom: `one-way` others for each unit (1); `two-way-random` the same ones, drawn from many (2);
 * `two-way-fixed` the same ones, and only they matter (3).
 */
export type IccModel = 'one-way' | 'two-way-random' | 'two-way-fixed';
/** Whether one rater's figure is meant, or the mean of all. */
export type IccUnit = 'single' | 'average';

/** Mean squares between units (BMS), within them (WMS), between raters (JMS) and what remains (EMS). */
export interface MeanSquares {
  readonly between: number;
  readonly within: number;
  readonly raters: number;
  readonly error: number;
}

export interface Icc extends Figure {
  readonly meanSquares: MeanSquares;
  /** Against no correlation; null where nobody differed. */
  readonly test: {
    readonly f: number;
    readonly df1: number;
    readonly df2: number;
    readonly p: number;
  } | null;
}

/**
 * ICC(1,1) = (BMS − WMS) / (BMS + (k − 1) WMS); ICC(2,1) = (BMS − EMS) / (BMS + (k − 1) EMS + k (JMS − EMS) / n);
 * ICC(3,1) = (BMS − EMS) / (BMS + (k − 1) EMS); of means: (BMS − WMS) / BMS, (BMS − EMS) / (BMS + (JMS − EMS) / n),
 * (BMS − EMS) / BMS.
 *
 * Units with a rating missing are left out, and told. Negative values are given as they are, and so are negative limits.
 * The limits are those of Shrout & Fleiss; those of ICC(2,k) are stepped up from ICC(2,1) (as R's psych does; irr takes
 * McGraw & Wong's, which differ). `few-raters` below two raters, `few-units` below two whole units, `no-variance` where
 * the denominator is not above 0; no interval (`no-error`) where the error is 0.
 */
export function icc(ratings: Ratings, model: IccModel, unit: IccUnit): Estimate<Icc> {
  const whole = complete(ratings);
  const size = sizeOf(ratings, whole);
  if (size.raters < 2) return noFigure('few-raters', size);
  if (whole.length < 2) return noFigure('few-units', size);
  const [n, k] = [whole.length, size.raters];
  const squares = meanSquares(whole);
  const { between, raters } = squares;
  const error = model === 'one-way' ? squares.within : squares.error;
  const shift = model === 'two-way-random' ? (raters - error) / n : 0;
  const denominator = unit === 'single' ? between + (k - 1) * error + k * shift : between + shift;
  // The average of raters who differ in a way that makes up for the units' differences has a total of 0 or below.
  if (!(denominator > 1e-12 * (between + raters + k * error))) return noFigure('no-variance', size);

  const value = (between - error) / denominator;
  const df1 = n - 1;
  const df2 = model === 'one-way' ? n * (k - 1) : (n - 1) * (k - 1);
  const hasNoError = isNothing(error, whole);
  const f = between / error;
  return {
    defined: true,
    value,
    interval: hasNoError ? { missing: 'no-error' } : limits(model, unit, { squares, f, df1, df2, n, k }),
    size,
    meanSquares: squares,
    test: hasNoError ? null : { f, df1, df2, p: fTail(f, df1, df2) },
  };
}

export function meanSquares(units: readonly (readonly number[])[]): MeanSquares {
  const [n, k] = [units.length, units[0]!.length];
  const grand = mean(units.flat());
  const ofRater = units[0]!.map((_, rater) => mean(units.map((unit) => unit[rater]!)));
  const squared = (values: readonly number[], middle: number) =>
    sum(values.map((one) => (one - middle) ** 2));
  const between = k * squared(units.map(mean), grand);
  const raters = n * squared(ofRater, grand);
  const within = sum(units.map((unit) => squared(unit, mean(unit))));
  const rest = sum(
    units.map((unit) => sum(unit.map((one, at) => (one - mean(unit) - ofRater[at]! + grand) ** 2))),
  );
  return {
    between: between / (n - 1),
    within: within / (n * (k - 1)),
    raters: raters / (k - 1),
    error: rest / ((n - 1) * (k - 1)),
  };
}

interface Ingredients {
  readonly squares: MeanSquares;
  readonly f: number;
  readonly df1: number;
  readonly df2: number;
  readonly n: number;
  readonly k: number;
}

function limits(model: IccModel, unit: IccUnit, ingredients: Ingredients): IntervalOrReason {
  const { f, df1, df2, k } = ingredients;
  const p = (1 + LEVEL) / 2;
  const [low, high] =
    model === 'two-way-random'
      ? limitsOfRandom(ingredients, p)
      : [f / fQuantile(p, df1, df2), f * fQuantile(p, df2, df1)].map(
          (ratio) => (ratio - 1) / (ratio + k - 1),
        );
  if (low === undefined || high === undefined) return { missing: 'few-units' };
  const [least, most] = unit === 'single' ? [low, high] : [steppedUp(low, k), steppedUp(high, k)];
  const isTold = Number.isFinite(least) && Number.isFinite(most) && least <= most;
  return isTold ? { low: least, high: most, level: LEVEL, method: 'f' } : { missing: 'few-units' };
}

/** Spearman and Brown's: the figure of the mean of k from that of one. */
function steppedUp(single: number, k: number): number {
  return (k * single) / (1 + (k - 1) * single);
}

/** Of ICC(2,1), with Satterthwaite's degrees of freedom (Shrout & Fleiss, p. 424). */
function limitsOfRandom({ squares, n, k }: Ingredients, p: number): number[] {
  const { between, raters, error } = squares;
  const single = (between - error) / (between + (k - 1) * error + (k * (raters - error)) / n);
  const ratio = raters / error;
  const a = k * single * ratio;
  const b = n * (1 + (k - 1) * single) - k * single;
  // Tiny degrees of freedom have no quantile that could be told.
  const df = ((k - 1) * (n - 1) * (a + b) ** 2) / ((n - 1) * a ** 2 + b ** 2);
  if (!(df > 1e-3)) return [];
  const others = k * raters + (k * n - k - n) * error;
  const above = fQuantile(p, n - 1, df);
  const below = fQuantile(p, df, n - 1);
  return [
    (n * (between - above * error)) / (above * others + n * between),
    (n * (below * between - error)) / (others + n * below * between),
  ];
}

/** Nothing but rounding is left, measured by the ratings themselves. */
function isNothing(square: number, units: readonly (readonly number[])[]): boolean {
  const size = Math.max(...units.flat().map(Math.abs), Number.MIN_VALUE);
  return Math.abs(square) <= 1e-24 * size ** 2 * units.length;
}

// What a statistic says: a figure with its interval and what it rests on, or the reason why there is none.

/** How many it rests on. */
export interface Size {
  /** Units that counted. */
  readonly units: number;
  /** Units that were left out: too few of their ratings are there for this statistic. */
  readonly left: number;
  readonly raters: number;
  /** Ratings that counted. */
  readonly ratings: number;
}

/**
 * Why a figure is not defined, or why it has no interval:
 * `few-raters` fewer than two raters; `few-units` too few units with enough ratings; `no-variance` everybody gave the same
 * rating everywhere, so that nothing could be told apart from chance; `no-error` the raters never differed, so that
 * nothing says how far the figure could be off; `no-spread` they differed in every unit in the same measure, so that nothing
 * says it either; `resampled` its interval is found by `bootstrap`; `pair-undefined` the
 * figure is a mean over pairs of raters and one pair has none.
 */
export type Reason =
  | 'few-raters'
  | 'few-units'
  | 'no-variance'
  | 'no-error'
  | 'no-spread'
  | 'resampled'
  | 'pair-undefined';

export interface Interval {
  readonly low: number;
  readonly high: number;
  /** The share of such intervals that hold the true figure: 0.95. */
  readonly level: number;
  readonly method: 'wilson' | 'normal' | 't' | 'f' | 'bootstrap';
}

/** An interval, or why there is none. */
export type IntervalOrReason = Interval | { readonly missing: Reason };

export interface Figure {
  readonly defined: true;
  readonly value: number;
  readonly interval: IntervalOrReason;
  readonly size: Size;
}

export interface NoFigure {
  readonly defined: false;
  readonly reason: Reason;
  readonly size: Size;
}

export type Estimate<Of extends Figure = Figure> = Of | NoFigure;

/** The level of every interval here. */
export const LEVEL = 0.95;

export function noFigure(reason: Reason, size: Size): NoFigure {
  return { defined: false, reason, size };
}

// Intervals by drawing the units anew, as steps: whoever drives them shows how far it is, and may stop.

import { chanceFrom } from '../model/chance.ts';
import { LEVEL, type Estimate, type Interval } from './estimate.ts';
import type { Ratings } from './ratings.ts';

export interface BootstrapSettings {
  /** The same seed gives the same interval on every machine. */
  readonly seed: number;
  readonly draws?: number;
  readonly level?: number;
}

export interface Bootstrapped {
  /** Null where too many draws have no figure: then the units are too few or too much alike to say how far it is off. */
  readonly interval: Interval | null;
  readonly draws: number;
  /** Draws that had no figure, such as those in which all units were alike. */
  readonly undefinedDraws: number;
}

export interface BootstrapProgress {
  readonly done: number;
  readonly of: number;
}

const DRAWS = 2000;
/** Draws between two steps. */
const EACH = 20;
/** Beyond this share of draws without a figure the others would give a picture too good. */
const MOST_UNDEFINED = 0.05;

/**
 * Percentile interval (Efron & Tibshirani 1993, chapter 13): `draws` times as many units as there are, drawn with
 * replacement, a figure of each, and the middle share `level` of them (quantiles of type 7). Raters are taken as they
 * are. With few units it is too narrow: there are few ways to draw them.
 */
export function* bootstrap(
  ratings: Ratings,
  statistic: (drawn: Ratings) => Estimate,
  { seed, draws = DRAWS, level = LEVEL }: BootstrapSettings,
): Generator<BootstrapProgress, Bootstrapped> {
  const chance = chanceFrom(seed);
  const values: number[] = [];
  for (let done = 0; done < draws; done++) {
    if (done % EACH === 0) yield { done, of: draws };
    const figure = statistic(ratings.map(() => ratings[Math.floor(chance() * ratings.length)]!));
    if (figure.defined) values.push(figure.value);
  }
  values.sort((a, b) => a - b);
  const undefinedDraws = draws - values.length;
  const isEnough = ratings.length > 1 && undefinedDraws <= MOST_UNDEFINED * draws;
  const interval: Interval | null = isEnough
    ? {
        low: quantile(values, (1 - level) / 2),
        high: quantile(values, (1 + level) / 2),
        level,
        method: 'bootstrap',
      }
    : null;
  return { interval, draws, undefinedDraws };
}

/** All steps at once. */
export function finished<Outcome>(steps: Generator<unknown, Outcome>): Outcome {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Of sorted values, between two neighbours in proportion (Hyndman & Fan's type 7). */
function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)]!;
  return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low);
}

// Draws the intervals of Krippendorff's alpha: many draws for each item, so that the page would wait too long.

import {
  bootstrap,
  krippendorffAlpha,
  type Interval,
  type Metric,
  type Ratings,
} from '../../statistics/index.ts';

/** The ratings of one item over all vignettes. */
export interface AlphaTable {
  readonly metric: Metric;
  readonly ratings: Ratings;
}

/** The same draws whenever it is asked, so that no interval changes under the eyes of a group. */
const SEED = 1;

export class Rater {
  /** An interval for each table; null where too many draws have no figure. */
  intervals(
    tables: readonly AlphaTable[],
    onProgress: (done: number, all: number) => void,
  ): (Interval | null)[] {
    return tables.map(({ metric, ratings }, at) => {
      onProgress(at, tables.length);
      const steps = bootstrap(ratings, (drawn) => krippendorffAlpha(drawn, metric), { seed: SEED });
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value.interval;
        onProgress(at + step.value.done / step.value.of, tables.length);
      }
    });
  }
}

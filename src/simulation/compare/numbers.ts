// Numbers of many cases in short: how many, how large, how spread.

import { together, type Counts } from '../../engine/index.ts';

export interface NumberSummary {
  readonly known: number;
  readonly missing: number;
  /** Null where no case has one. */
  readonly mean: number | null;
  /** Of a sample (n − 1); null with fewer than two. */
  readonly sd: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** How many cases have each number. */
export class NumberTally {
  #counts: Counts | null = null;

  /** Ascending, missing at last: sums over them are the same, in whatever parts they came. */
  get counts(): Counts {
    return this.#counts ?? new Map<number, number>();
  }

  add(counts: Counts): void {
    this.#counts = this.#counts ? together(this.#counts, counts) : counts;
  }

  get summary(): NumberSummary {
    let [known, missing, min, max, sum] = [0, 0, Infinity, -Infinity, 0];
    for (const [value, cases] of this.counts) {
      if (Number.isNaN(value)) missing += cases;
      else {
        known += cases;
        min = Math.min(min, value);
        max = Math.max(max, value);
        sum += value * cases;
      }
    }
    if (known === 0) return { known, missing, mean: null, sd: null, min: null, max: null };
    const mean = sum / known;
    let squares = 0;
    for (const [value, cases] of this.counts)
      if (!Number.isNaN(value)) squares += (value - mean) ** 2 * cases;
    return { known, missing, mean, sd: known < 2 ? null : Math.sqrt(squares / (known - 1)), min, max };
  }
}

/** Bars of a histogram: `counts[i]` numbers from `from[i]` up to below `from[i] + width`. */
export interface Histogram {
  readonly width: number;
  readonly from: readonly number[];
  /** One list for each tally. */
  readonly counts: readonly (readonly number[])[];
}

const MOST_BARS = 24;

/** The same bars for all tallies, so that they can stand beside each other. */
export function histogramOf(tallies: readonly NumberTally[]): Histogram {
  const numbers = tallies.flatMap((tally) => [...tally.counts.keys()].filter(isKnown));
  if (numbers.length === 0) return { width: 1, from: [], counts: tallies.map(() => []) };
  const least = numbers.reduce((a, b) => Math.min(a, b));
  const most = numbers.reduce((a, b) => Math.max(a, b));
  const width = barWidth(most - least);
  // A hair to the right, so that 0.3 / 0.1 is in the third bar.
  const barOf = (value: number) => Math.floor(value / width + 1e-9);
  const first = barOf(least);
  const bars = barOf(most) - first + 1;
  const from = Array.from({ length: bars }, (_, bar) => Number(((first + bar) * width).toPrecision(12)));
  const counts = tallies.map((tally) => {
    const heights = from.map(() => 0);
    for (const [value, cases] of tally.counts) if (isKnown(value)) heights[barOf(value) - first]! += cases;
    return heights;
  });
  return { width, from, counts };
}

const isKnown = (value: number) => !Number.isNaN(value);

/** 1, 2 or 5 times a power of ten; 1 where whole numbers fit. */
function barWidth(range: number): number {
  if (range < MOST_BARS && range >= 5) return 1;
  if (range === 0) return 1;
  const least = range / (MOST_BARS - 1);
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((step) => step * power).find((width) => width >= least) ?? least;
}

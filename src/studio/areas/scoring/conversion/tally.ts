// How the cases of a bank spread over a number, so that any cut-off can be counted at once: while it is dragged, too.

import type { Counts } from '../../../../engine/index.ts';
import type { Ruler } from './ruler.ts';

/** Cases by number, added up from the lowest. */
export interface Spreading {
  readonly numbers: readonly number[];
  /** Cases below `numbers[i]`, and at last all that have a number. */
  readonly below: readonly number[];
  readonly known: number;
  readonly missing: number;
}

/** Cases that lie between two numbers, the lower one included, and are of another level than before. */
export interface Move {
  readonly low: number;
  readonly high: number;
  readonly from: number;
  readonly to: number;
  readonly cases: number;
}

/** What of the ruler is drawn, in bars of one width. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly bar: number;
}

export function spreadingOf(counts: Counts): Spreading {
  const known = [...counts].filter(([number]) => !Number.isNaN(number)).sort(([a], [b]) => a - b);
  const below = [0];
  for (const [, cases] of known) below.push(below.at(-1)! + cases);
  return {
    numbers: known.map(([number]) => number),
    below,
    known: below.at(-1)!,
    missing: counts.get(NaN) ?? 0,
  };
}

export function casesBelow({ numbers, below }: Spreading, limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return below[low]!;
}

/** Cases of each level, from the lowest. */
export function perLevel(spreading: Spreading, cutoffs: readonly number[]): number[] {
  const ends = [...cutoffs.map((cutoff) => casesBelow(spreading, cutoff)), spreading.known];
  return ends.map((end, level) => Math.max(0, end - (ends[level - 1] ?? 0)));
}

/** Who is of another level when the cut-offs of the same levels lie elsewhere. */
export function movesBetween(
  spreading: Spreading,
  was: readonly number[],
  now: readonly number[],
): readonly Move[] {
  const limits = [...new Set([...was, ...now])].sort((a, b) => a - b);
  return limits.slice(0, -1).flatMap((low, at) => {
    const high = limits[at + 1]!;
    const [from, to] = [levelAt(was, low), levelAt(now, low)];
    const cases = casesBelow(spreading, high) - casesBelow(spreading, low);
    return from === to ? [] : [{ low, high, from, to, cases }];
  });
}

export function levelAt(cutoffs: readonly number[], number: number): number {
  return cutoffs.filter((cutoff) => cutoff <= number).length;
}

const MOST_BARS = 64;
const WIDTHS = [1, 2, 5];

/** From the lowest to the highest number that a case has or a cut-off is, with a little room on both sides. */
export function axisOf(ruler: Ruler, spreading: Spreading | null, cutoffs: readonly number[]): Axis {
  const numbers = spreading?.numbers ?? [];
  const isEmpty = numbers.length === 0;
  const lowest = isEmpty ? ruler.min : Math.min(numbers[0]!, ...cutoffs);
  const highest = isEmpty ? ruler.max : Math.max(numbers.at(-1)!, ...cutoffs);
  const bar = barFor(highest - lowest, ruler.step);
  const from = Math.floor(lowest / bar + 1e-9) * bar;
  const to = (Math.floor(highest / bar + 1e-9) + 1) * bar;
  return { from: exact(Math.max(from, Math.min(ruler.min, lowest))), to: exact(to), bar };
}

/** One bar for each number of whole ones; else of 1, 2 or 5 times a power of ten. */
function barFor(range: number, step: number): number {
  const least = Math.max(range / MOST_BARS, range >= MOST_BARS / 8 ? 1 : step);
  const power = 10 ** Math.floor(Math.log10(least) + 1e-9);
  const width = WIDTHS.map((one) => one * power).find((one) => one >= least * (1 - 1e-9));
  return exact(width ?? 10 * power);
}

/** Cases of each bar of the axis. */
export function barsOf(spreading: Spreading, { from, to, bar }: Axis): readonly number[] {
  const count = Math.max(1, Math.round((to - from) / bar));
  const edges = Array.from({ length: count + 1 }, (_, at) => casesBelow(spreading, exact(from + at * bar)));
  return edges.slice(1).map((end, at) => end - edges[at]!);
}

/** Numbers to be written below the axis, at most so many. */
export function ticksOf({ from, to, bar }: Axis, most: number): readonly number[] {
  const every = [1, 2, 5, 10, 20, 50, 100].find((many) => (to - from) / (bar * many) <= most) ?? 200;
  const step = bar * every;
  const first = Math.ceil(from / step - 1e-9);
  const count = Math.floor((to - first * step) / step + 1e-9) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => exact((first + at) * step));
}

/** Without what doubles add. */
function exact(number: number): number {
  return Number(number.toPrecision(12));
}

// Between which numbers a score of the highest terms lies: never narrower than it is, and exact where every term is
// asked and answered.

import { add, compare, divide, fractionOf, multiply, type Fraction } from '../../model/fraction.ts';
import type { PlannedTerm, Reach } from './planned-term.ts';

/** Null where a term has no end. The terms of a mean have one weight. */
export function reachOfHighest(
  method: 'sum' | 'mean',
  count: number,
  terms: readonly PlannedTerm[],
  atMost: number,
): Reach | null {
  const [first] = terms;
  if (!first || terms.some(({ term: { span } }) => !Number.isFinite(span.high - span.low))) return null;
  const [lows, highs] = [0, 1].map((end) => terms.map((one) => endsOf(one)[end]!).sort(compare));
  const all = { lows: lows!, highs: highs!, count: Math.min(count, terms.length) };
  const mayGo = terms.some(({ conditional, term }) => conditional || (atMost > 0 && term.missing === null));
  if (method === 'sum') return mayGo ? sumOfSome(all) : sumOfAll(all);
  const parts = mayGo
    ? { lowest: all.lows[0]!, highest: all.highs.at(-1)! }
    : dividedBy(sumOfAll(all), fractionOf(all.count));
  return parts && dividedBy(parts, fractionOf(first.term.weight));
}

interface Ends {
  /** Both from the lowest to the highest, weighted. */
  readonly lows: readonly Fraction[];
  readonly highs: readonly Fraction[];
  readonly count: number;
}

/** The sum of the highest rises with each of them. */
function sumOfAll({ lows, highs, count }: Ends): Reach {
  return { lowest: total(lows.slice(-count)), highest: total(highs.slice(-count)) };
}

/** Fewer than these may count, and one that is answered may stand for all of them. */
function sumOfSome({ lows, highs, count }: Ends): Reach {
  const times = fractionOf(count);
  const [lowest, highest] = [lows[0]!, highs.at(-1)!];
  return {
    lowest: compare(lowest, ZERO) < 0 ? multiply(lowest, times) : ZERO,
    highest: compare(highest, ZERO) > 0 ? multiply(highest, times) : ZERO,
  };
}

const ZERO = fractionOf(0);
const total = (numbers: readonly Fraction[]): Fraction => numbers.reduce(add, ZERO);

function dividedBy({ lowest, highest }: Reach, by: Fraction): Reach | null {
  const [low, high] = [divide(lowest, by), divide(highest, by)];
  return low && high && { lowest: low, highest: high };
}

function endsOf({ term: { span, weight } }: PlannedTerm): readonly Fraction[] {
  return [span.low, span.high].map((end) => multiply(fractionOf(end), fractionOf(weight))).sort(compare);
}

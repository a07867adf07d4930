// Scores over vectors: weighted points in whole units, so that every sum is exact and only the score is rounded.

import type { Bounds } from '../../../language/index.ts';
import type { ScoreStep } from '../../../plan/index.ts';
import { ALL, allOf, anyOf, both, either, not, type Mask } from './masks.ts';
import {
  chosenNumbers,
  comparison,
  complete,
  extreme,
  hull,
  negated,
  reaches,
  rescaled,
  total,
} from './numbers.ts';
import { pointsOver, weigherOf, whole } from './points.ts';
import { literal, type Numbers, type Value } from './values.ts';
import { productOf, roundedRatio, sameWhole, sumOf, wholes, type Wholes } from './wholes.ts';

/** A term where it is asked: one that is not is neither missing nor scored. */
interface Term {
  readonly points: Numbers;
  readonly asked: Mask;
  /** Asked, and it has points. */
  readonly counted: Mask;
  /** In units of the weights' scale. */
  readonly weight: number;
  /** The lowest weighted points, and how far above them the highest are, in units of the scale. */
  readonly low: number;
  readonly range: number;
}

export interface Answers {
  readonly value: (name: string) => Value | null;
  readonly asked: (name: string) => Mask;
}

/** `bounds` are those of the score, in units of its decimals. */
export function scoreOver(step: ScoreStep, answers: Answers, bounds: Bounds): Numbers | null {
  const terms = complete(
    step.terms.map((term): Term | null => {
      const value = answers.value(term.of);
      const points = value && pointsOver(step, term, value);
      const asked = answers.asked(term.of);
      const weight = Math.round(term.weight * 10 ** step.weightScale);
      const ends = [term.span.low, term.span.high].map(weigherOf(step, term.weight));
      const [low, high] = [Math.min(...ends), Math.max(...ends)];
      return points && { points, asked, counted: both(asked, points.known), weight, low, range: high - low };
    }),
  );
  if (!terms || terms.length === 0) return null;
  return step.atMost === 0 ? strict(step, terms, bounds) : prorated(step, terms, bounds);
}

/** No term that is asked may lack points. */
function strict(step: ScoreStep, terms: readonly Term[], bounds: Bounds): Numbers | null {
  // So what counts is what is asked, wherever the score is known.
  const all = terms.map((term) => ({ ...term, counted: term.asked }));
  const noneLacks = allOf(terms.map(({ asked, points }) => either(points.known, not(asked))));
  const known = isTotal(step) ? noneLacks : both(noneLacks, anyCounted(all));
  const combined = combine(step, all);
  if (!combined) return null;
  if (step.method === 'mean') return mean(step, all, { ...combined, known }, bounds);
  return finished(step, { ...combined, known }, bounds);
}

/** Some terms may lack points, and the others stand for them. */
function prorated(step: ScoreStep, terms: readonly Term[], bounds: Bounds): Numbers | null {
  const lacking = countOf(terms.map((term) => both(term.asked, not(term.points.known))));
  const combined = combine(step, terms);
  if (!lacking || !combined) return null;
  const known = both(not(reaches(lacking, step.atMost + 1)), anyCounted(terms));
  const found = { ...combined, known };
  const noneLacks = not(reaches(lacking, 1));
  switch (step.method) {
    case 'minimum':
    case 'maximum':
      return finished(step, found, bounds);
    case 'mean':
      return step.basis === 'count'
        ? mean(step, terms, found, bounds)
        : onRange(step, terms, found, noneLacks, bounds);
    default: {
      const score =
        step.basis === 'count'
          ? forAll(step, terms, found, bounds)
          : onRange(step, terms, found, noneLacks, bounds);
      return score && zeroWhereNothingIsAsked(score, terms, step.decimals);
    }
  }
}

const isTotal = ({ method }: ScoreStep): boolean => method === 'sum' || method === 'count';

/** By count: each missing term is worth the mean of those that are answered. */
function forAll(step: ScoreStep, terms: readonly Term[], sum: Numbers, bounds: Bounds): Numbers | null {
  const relevant = countOf(terms.map(({ asked }) => asked));
  const counted = countOf(terms.map((term) => term.counted));
  if (!relevant || !counted) return null;
  const whole = productOf(wholes(sum), wholes(relevant));
  return roundedRatio(whole, wholes(counted), sum.scale, step.decimals, bounds, sum.known);
}

/**
 * By range: the sum of all stands as far up its range as the sum of the answered stands up theirs; a mean is that sum
 * over all weights. What is answered and has no range says nothing of what is missing.
 */
function onRange(
  step: ScoreStep,
  terms: readonly Term[],
  sum: Numbers,
  noneLacks: Mask,
  bounds: Bounds,
): Numbers | null {
  const { scale } = step;
  const asked = (term: Term) => term.asked;
  const counted = (term: Term) => term.counted;
  const lows = [asked, counted].map((where) => sumWhere(terms, where, ({ low }) => low, scale));
  const ranges = [asked, counted].map((where) => sumWhere(terms, where, ({ range }) => range, scale));
  const [low, lowAnswered, range, rangeAnswered] = complete([...lows, ...ranges]) ?? [];
  const one = whole(1, scale);
  if (!low || !lowAnswered || !range || !rangeAnswered || !one) return null;
  const hasRange = reaches({ ...rangeAnswered, scale: 0 }, 1);
  const divisor = chosenNumbers(hasRange, rangeAnswered, one);
  if (!divisor) return null;
  const above = sumOf(wholes(sum), productOf(wholes(lowAnswered), sameWhole(-1)));
  const n = sumOf(productOf(wholes(low), wholes(divisor)), productOf(above, wholes(range)));
  const known = both(sum.known, either(hasRange, noneLacks));
  const found = { n, d: wholes(divisor), known };
  if (step.method === 'sum') return roundedRatio(n, found.d, scale, step.decimals, bounds, known);
  return overWeights(step, terms, asked, found, bounds);
}

/** The sum divided by the weights of what counts. */
function mean(step: ScoreStep, terms: readonly Term[], sum: Numbers, bounds: Bounds): Numbers | null {
  const found = { n: wholes(sum), d: sameWhole(1), known: sum.known };
  return overWeights(step, terms, (term) => term.counted, found, bounds);
}

/** Missing where the weights add up to 0. */
function overWeights(
  step: ScoreStep,
  terms: readonly Term[],
  where: (term: Term) => Mask,
  { n, d, known }: { n: Wholes; d: Wholes; known: Mask },
  bounds: Bounds,
): Numbers | null {
  const weights = sumWhere(terms, where, ({ weight }) => weight, 0);
  const isSome = weights && comparison('!=', { ...weights, known: ALL }, literal(0, 0, 'i8'))?.yes;
  if (!weights || !isSome) return null;
  const scale = step.scale - step.weightScale;
  return roundedRatio(n, productOf(d, wholes(weights)), scale, step.decimals, bounds, both(known, isSome));
}

/** What the terms amount to where their mask is set. */
function sumWhere(
  terms: readonly Term[],
  where: (term: Term) => Mask,
  amountOf: (term: Term) => number,
  scale: number,
): Numbers | null {
  const always = terms.filter((term) => where(term) === ALL).reduce((sum, term) => sum + amountOf(term), 0);
  const parts = complete([
    whole(always, scale),
    ...terms
      .filter((term) => where(term) !== ALL && amountOf(term) !== 0)
      .map((term) => {
        const [amount, none] = [whole(amountOf(term), scale), whole(0, scale)];
        return amount && none && chosenNumbers(where(term), amount, none);
      }),
  ]);
  return parts && total(parts);
}

/** A total of nothing is 0. */
function zeroWhereNothingIsAsked(found: Numbers, terms: readonly Term[], decimals: number): Numbers | null {
  const anyAsked = terms.map(({ asked }) => asked).reduce(either);
  if (anyAsked === ALL) return found;
  const zero = whole(0, decimals);
  const result = zero && chosenNumbers(anyAsked, found, zero);
  return result && { ...result, known: either(found.known, not(anyAsked)) };
}

/** One number for each case of all that counts; what does not count changes nothing in it. */
function combine(step: ScoreStep, terms: readonly Term[]): Numbers | null {
  const { lowest, highest } = hull(terms.map(({ points }) => points.bounds));
  const neutral = step.method === 'minimum' ? highest : step.method === 'maximum' ? lowest : 0;
  const parts = complete(
    terms.map(({ points, counted }) => {
      const otherwise = whole(neutral, points.scale);
      return counted === ALL ? points : otherwise && chosenNumbers(counted, points, otherwise);
    }),
  );
  if (!parts) return null;
  if (step.method === 'minimum') return extreme('min', parts);
  return step.method === 'maximum' ? extreme('max', parts) : total(parts);
}

/** From units of the scale to the score's decimals. */
function finished(step: ScoreStep, number: Numbers, bounds: Bounds): Numbers | null {
  const { scale, known } = number;
  if (scale <= step.decimals) return rescaled(number, step.decimals);
  return roundedRatio(wholes(number), sameWhole(1), scale, step.decimals, bounds, known);
}

const anyCounted = (terms: readonly Term[]): Mask => anyOf(terms.map(({ counted }) => counted));

/** How many of the masks are set: each is -1 as a number. */
function countOf(masks: readonly Mask[]): Numbers | null {
  const sum = total(
    masks.map((mask) => ({
      ...literal(-1, 0, 'i8'),
      vector: { lane: 'i8', parts: [mask] },
      bounds: { lowest: -1, highest: 0 },
    })),
  );
  return sum && negated(sum);
}

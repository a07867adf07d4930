// Scores over vectors: weighted points in whole units, so that every sum is exact.

import { decimalsOf, EXPRESSION_DECIMALS, roundTo } from '../../../model/decimal.ts';
import type { Bounds } from '../../../language/index.ts';
import type { ScoreStep } from '../../../plan/index.ts';
import { ALL, allOf, anyOf, both, either, NONE, not, type Mask } from './masks.ts';
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
import { pointsOver, whole } from './points.ts';
import { doubles, overDoubles, roundedTo, sameDouble, type Doubles } from './ratio.ts';
import { literal, type Numbers, type Value } from './values.ts';

/** A term where it is asked: one that is not is neither missing nor scored. */
interface Term {
  readonly points: Numbers;
  readonly asked: Mask;
  /** Asked, and it has points. */
  readonly counted: Mask;
  readonly weight: number;
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
      return points && { points, asked, counted: both(asked, points.known), weight: term.weight };
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
  const isTotal = step.method === 'sum' || step.method === 'count';
  const known = isTotal ? noneLacks : both(noneLacks, anyCounted(all));
  const combined = combine(step, all);
  if (!combined) return null;
  if (step.method === 'mean') return mean(step, all, { ...combined, known }, bounds);
  return finished(step, { ...combined, known }, bounds);
}

/** Some terms may lack points, and the others stand for them. */
function prorated(step: ScoreStep, terms: readonly Term[], bounds: Bounds): Numbers | null {
  const relevant = countOf(terms.map(({ asked }) => asked));
  const counted = countOf(terms.map((term) => term.counted));
  const lacking = countOf(terms.map((term) => both(term.asked, not(term.points.known))));
  const combined = combine(step, terms);
  if (!relevant || !counted || !lacking || !combined) return null;
  const enough = not(reaches(lacking, step.atMost + 1));
  const known = both(enough, anyCounted(terms));
  if (step.method === 'mean') return mean(step, terms, { ...combined, known }, bounds);
  if (step.method === 'minimum' || step.method === 'maximum')
    return finished(step, { ...combined, known }, bounds);
  const unit = step.method === 'count' ? 1 : 10 ** step.scale;
  const whole = overDoubles('multiply', doubles(combined.vector), doubles(relevant.vector));
  const share = overDoubles('multiply', doubles(counted.vector), sameDouble(unit));
  const found = roundedTo(overDoubles('divide', whole, share), step.decimals, bounds, known);
  return found && zeroWhereNothingIsAsked(found, terms, step.decimals);
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
  if (number.scale <= step.decimals) return rescaled(number, step.decimals);
  const values = overDoubles('divide', doubles(number.vector), sameDouble(10 ** number.scale));
  return roundedTo(values, step.decimals, bounds, number.known);
}

/** The sum divided by the weights of what counts; missing where these add up to 0. */
function mean(step: ScoreStep, terms: readonly Term[], sum: Numbers, bounds: Bounds): Numbers | null {
  const weight = weightOf(terms);
  if (!weight) return null;
  const divisor = overDoubles('multiply', weight.doubles, sameDouble(10 ** step.scale));
  const known = both(sum.known, weight.isSome);
  return roundedTo(overDoubles('divide', doubles(sum.vector), divisor), step.decimals, bounds, known);
}

function weightOf(terms: readonly Term[]): { doubles: Doubles; isSome: Mask } | null {
  if (terms.every(({ counted }) => counted === ALL)) return sameWeight(terms);
  const scale = Math.max(...terms.map(({ weight }) => decimalsOf(weight)));
  const none = whole(0, scale);
  const parts = complete(
    terms.map(({ counted, weight }) => {
      const own = whole(Math.round(weight * 10 ** scale), scale);
      return own && none && chosenNumbers(counted, own, none);
    }),
  );
  const sum = parts && total(parts);
  const isSome = sum && none && comparison('!=', { ...sum, known: ALL }, none);
  return (
    isSome && {
      doubles: overDoubles('divide', doubles(sum.vector), sameDouble(10 ** scale)),
      isSome: isSome.yes,
    }
  );
}

function sameWeight(terms: readonly Term[]): { doubles: Doubles; isSome: Mask } {
  const sum = terms.reduce((weights, { weight }) => weights + weight, 0);
  const weight = roundTo(sum, EXPRESSION_DECIMALS);
  return { doubles: sameDouble(weight), isSome: weight === 0 ? NONE : ALL };
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

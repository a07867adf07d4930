// What a score is, exactly: nothing is rounded before the score is.

import { add, compare, divide, fractionOf, multiply, subtract, type Fraction } from '../../model/fraction.ts';
import type { PlanTerm, ScoreStep } from '../../plan/index.ts';

/** A term that is relevant, and its points; null where it is missing. */
export interface RelevantTerm {
  readonly term: PlanTerm;
  readonly points: Fraction | null;
}

export interface AnsweredTerm extends RelevantTerm {
  readonly points: Fraction;
}

/** Null where there is no score: too many terms are missing, or nothing can be computed from the others. */
export function exactScore(step: ScoreStep, relevant: readonly RelevantTerm[]): Fraction | null {
  const { method } = step;
  const answered = relevant.filter((one): one is AnsweredTerm => one.points !== null);
  if (relevant.length - answered.length > step.atMost) return null;
  if (answered.length === 0)
    return relevant.length === 0 && (method === 'sum' || method === 'count') ? ZERO : null;
  if (step.highest !== null) return ofHighest(step, step.highest, relevant, answered);
  const products = answered.map(({ term, points }) => weighted(term, points));
  switch (method) {
    case 'sum':
      return step.basis === 'range'
        ? onRange(relevant, answered, products)
        : forAll(total(products), relevant, answered);
    case 'mean': {
      if (step.basis === 'count') return divide(total(products), weightOf(answered));
      const sum = onRange(relevant, answered, products);
      return sum && divide(sum, weightOf(relevant));
    }
    case 'count':
      return forAll(fractionOf(answered.filter(({ points }) => points.n !== 0n).length), relevant, answered);
    case 'minimum':
      return products.reduce((least, one) => (compare(one, least) < 0 ? one : least));
    case 'maximum':
      return products.reduce((most, one) => (compare(one, most) > 0 ? one : most));
  }
}

/** The highest that are answered; where they are fewer than would count, they stand for as many. */
function ofHighest(
  { method }: ScoreStep,
  count: number,
  relevant: Terms,
  answered: readonly AnsweredTerm[],
): Fraction | null {
  const taken = highestOf(answered, count);
  const sum = total(taken.map(({ term, points }) => weighted(term, points)));
  return method === 'mean' ? divide(sum, weightOf(taken)) : forAll(sum, relevant.slice(0, count), taken);
}

/** Those that add the most; of equals, the first. */
export function highestOf<Term extends AnsweredTerm>(answered: readonly Term[], count: number): Term[] {
  const added = ({ term, points }: Term) => weighted(term, points);
  return [...answered].sort((one, other) => compare(added(other), added(one))).slice(0, count);
}

type Terms = readonly RelevantTerm[];

const ZERO = fractionOf(0);
const total = (all: readonly Fraction[]): Fraction => all.reduce(add, ZERO);
const weighted = ({ weight }: PlanTerm, points: Fraction) =>
  weight === 1 ? points : multiply(points, fractionOf(weight));
const weightOf = (terms: Terms) => total(terms.map(({ term }) => fractionOf(term.weight)));

/** By count: each missing term is worth the mean of those that are answered. */
function forAll(sum: Fraction, relevant: Terms, answered: Terms): Fraction | null {
  return divide(multiply(sum, fractionOf(relevant.length)), fractionOf(answered.length));
}

/**
 * By range: the sum of all stands as far up its range as the sum of the answered stands up theirs. Null where all that
 * is answered can give one sum only, so that it says nothing of what is missing.
 */
function onRange(relevant: Terms, answered: Terms, products: readonly Fraction[]): Fraction | null {
  const sum = total(products);
  if (relevant.length === answered.length) return sum;
  const [whole, known] = [rangeOf(relevant), rangeOf(answered)];
  const share = divide(subtract(sum, known.low), subtract(known.high, known.low));
  return share && add(whole.low, multiply(share, subtract(whole.high, whole.low)));
}

/** What the terms can add up to. */
export function rangeOf(terms: Terms): { low: Fraction; high: Fraction } {
  const ends = terms.map(({ term }) => {
    const [low, high] = [term.span.low, term.span.high].map((end) => weighted(term, fractionOf(end)));
    return term.weight < 0 ? { low: high!, high: low! } : { low: low!, high: high! };
  });
  return { low: total(ends.map(({ low }) => low)), high: total(ends.map(({ high }) => high)) };
}

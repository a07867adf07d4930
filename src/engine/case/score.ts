// A score of one case, with the part that each term had in it.

import { EXPRESSION_DECIMALS, roundTo } from '../../model/decimal.ts';
import type { Id } from '../../model/types.ts';
import type { Value } from '../../language/index.ts';
import type { PlanTerm, ScoreStep } from '../../plan/index.ts';
import type { WhyScore, WhyTerm } from '../types.ts';
import { pointsOf } from './points.ts';

/** What a score reads of a case. */
export interface Answers {
  readonly value: (id: Id) => Value;
  readonly codes: (id: Id) => readonly string[];
  readonly relevant: (id: Id) => boolean;
}

export function scoreOf(step: ScoreStep, answers: Answers): WhyScore {
  const terms = step.terms.map((term) => termOf(term, answers));
  const relevant = terms.filter((term) => term.state !== 'not relevant');
  const counted = relevant.filter((term) => term.points !== null);
  const missing = relevant.length - counted.length;
  const value = missing > step.atMost ? null : combine(step, counted, relevant.length);
  return {
    kind: 'score',
    value: value === null ? null : roundTo(value, step.decimals),
    method: step.method,
    terms,
    relevant: relevant.length,
    answered: counted.length,
    prorated: value !== null && missing > 0,
    decimals: step.decimals,
  };
}

function termOf(term: PlanTerm, answers: Answers): WhyTerm {
  const { of, weight } = term;
  if (!answers.relevant(of)) return { of, value: null, points: null, weight, state: 'not relevant' };
  const value = answers.value(of);
  const points = pointsOf(term.points, value, answers.codes(of));
  if (points !== null) return { of, value, points, weight, state: 'answered' };
  return {
    of,
    value,
    points: term.missing,
    weight,
    state: term.missing === null ? 'missing' : 'missing counts',
  };
}

/** The value before rounding; null where there is nothing to combine. */
function combine(step: ScoreStep, counted: readonly WhyTerm[], relevant: number): number | null {
  if (counted.length === 0) return relevant === 0 && isTotal(step) ? 0 : null;
  const parts = counted.map((term) => exact((term.points as number) * term.weight));
  const prorate = (total: number) => exact((total * relevant) / counted.length);
  switch (step.method) {
    case 'sum':
      return prorate(total(parts));
    case 'count':
      return prorate(counted.filter((term) => term.points !== 0).length);
    case 'mean':
      return ratio(total(parts), total(counted.map((term) => term.weight)));
    case 'minimum':
      return Math.min(...parts);
    case 'maximum':
      return Math.max(...parts);
  }
}

const isTotal = (step: ScoreStep) => step.method === 'sum' || step.method === 'count';
const exact = (value: number) => roundTo(value, EXPRESSION_DECIMALS);
const total = (parts: readonly number[]) => parts.reduce((sum, part) => exact(sum + part), 0);
const ratio = (numerator: number, denominator: number) =>
  denominator === 0 ? null : exact(numerator / denominator);

// A score of one case, with the part that each term had in it.

import { fractionOf, round, toNumber, type Fraction } from '../../model/fraction.ts';
import type { Id } from '../../model/types.ts';
import { between, type Value } from '../../language/index.ts';
import type { PlanExpiry, PlanTerm, ScoreStep } from '../../plan/index.ts';
import { pointsOf } from './points.ts';
import { exactScore, rangeOf, type RelevantTerm } from './exact-score.ts';
import type { WhyRange, WhyScore, WhyTerm } from '../types.ts';

/** What a score reads of a case. */
export interface Answers {
  readonly value: (id: Id) => Value;
  readonly codes: (id: Id) => readonly string[];
  readonly relevant: (id: Id) => boolean;
}

export function scoreOf(step: ScoreStep, answers: Answers): WhyScore {
  const terms = step.terms.map((term) => termOf(term, answers));
  const relevant = terms.filter(({ why }) => why.state !== 'not relevant');
  const answered = relevant.filter(({ points }) => points !== null);
  const own = relevant.filter(({ why }) => why.state === 'answered' || why.state === 'expired').length;
  const isEnough = own >= step.atLeastAnswered;
  const score = isEnough ? exactScore(step, relevant) : null;
  const counted = step.highest === null ? relevant.length : Math.min(step.highest, relevant.length);
  const isProrated = score !== null && answered.length < counted;
  return {
    kind: 'score',
    value: score && toNumber(round(score, step.decimals)),
    method: step.method,
    terms: terms.map(({ why }) => why),
    relevant: relevant.length,
    answered: answered.length,
    prorated: isProrated,
    tooFew: isEnough ? null : { answered: own, least: step.atLeastAnswered },
    highest: step.highest,
    range: isProrated && step.basis === 'range' ? { known: range(answered), whole: range(relevant) } : null,
    decimals: step.decimals,
  };
}

function range(terms: readonly RelevantTerm[]): WhyRange {
  const { low, high } = rangeOf(terms);
  return { low: toNumber(low), high: toNumber(high) };
}

interface FoundTerm extends RelevantTerm {
  readonly why: WhyTerm;
}

function termOf(term: PlanTerm, answers: Answers): FoundTerm {
  const { of, weight } = term;
  if (!answers.relevant(of))
    return { term, points: null, why: { of, value: null, points: null, weight, state: 'not relevant' } };
  const value = answers.value(of);
  const given = value === null ? null : pointsOf(term.points, encoded(value, answers.codes(of)));
  const expiry = term.expires && given && given.n !== 0n ? expiryOf(term.expires, answers) : null;
  const own = expiry ? expiry.left(given!) : given;
  const points = own ?? (term.missing === null ? null : fractionOf(term.missing));
  const state = own
    ? (expiry?.state ?? 'answered')
    : points
      ? 'missing counts'
      : (expiry?.state ?? 'missing');
  const why = { of, value, points: points && toNumber(points), weight, state };
  return { term, points, why: expiry ? { ...why, expires: expiry.why } : why };
}

interface FoundExpiry {
  readonly state: WhyTerm['state'];
  /** What is left of points that are not 0; null where that is not known. */
  readonly left: (points: Fraction) => Fraction | null;
  readonly why: NonNullable<WhyTerm['expires']>;
}

function expiryOf({ months, since }: PlanExpiry, { value }: Answers): FoundExpiry {
  const [date, today] = [value(since), value('assessed_on')];
  const why = { months, since, date };
  if (date === null || today === null) return { state: 'undated', left: () => null, why };
  return between('months', Number(date), Number(today)) >= months
    ? { state: 'expired', left: () => fractionOf(0), why }
    : { state: 'answered', left: (points) => points, why };
}

/** As columns hold it. */
function encoded(value: Exclude<Value, null>, codes: readonly string[]): number {
  if (typeof value === 'string') return codes.indexOf(value);
  if (typeof value === 'object') return value.reduce((set, code) => set | (1 << codes.indexOf(code)), 0);
  return Number(value);
}

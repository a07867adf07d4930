// Scores: terms that are not asked are no part of one, and terms that are missing are made up for by the others.

import {
  compare as order,
  fractionOf,
  multiply as product,
  subtract as minus,
} from '../../model/fraction.ts';
import type { PlanTerm, ScoreStep, Span } from '../../plan/index.ts';
import {
  add,
  and,
  choose,
  compare,
  constantOf,
  countTrue,
  decimal,
  divide,
  extreme,
  extremeOfKnown,
  isKnown,
  isMissing,
  missing,
  multiply,
  not,
  number,
  or,
  round,
  subtract,
  sumOfHighest,
  sumOfKnown,
  truth,
} from '../nodes.ts';
import type { Node } from '../types.ts';
import type { Names } from './names.ts';
import { pointsOf } from './points.ts';

interface Term {
  /** What it adds; where it is not asked, this says nothing. */
  readonly points: Node;
  /** Null: always. */
  readonly asked: Node | null;
  readonly weight: Node;
  /** Of its points, not weighted. */
  readonly span: Span;
}

const ZERO = number(0);

export function lowerScore(step: ScoreStep, names: Names): Node {
  const terms = step.terms.map((term) => termOf(step, term, names));
  const isStrict = step.atMost === 0 && step.highest === null;
  const score = isStrict ? strict(step, terms) : prorated(step, terms, names);
  return step.atLeastAnswered === 0 ? score : whereAnswered(step, terms, names, score);
}

/** Points that no answer has are no answer. */
function whereAnswered(step: ScoreStep, terms: readonly Term[], names: Names, score: Node): Node {
  const isAnswered = step.terms.map((term, position) => {
    const own = pointsOf(step, { ...term, missing: null }, names);
    return and([isAsked(terms[position]!), isKnown(own)]);
  });
  const answered = names.share(`${step.id}.answered`, step.id, countTrue(isAnswered));
  const tooFew = compare('<', answered, number(step.atLeastAnswered));
  return choose([{ when: tooFew, then: missing('number') }], score);
}

function termOf(step: ScoreStep, term: PlanTerm, names: Names): Term {
  return {
    points: pointsOf(step, term, names),
    asked: names.asked(term.of),
    weight: number(term.weight),
    span: term.span,
  };
}

/** The lowest of what a term can add, and how far above that the highest is. */
function rangeOf({ span, weight }: Term): { low: Node; range: Node } {
  const ends = [span.low, span.high]
    .filter(Number.isFinite)
    .map((end) => product(fractionOf(end), constantOf(weight)!))
    .sort(order);
  const [low = fractionOf(0), high = low] = ends;
  return { low: decimal(low), range: decimal(minus(high, low)) };
}

const isAsked = ({ asked }: Term): Node => asked ?? truth(true);
const whereAsked = ({ asked }: Term, then: Node, otherwise: Node): Node =>
  asked ? choose([{ when: asked, then }], otherwise) : then;

/** No term that is asked may be missing. */
function strict({ method, decimals }: ScoreStep, terms: readonly Term[]): Node {
  const all = () => add(terms.map((term) => whereAsked(term, term.points, ZERO)));
  switch (method) {
    case 'sum':
    case 'count':
      return round('half away', decimals, all());
    case 'mean':
      return round('half away', decimals, divide(all(), weightsOf(terms)));
    case 'minimum':
    case 'maximum':
      return round('half away', decimals, strictExtreme(method, terms));
  }
}

const EXTREMES = { minimum: 'least', maximum: 'greatest' } as const;

function strictExtreme(method: keyof typeof EXTREMES, terms: readonly Term[]): Node {
  if (terms.length > 0 && terms.every(({ asked }) => !asked))
    return extreme(
      EXTREMES[method],
      terms.map(({ points }) => points),
    );
  const lacks = or(terms.map((term) => and([isAsked(term), isMissing(term.points)])));
  return choose(
    [{ when: lacks, then: missing('number') }],
    extremeOfKnown(
      EXTREMES[method],
      terms.map((term) => whereAsked(term, term.points, missing('number'))),
    ),
  );
}

/** Some terms may be missing, or not count. */
function prorated(step: ScoreStep, terms: readonly Term[], names: Names): Node {
  const { id, method, atMost, decimals } = step;
  const points = terms.map((term, position) =>
    names.share(`${id}.term${String(position + 1)}`, id, whereAsked(term, term.points, missing('number'))),
  );
  const lacking = names.share(
    `${id}.missing`,
    id,
    countTrue(terms.map((term, position) => and([isAsked(term), isMissing(points[position]!)]))),
  );
  const isTotal = method === 'sum' || method === 'count';
  const nothingAsked = isTotal && terms.length > 0 ? not(or(terms.map(isAsked))) : truth(isTotal);
  return choose(
    [
      { when: nothingAsked, then: ZERO },
      { when: compare('>', lacking, number(atMost)), then: missing('number') },
    ],
    round('half away', decimals, fromOthers(step, terms, points, lacking, names)),
  );
}

function fromOthers(
  step: ScoreStep,
  terms: readonly Term[],
  points: readonly Node[],
  lacking: Node,
  names: Names,
): Node {
  const { id, method, basis } = step;
  const known = points.map(isKnown);
  if (step.highest !== null) return fromHighest(step, step.highest, terms, points);
  switch (method) {
    case 'minimum':
    case 'maximum':
      return extremeOfKnown(EXTREMES[method], points);
    case 'mean':
      return basis === 'count'
        ? divide(
            sumOfKnown(points),
            sumWhere(
              known,
              terms.map(({ weight }) => weight),
            ),
          )
        : divide(onRange(id, terms, points, known, lacking, names), weightsOf(terms));
    default:
      return basis === 'count'
        ? divide(multiply(countTrue(terms.map(isAsked)), sumOfKnown(points)), countTrue(known))
        : onRange(id, terms, points, known, lacking, names);
  }
}

/** The highest that are known, for as many as would count if none were missing. The terms of a mean have one weight. */
function fromHighest(
  { method, atMost }: ScoreStep,
  count: number,
  terms: readonly Term[],
  points: readonly Node[],
): Node {
  const sum = sumOfHighest(points, count);
  const countedOf = (conditions: readonly Node[]) => extreme('least', [countTrue(conditions), number(count)]);
  const counted = countedOf(points.map(isKnown));
  if (method === 'mean') return divide(sum, multiply(terms[0]!.weight, counted));
  return atMost === 0 ? sum : divide(multiply(countedOf(terms.map(isAsked)), sum), counted);
}

/**
 * The sum of all stands as far up its range as the sum of the answered stands up theirs. Missing where all that is
 * answered can give one sum only, so that it says nothing of what is missing.
 */
function onRange(
  id: string,
  terms: readonly Term[],
  points: readonly Node[],
  known: readonly Node[],
  lacking: Node,
  names: Names,
): Node {
  const all = terms.map(rangeOf);
  const lows = all.map(({ low }) => low);
  const ranges = all.map(({ range }) => range);
  const asked = terms.map(isAsked);
  const rangeOfKnown = names.share(`${id}.range`, id, sumWhere(known, ranges));
  const hasNone = compare('=', rangeOfKnown, ZERO);
  // Where nothing is missing, the sum is what it is, and any divisor will do.
  const divisor = choose([{ when: hasNone, then: number(1) }], rangeOfKnown);
  const above = subtract(sumOfKnown(points), sumWhere(known, lows));
  const found = add([sumWhere(asked, lows), divide(multiply(above, sumWhere(asked, ranges)), divisor)]);
  const saysNothing = and([hasNone, compare('>', lacking, ZERO)]);
  return choose([{ when: saysNothing, then: missing('number') }], found);
}

const weightsOf = (terms: readonly Term[]): Node =>
  sumWhere(
    terms.map(isAsked),
    terms.map(({ weight }) => weight),
  );

/** What amounts add up to where their condition, which is never unknown, holds. */
function sumWhere(conditions: readonly Node[], amounts: readonly Node[]): Node {
  return add(conditions.map((when, position) => choose([{ when, then: amounts[position]! }], ZERO)));
}

import { decimalsOf } from '../../model/decimal.ts';
import { compare, round, toNumber, type Fraction } from '../../model/fraction.ts';
import { countedTerms, named, within, type CountedTerm } from '../../model/index.ts';
import type { Id, PointsBand, ProrateBasis, Score } from '../../model/types.ts';
import type { Context, KnownValue } from '../context.ts';
import type { PlanTerm, PointsMap, ScoreStep, Span } from '../types.ts';
import { checkPoints, roundedAt } from './authored.ts';
import { reachesItsEnds } from './certain.ts';
import { ownName, type PlannedKind } from './planned.ts';
import { pointsOf, spanOf } from './points.ts';
import type { PlannedTerm, Reach } from './planned-term.ts';
import { reachOf } from './reach.ts';
import { checkEnds, checkStretches } from './stretches.ts';

export const score: PlannedKind<'score'> = {
  gives: ownName,
  reads: ({ terms }) => terms.flatMap(({ of, expires }) => [of, ...(expires ? [expires.since] : [])]),
  plan: planScore,
};

function planScore(context: Context, score: Score, path: string): void {
  const { id, method, decimals, missing } = score;
  const told = new Set<string>();
  const planned = countedTerms(context.document, score, path).flatMap((term, position) => {
    const one = planTerm(context, term, score, `${path}/terms/${String(position)}`, told);
    return one ? [one] : [];
  });
  if (missing.policy === 'value' && method !== 'count')
    roundedAt(context, score, missing.value, `${path}/missing/value`);
  const terms = planned.map(({ term }) => term);
  const weightScale = Math.max(0, ...terms.map(({ weight }) => decimalsOf(weight)));
  const step: ScoreStep = {
    kind: 'score',
    id,
    reads: [...new Set(terms.flatMap(readsOf))],
    method,
    terms,
    atMost: missing.policy === 'prorate' ? missing.atMost : 0,
    atLeastAnswered: score.atLeastAnswered ?? 0,
    highest: score.highest ?? null,
    basis: basisOf(score),
    decimals,
    scale: weightScale + Math.max(0, ...planned.map((one) => one.decimals)),
    weightScale,
  };
  context.addStep(step);
  const isWhole = planned.length === score.terms.length;
  const answered = isWhole ? reachOf(step, planned, 0) : null;
  const reach = isWhole && step.basis === 'count' ? reachOf(step, planned, step.atMost) : answered;
  if (step.highest === null) checkBasis(context, score, answered, reach, path);
  context.name({ id, type: 'number', codes: [], decimals, path, ...(reach && rounded(reach, decimals)) });
}

/** A minimum, maximum or count knows no other basis than the terms that are answered. */
function basisOf({ method, missing }: Score): ProrateBasis {
  const hasChoice = method === 'sum' || method === 'mean';
  return hasChoice && missing.policy === 'prorate' ? (missing.basis ?? 'count') : 'count';
}

interface Planned extends PlannedTerm {
  /** Of its points. */
  readonly decimals: number;
}

/** `told` are the places of which it is said already that the score rounds them: terms may share them. */
function planTerm(
  context: Context,
  term: CountedTerm,
  score: Score,
  path: string,
  told: Set<string>,
): Planned | null {
  const value = context.values.get(term.of);
  const points = value && pointsOf(context, term, value, path);
  if (!points) return null;
  checkPoints(context, score, term, told);
  if (Array.isArray(term.points)) checkBands(context, value, term, term.points, path);
  checkEffect(context, score, term, value, points, path, told);
  const weight = term.weight ?? 1;
  const missing = term.missing ?? (score.missing.policy === 'value' ? score.missing.value : null);
  if (term.expires && !isDate(context, term.expires.since, within(path, 'expires', 'since'))) return null;
  const span = including(including(spanOf(points, value), missing), term.expires ? 0 : null);
  if (basisOf(score) === 'range' && !Number.isFinite(span.high - span.low))
    context.report('prorate-without-limits', path, { name: term.of });
  return {
    term: { of: term.of, weight, points, missing, span, ...(term.expires && { expires: term.expires }) },
    conditional: named(context.document.items, term.of)?.relevantWhen !== undefined,
    decimals: Math.max(pointsDecimals(points, value), missing === null ? 0 : decimalsOf(missing)),
  };
}

/** What is written to be counted, and counts the same whatever the answer is. */
function checkEffect(
  context: Context,
  { method }: Score,
  { of, weight, at, missing }: CountedTerm,
  value: KnownValue,
  points: PointsMap,
  path: string,
  told: Set<string>,
): void {
  const key = `weight ${at.weight}`;
  if (weight === 0 && method !== 'count') {
    // Published scales list what they do not count.
    if (!told.has(key)) context.report('term-weightless', at.weight, { name: of }, 'info');
    told.add(key);
    return;
  }
  const { low, high } = spanOf(points, value);
  // That there is one answer only is said of the options; and one that is missing may count as another number.
  const isOne = low === high && (missing ?? low) === low && !isPartial(points, value) && !isFixed(value);
  if (isOne) context.report('term-constant', path, { name: of, points: low }, 'warning');
}

/** Whether fewer than two answers have points, or some numbers have none: that is said elsewhere. */
function isPartial(points: PointsMap, { min = -Infinity }: KnownValue): boolean {
  switch (points.kind) {
    case 'codes':
      return points.points.filter((one) => one !== null).length < 2;
    case 'bands':
      return points.from[0]! > min;
    default:
      return false;
  }
}

/** What others compute and is always the same is wrong there, if anywhere. */
function isFixed({ path, min, max }: KnownValue): boolean {
  return !path.startsWith('/items/') && min !== undefined && min === max;
}

function readsOf({ of, expires }: PlanTerm): readonly Id[] {
  return expires ? [of, expires.since, 'assessed_on'] : [of];
}

/** Of what is not known, why is said where it is defined. */
function isDate(context: Context, since: Id, path: string): boolean {
  const { type } = context.values.get(since) ?? {};
  if (type !== undefined && type !== 'date')
    context.report('wrong-type', path, { text: since, expected: 'date', found: type });
  return type === 'date';
}

/** Where the bands themselves are sound. Of shared bands, each term may need only some. */
function checkBands(
  context: Context,
  value: KnownValue,
  { at, sharesPoints }: CountedTerm,
  bands: readonly PointsBand[],
  path: string,
): void {
  if (context.hasError(at.points)) return;
  const placeOf = (band: number) => (sharesPoints ? path : within(at.points, band, 'from'));
  const stretches = bands.map(({ from }, band) => ({ from, path: placeOf(band) }));
  if (!sharesPoints) checkStretches(context, value, stretches);
  if (reachesItsEnds(context.document, value.id, [])) checkEnds(context, value, 'not-in-bands', stretches[0]);
}

function including({ low, high }: Span, points: number | null): Span {
  return points === null ? { low, high } : { low: Math.min(low, points), high: Math.max(high, points) };
}

function pointsDecimals(map: PointsMap, value: KnownValue): number {
  switch (map.kind) {
    case 'codes':
    case 'sum of codes':
    case 'bands':
      return Math.max(...map.points.map((points) => decimalsOf(points ?? 0)));
    case 'boolean':
      return Math.max(decimalsOf(map.whenTrue), decimalsOf(map.whenFalse));
    case 'linear':
      return Math.max(value.decimals, decimalsOf(map.offset));
  }
}

/** Prorated by count, terms of different ranges or weights leave the scale that they have when all are answered. */
function checkBasis(
  context: Context,
  { id, method, missing, decimals }: Score,
  answered: Reach | null,
  reach: Reach | null,
  path: string,
): void {
  if (missing.policy !== 'prorate') return;
  const isTaken = method === 'sum' || method === 'mean';
  if (missing.basis && !isTaken) context.report('basis-unused', `${path}/missing/basis`, { id }, 'warning');
  if (!isTaken || !answered || !reach) return;
  const leaves = compare(reach.lowest, answered.lowest) < 0 || compare(reach.highest, answered.highest) > 0;
  if (!leaves) return;
  const whole = rounded(answered, decimals);
  const found = rounded(reach, decimals);
  const params = { id, lowest: found.min, highest: found.max, min: whole.min, max: whole.max };
  context.report('prorate-off-scale', `${path}/missing`, params, 'warning');
}

function rounded({ lowest, highest }: Reach, decimals: number): { min: number; max: number } {
  const end = (fraction: Fraction) => toNumber(round(fraction, decimals));
  return { min: end(lowest), max: end(highest) };
}

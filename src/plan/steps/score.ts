import { decimalsOf, EXPRESSION_DECIMALS, roundTo } from '../../model/decimal.ts';
import { within } from '../../model/index.ts';
import type { MissingPolicy, PointsBand, Score, Term } from '../../model/types.ts';
import type { Context, KnownValue } from '../context.ts';
import type { PlanTerm, PointsMap } from '../types.ts';
import { reachesItsEnds } from './certain.ts';
import { pointsOf, spanOf, type Span } from './points.ts';
import { checkEnds, checkStretches } from './stretches.ts';

export function planScore(context: Context, score: Score, path: string): void {
  const { id, method, decimals } = score;
  const planned = score.terms.flatMap((term, position) => {
    const one = planTerm(context, term, score.missing, `${path}/terms/${String(position)}`);
    return one ? [one] : [];
  });
  const terms = planned.map(({ term }) => term);
  context.steps.push({
    kind: 'score',
    id,
    reads: [...new Set(terms.map((term) => term.of))],
    method,
    terms,
    atMost: score.missing.policy === 'prorate' ? score.missing.atMost : 0,
    decimals,
    scale: Math.min(EXPRESSION_DECIMALS, Math.max(0, ...planned.map(({ scale }) => scale))),
  });
  context.name({ id, type: 'number', codes: [], decimals, path, ...boundsOf(score, planned) });
}

interface PlannedTerm {
  readonly term: PlanTerm;
  /** What the points can be, before weighting. */
  readonly span: Span;
  readonly scale: number;
  /** It may be left out because its item is not asked. */
  readonly conditional: boolean;
}

function planTerm(context: Context, term: Term, policy: MissingPolicy, path: string): PlannedTerm | null {
  const value = context.values.get(term.of);
  const points = value && pointsOf(context, term, value, path);
  if (!points) return null;
  if (Array.isArray(term.points)) checkBands(context, value, term.points, within(path, 'points'));
  const weight = term.weight ?? 1;
  const missing = term.missing ?? (policy.policy === 'value' ? policy.value : null);
  const decimals = Math.max(pointsDecimals(points, value), missing === null ? 0 : decimalsOf(missing));
  return {
    term: { of: term.of, weight, points, missing },
    span: including(spanOf(points, value), missing),
    scale: decimals + decimalsOf(weight),
    conditional: context.inputs.some((input) => input.id === term.of && input.conditional),
  };
}

/** Where the bands themselves are sound. */
function checkBands(context: Context, value: KnownValue, bands: readonly PointsBand[], path: string): void {
  if (context.hasError(path)) return;
  const stretches = bands.map(({ from }, band) => ({ from, path: within(path, band, 'from') }));
  checkStretches(context, value, stretches);
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

/** What the score can be, so that a comparison that is always true or always false is found. */
function boundsOf(score: Score, planned: readonly PlannedTerm[]): { min?: number; max?: number } {
  if (planned.length < score.terms.length) return {};
  const { low, high } = spanOfScore(score, planned);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return {};
  return { min: roundTo(low, score.decimals), max: roundTo(high, score.decimals) };
}

function spanOfScore(score: Score, planned: readonly PlannedTerm[]): Span {
  const weighted = planned.map(weightedSpan);
  const extremes = hull(weighted);
  switch (score.method) {
    case 'count':
      return { low: 0, high: planned.length };
    case 'minimum':
    case 'maximum':
      return extremes;
    case 'mean':
      return planned.every(({ term }) => term.weight > 0) ? hull(planned.map(({ span }) => span)) : UNBOUNDED;
    case 'sum':
      // A prorated sum is the mean of the answered terms times the number of terms.
      return score.missing.policy === 'prorate'
        ? {
            low: planned.length * Math.min(0, extremes.low),
            high: planned.length * Math.max(0, extremes.high),
          }
        : weighted.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), ZERO);
  }
}

const ZERO: Span = { low: 0, high: 0 };
const UNBOUNDED: Span = { low: -Infinity, high: Infinity };

function weightedSpan({ term, span, conditional }: PlannedTerm): Span {
  const ends = [span.low * term.weight, span.high * term.weight];
  return including({ low: Math.min(...ends), high: Math.max(...ends) }, conditional ? 0 : null);
}

function hull(spans: readonly Span[]): Span {
  return { low: Math.min(...spans.map((one) => one.low)), high: Math.max(...spans.map((one) => one.high)) };
}

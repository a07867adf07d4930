// The weighted points of one term of a score, in whole units of the score's scale.

import type { PlanTerm, PointsMap, ScoreStep } from '../../../plan/index.ts';
import { laneFor } from '../shapes.ts';
import { ALL, both, not, type Mask } from './masks.ts';
import { chosenNumbers, comparison, constantNumber, reaches, times, total } from './numbers.ts';
import { hasBit } from './sets.ts';
import { literal, type CodeSet, type Codes, type Numbers, type Truth, type Value } from './values.ts';
import { chosen, lookup, splat } from './vectors.ts';

/** From the points of an answer to what they add to the score. */
type Weigh = (points: number) => number;

/** Known where the term has points, be it those of no answer; null where no vector holds them. */
export function pointsOver(step: ScoreStep, term: PlanTerm, value: Value): Numbers | null {
  const weigh = weigherOf(step, term.weight);
  const found =
    step.method === 'count' && (term.points.kind === 'linear' || term.points.kind === 'sum of codes')
      ? nonZero(plainPoints({ ...step, method: 'sum' }, { ...term, weight: 1 }, value))
      : plainPoints(step, term, value);
  if (!found || term.missing === null) return found;
  const otherwise = whole(weigh(term.missing), found.scale);
  const points = otherwise && chosenNumbers(found.known, found, otherwise);
  return points && { ...points, known: ALL };
}

function plainPoints(step: ScoreStep, term: PlanTerm, value: Value): Numbers | null {
  const weigh = weigherOf(step, term.weight);
  const { points } = term;
  const scale = step.method === 'count' ? 0 : step.scale;
  if (points.kind === 'codes' && value.kind === 'codes') return ofCode(points.points, value, weigh, scale);
  if (points.kind === 'boolean' && value.kind === 'truth') return ofTruth(points, value, weigh, scale);
  if (points.kind === 'sum of codes' && value.kind === 'set')
    return ofSet(points.points, value, weigh, scale);
  if (value.kind !== 'numbers') return null;
  if (points.kind === 'bands') return ofBands(points, value, weigh, scale);
  return points.kind === 'linear' ? ofNumber(points, term.weight, value, weigh, scale) : null;
}

export function weigherOf({ method, scale }: ScoreStep, weight: number): Weigh {
  if (method === 'count') return (points) => (points === 0 ? 0 : 1);
  const unit = 10 ** scale;
  return (points) => Math.round(points * weight * unit);
}

function ofCode(
  points: readonly (number | null)[],
  { vector, known }: Codes,
  weigh: Weigh,
  scale: number,
): Numbers | null {
  if (vector.lane !== 'i8') return null;
  const position = vector.parts[0]!;
  const found = byPosition(
    position,
    points.map((one) => weigh(one ?? 0)),
    known,
    scale,
  );
  if (!points.includes(null)) return found;
  const has = lookup(
    position,
    points.map((one) => (one === null ? 0 : -1)),
    'i8',
  ).parts[0]!;
  return found && { ...found, known: both(known, has) };
}

/** The number at the position that a byte tells. */
export function byPosition(
  position: Codes['vector']['parts'][number],
  table: readonly number[],
  known: Mask,
  scale: number,
): Numbers | null {
  const bounds = { lowest: Math.min(...table), highest: Math.max(...table) };
  const lane = laneFor(bounds);
  return lane && { kind: 'numbers', vector: lookup(position, table, lane), known, scale, bounds };
}

function ofTruth(
  { whenTrue, whenFalse }: Extract<PointsMap, { kind: 'boolean' }>,
  { yes, no }: Truth,
  weigh: Weigh,
  scale: number,
): Numbers | null {
  const [one, other] = [whole(weigh(whenTrue), scale), whole(weigh(whenFalse), scale)];
  const found = one && other && chosenNumbers(yes, one, other);
  return found && { ...found, known: not(both(not(yes), not(no))) };
}

function ofSet(points: readonly number[], set: CodeSet, weigh: Weigh, scale: number): Numbers | null {
  const parts = points.map((one, bit) => {
    const part = whole(weigh(one), scale);
    const zero = whole(0, scale);
    return part && zero && chosenNumbers(hasBit(set, bit), part, zero);
  });
  const sum = parts.every((part) => part !== null) ? total(parts) : null;
  return sum && { ...sum, known: set.known };
}

/** Below the first band there are no points. */
function ofBands(
  { from, points }: Extract<PointsMap, { kind: 'bands' }>,
  value: Numbers,
  weigh: Weigh,
  scale: number,
): Numbers | null {
  return stepped(
    value,
    from,
    points.map((one) => weigh(one)),
    scale,
  );
}

/** The number of the last band that a number reaches; none below the first. */
export function stepped(
  value: Numbers,
  from: readonly number[],
  numbers: readonly number[],
  scale: number,
): Numbers | null {
  const bounds = { lowest: Math.min(...numbers), highest: Math.max(...numbers) };
  const lane = laneFor(bounds);
  if (!lane || numbers.length === 0) return null;
  let vector = splat(lane, numbers[0]!);
  for (const [band, low] of from.entries())
    if (band > 0) vector = chosen(reaches(value, low), splat(lane, numbers[band]!), vector);
  const known = both(value.known, reaches(value, from[0]!));
  return { kind: 'numbers', vector, known, scale, bounds };
}

function ofNumber(
  { factor, offset }: Extract<PointsMap, { kind: 'linear' }>,
  weight: number,
  value: Numbers,
  weigh: Weigh,
  scale: number,
): Numbers | null {
  const each = factor * weight * 10 ** (scale - value.scale);
  // A column with more decimals than the plan knows of has no whole points.
  if (Math.abs(each - Math.round(each)) > 1e-9 || scale < value.scale) return null;
  const product = times(value, Math.round(each), scale);
  const start = whole(weigh(offset), scale);
  const sum = product && start && (offset === 0 ? product : total([product, start]));
  return sum && { ...sum, known: value.known };
}

/** 1 where the points are not 0. */
function nonZero(points: Numbers | null): Numbers | null {
  const zero = constantNumber(0);
  const truth = points && zero && comparison('!=', { ...points, known: ALL }, zero);
  const found = truth && chosenNumbers(truth.yes, literal(1, 0, 'i8'), literal(0, 0, 'i8'));
  return found && { ...found, known: points.known };
}

export function whole(value: number, scale: number): Numbers | null {
  const lane = laneFor({ lowest: value, highest: value });
  return lane && literal(value, scale, lane);
}

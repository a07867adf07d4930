// Scores over blocks of cases: points are whole numbers of 10^-scale, so that every sum is exact.

import { EXPRESSION_DECIMALS, roundTo } from '../../model/decimal.ts';
import type { PlanTerm, PointsMap, ScoreStep } from '../../plan/index.ts';
import { BLOCK, type Registers } from './registers.ts';

/** Adds one term to what is known of each case of the block. */
type AddTerm = (tally: Tally, n: number) => void;

interface Tally {
  /** Of weighted points, or their minimum or maximum, in units of 10^-scale. */
  readonly total: Float64Array;
  readonly weights: Float64Array;
  readonly relevant: Float64Array;
  readonly counted: Float64Array;
}

export function scoreOver(step: ScoreStep, registers: Registers): (n: number) => void {
  const output = registers.of(step.id);
  const unit = 10 ** step.scale;
  const terms = step.terms.map((term) => addTerm(step, term, unit, registers));
  const column = () => new Float64Array(BLOCK);
  const tally: Tally = { total: column(), weights: column(), relevant: column(), counted: column() };
  const start = step.method === 'minimum' ? Infinity : step.method === 'maximum' ? -Infinity : 0;
  const finish = finisher(step, unit);
  return (n) => {
    tally.total.fill(start);
    for (const part of [tally.weights, tally.relevant, tally.counted]) part.fill(0);
    for (const add of terms) add(tally, n);
    for (let row = 0; row < n; row += 1) {
      const relevant = tally.relevant[row] as number;
      const counted = tally.counted[row] as number;
      const value =
        relevant - counted > step.atMost
          ? NaN
          : finish(tally.total[row] as number, tally.weights[row] as number, relevant, counted);
      output[row] = roundTo(value, step.decimals);
    }
  };
}

function addTerm(step: ScoreStep, term: PlanTerm, unit: number, registers: Registers): AddTerm {
  const values = registers.of(term.of);
  const asked = registers.relevanceOf(term.of);
  const points = pointsOver(term.points);
  const { weight } = term;
  const missing = term.missing ?? NaN;
  const combine = combiner(step);
  return ({ total, weights, relevant, counted }, n) => {
    for (let row = 0; row < n; row += 1) {
      if (asked[row] === 0) continue;
      relevant[row] = (relevant[row] as number) + 1;
      const value = values[row] as number;
      const found = Number.isNaN(value) ? missing : points(value);
      const used = Number.isNaN(found) ? missing : found;
      if (Number.isNaN(used)) continue;
      counted[row] = (counted[row] as number) + 1;
      weights[row] = (weights[row] as number) + weight;
      total[row] = combine(total[row] as number, Math.round(used * weight * unit), used);
    }
  };
}

/** NaN where a value has no points. */
function pointsOver(map: PointsMap): (value: number) => number {
  switch (map.kind) {
    case 'codes': {
      const points = Float64Array.from(map.points, (one) => one ?? NaN);
      return (position) => points[position] ?? NaN;
    }
    case 'sum of codes':
      return (set) =>
        map.points.reduce(
          (sum, one, bit) => ((set >>> bit) & 1 ? roundTo(sum + one, EXPRESSION_DECIMALS) : sum),
          0,
        );
    case 'boolean':
      return (value) => (value === 1 ? map.whenTrue : map.whenFalse);
    case 'bands':
      return (value) => {
        let band = map.from.length - 1;
        while (band >= 0 && value < (map.from[band] as number)) band -= 1;
        return map.points[band] ?? NaN;
      };
    case 'linear':
      return (value) => roundTo(map.offset + map.factor * value, EXPRESSION_DECIMALS);
  }
}

function combiner({ method }: ScoreStep): (total: number, part: number, points: number) => number {
  switch (method) {
    case 'minimum':
      return (total, part) => Math.min(total, part);
    case 'maximum':
      return (total, part) => Math.max(total, part);
    case 'count':
      return (total, _, points) => (points === 0 ? total : total + 1);
    default:
      return (total, part) => total + part;
  }
}

type Finish = (total: number, weights: number, relevant: number, counted: number) => number;

function finisher({ method }: ScoreStep, unit: number): Finish {
  const prorate = (total: number, relevant: number, counted: number, divisor: number) =>
    counted === 0 ? (relevant === 0 ? 0 : NaN) : (total * relevant) / (counted * divisor);
  switch (method) {
    case 'sum':
      return (total, _, relevant, counted) => prorate(total, relevant, counted, unit);
    case 'count':
      return (total, _, relevant, counted) => prorate(total, relevant, counted, 1);
    case 'mean':
      return (total, weights, _, counted) => {
        const divisor = roundTo(weights, EXPRESSION_DECIMALS) * unit;
        return counted === 0 || divisor === 0 ? NaN : total / divisor;
      };
    default:
      return (total, _, __, counted) => (counted === 0 ? NaN : total / unit);
  }
}

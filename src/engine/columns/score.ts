// Scores over blocks of cases: points are whole numbers of 10^-scale, so that every sum is exact. Cases whose numbers are
// too large for doubles, or that are prorated by range, are computed one by one.

import { round, roundRatio, toNumber } from '../../model/fraction.ts';
import type { ScoreStep } from '../../plan/index.ts';
import { termPoints } from '../points.ts';
import { exactScore } from '../score.ts';
import { BLOCK, type Registers } from './registers.ts';
import { LARGEST, termOver, type TermOver } from './score-terms.ts';

export function scoreOver(step: ScoreStep, registers: Registers): (n: number) => void {
  const output = registers.of(step.id);
  const terms = step.terms.map((term) => termOver(step, term, registers));
  const tally = new Tally(step);
  const finish = finisher(step, tally);
  return (n) => {
    tally.clear();
    for (const term of terms) tally.add(term, n);
    for (let row = 0; row < n; row += 1) output[row] = finish(row) ?? exactly(step, terms, row);
  };
}

function exactly(step: ScoreStep, terms: readonly TermOver[], row: number): number {
  const relevant = terms.flatMap(({ term, asked, values }) => {
    if (asked[row] === 0) return [];
    const value = values[row] as number;
    return { term, points: termPoints(term, Number.isNaN(value) ? null : value) };
  });
  const score = exactScore(step, relevant);
  return score ? toNumber(round(score, step.decimals)) : NaN;
}

/** What is known of each case of the block. */
class Tally {
  /** Of weighted points; or the least or greatest of them, or how many are not 0. */
  readonly total = new Float64Array(BLOCK);
  /** Of all weighted points, without their signs. */
  readonly size = new Float64Array(BLOCK);
  readonly weights = new Float64Array(BLOCK);
  readonly relevant = new Float64Array(BLOCK);
  readonly counted = new Float64Array(BLOCK);
  private readonly start: number;
  private readonly combine: (total: number, units: number) => number;

  constructor({ method }: ScoreStep) {
    this.start = method === 'minimum' ? Infinity : method === 'maximum' ? -Infinity : 0;
    this.combine = COMBINED[method];
  }

  clear(): void {
    this.total.fill(this.start);
    for (const part of [this.size, this.weights, this.relevant, this.counted]) part.fill(0);
  }

  add({ values, asked, unitsOf, missing, weight }: TermOver, n: number): void {
    const { total, size, weights, relevant, counted, combine } = this;
    for (let row = 0; row < n; row += 1) {
      if (asked[row] === 0) continue;
      relevant[row]! += 1;
      const value = values[row] as number;
      const found = Number.isNaN(value) ? missing : unitsOf(value);
      const units = Number.isNaN(found) ? missing : found;
      if (Number.isNaN(units)) continue;
      counted[row]! += 1;
      weights[row]! += weight;
      size[row]! += Math.abs(units);
      total[row] = combine(total[row] as number, units);
    }
  }
}

const COMBINED: Readonly<Record<ScoreStep['method'], (total: number, units: number) => number>> = {
  sum: (total, units) => total + units,
  mean: (total, units) => total + units,
  minimum: Math.min,
  maximum: Math.max,
  count: (total, units) => (units === 0 ? total : total + 1),
};

/** NaN where there is no score; null where it must be computed with fractions. */
function finisher(step: ScoreStep, tally: Tally): (row: number) => number | null {
  const { method, atMost, basis, decimals } = step;
  const isTotal = method === 'sum' || method === 'count';
  const unit = method === 'count' ? 1 : 10 ** step.scale;
  // Units of weighted points in one unit of the weights.
  const pointsUnit = 10 ** (step.scale - step.weightScale);
  return (row) => {
    const [total, size] = [tally.total[row] as number, tally.size[row] as number];
    const [relevant, counted] = [tally.relevant[row] as number, tally.counted[row] as number];
    if (relevant - counted > atMost) return NaN;
    if (counted === 0) return isTotal && relevant === 0 ? 0 : NaN;
    if (size >= LARGEST || (basis === 'range' && counted < relevant)) return null;
    if (method === 'mean') {
      const weights = tally.weights[row] as number;
      return weights === 0
        ? NaN
        : ratio(Math.sign(weights) * total, Math.abs(weights) * pointsUnit, decimals);
    }
    const share = isTotal && counted < relevant;
    return share ? ratio(total * relevant, counted * unit, decimals) : ratio(total, unit, decimals);
  };
}

/** Rounded; null where a double does not hold the whole numbers. */
function ratio(n: number, d: number, decimals: number): number | null {
  const isHeld = Math.abs(n) <= Number.MAX_SAFE_INTEGER && d <= Number.MAX_SAFE_INTEGER;
  return isHeld ? roundRatio(n, d, decimals) : null;
}

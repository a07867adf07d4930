// The terms of a score over a block of cases, in whole units of the score's scale.

import { fractionOf, multiply } from '../../model/fraction.ts';
import type { PlanTerm, PointsMap, ScoreStep } from '../../plan/index.ts';
import { bandOf } from '../points.ts';
import type { Registers } from './registers.ts';

/** Numbers of units below this come out of arithmetic with doubles as they should. */
export const LARGEST = 2 ** 50;

export interface TermOver {
  readonly term: PlanTerm;
  readonly values: Float64Array;
  readonly asked: Float64Array;
  /** Weighted points; NaN where a value has none, infinite where there are too many units. */
  readonly unitsOf: (value: number) => number;
  /** The points of no answer; NaN where it is missing. */
  readonly missing: number;
  /** In units of the weights' scale. */
  readonly weight: number;
}

export function termOver(step: ScoreStep, term: PlanTerm, registers: Registers): TermOver {
  const { missing } = term;
  // Terms are counted by their points, not by what these weigh.
  const weight = step.method === 'count' ? 1 : term.weight;
  const weighted = (points: number) => inUnits([points, weight], step.scale);
  return {
    term,
    values: registers.of(term.of),
    asked: registers.relevanceOf(term.of),
    unitsOf: unitsOver(term.points, weighted),
    missing: missing === null ? NaN : weighted(missing),
    weight: inUnits([term.weight], step.weightScale),
  };
}

/** The product of decimals in units of 10^-scale. */
function inUnits(factors: readonly number[], scale: number): number {
  const { n, d } = factors.map((factor) => fractionOf(factor)).reduce(multiply);
  return held(Number((n * 10n ** BigInt(scale)) / d));
}

const held = (units: number) => (Math.abs(units) < LARGEST ? units : Infinity);

function unitsOver(map: PointsMap, weighted: (points: number) => number): TermOver['unitsOf'] {
  switch (map.kind) {
    case 'codes': {
      const units = map.points.map((points) => (points === null ? NaN : weighted(points)));
      return (position) => units[position] ?? NaN;
    }
    case 'sum of codes': {
      const units = map.points.map(weighted);
      return (set) => units.reduce((sum, one, bit) => ((set >>> bit) & 1 ? sum + one : sum), 0);
    }
    case 'boolean': {
      const [yes, no] = [weighted(map.whenTrue), weighted(map.whenFalse)];
      return (value) => (value === 1 ? yes : no);
    }
    case 'bands': {
      const units = map.points.map(weighted);
      return (value) => units[bandOf(value, map.from)] ?? NaN;
    }
    case 'linear': {
      const [start, each] = [weighted(map.offset), weighted(map.factor)];
      return (value) => start + held(Math.round(each * value));
    }
  }
}

// The weighted points of the terms of a score.

import { fractionOf, multiply as product, toNumber, type Fraction } from '../../model/fraction.ts';
import type { PlanExpiry, PlanTerm, PointsMap, ScoreStep } from '../../plan/index.ts';
import {
  add,
  between,
  byCode,
  choose,
  compare,
  decimal,
  firstKnown,
  has,
  multiply,
  number,
  step,
} from '../nodes.ts';
import type { Node } from '../types.ts';
import type { Names } from './names.ts';

/** What a term adds to a score; missing where its value has no points and no answer has none. */
export function pointsOf({ method }: ScoreStep, term: PlanTerm, names: Names): Node {
  const value = names.read(term.of);
  const weigh = method === 'count' ? isCounted : weightedBy(term.weight);
  const given = method === 'count' ? countedPoints(term.points, value) : weightedPoints(term, value);
  const own = term.expires ? untilExpired(given, term.expires, names) : given;
  return term.missing === null ? own : firstKnown([own, decimal(weigh(term.missing))]);
}

/** Of no points it does not matter when they expire. */
function untilExpired(points: Node, { months, since }: PlanExpiry, names: Names): Node {
  const passed = between('months', names.read(since), names.read('assessed_on'));
  const branches = [compare('=', points, ZERO), compare('>=', passed, number(months))];
  return choose(
    branches.map((when) => ({ when, then: ZERO })),
    points,
  );
}

const ZERO = number(0);

/** From points, exactly, to what they add. */
type Weigh = (points: number) => Fraction;

const isCounted: Weigh = (points) => fractionOf(points === 0 ? 0 : 1);
const weightedBy =
  (weight: number): Weigh =>
  (points) =>
    product(fractionOf(points), fractionOf(weight));

function weightedPoints({ points, weight }: PlanTerm, value: Node): Node {
  if (weight === 1) return mapped(points, value, (one) => one);
  const weigh = weightedBy(weight);
  // Where a double keeps no product, points are weighed case by case.
  return areKept(points, weigh)
    ? mapped(points, value, (one) => toNumber(weigh(one)))
    : multiply(
        number(weight),
        mapped(points, value, (one) => one),
      );
}

function countedPoints(points: PointsMap, value: Node): Node {
  const isListed = points.kind === 'codes' || points.kind === 'boolean' || points.kind === 'bands';
  if (isListed) return mapped(points, value, (one) => (one === 0 ? 0 : 1));
  const found = mapped(points, value, (one) => one);
  return choose([{ when: compare('!=', found, number(0)), then: number(1) }], number(0));
}

function areKept(points: PointsMap, weigh: Weigh): boolean {
  return listed(points).every((one) => {
    const exact = weigh(one);
    const kept = fractionOf(toNumber(exact));
    return kept.n === exact.n && kept.d === exact.d;
  });
}

function listed(points: PointsMap): readonly number[] {
  switch (points.kind) {
    case 'boolean':
      return [points.whenTrue, points.whenFalse];
    case 'linear':
      return [points.offset, points.factor];
    case 'codes':
      return points.points.filter((one) => one !== null);
    default:
      return points.points;
  }
}

function mapped(map: PointsMap, value: Node, weighed: (points: number) => number): Node {
  switch (map.kind) {
    case 'codes':
      return byCode(
        value,
        map.points.map((points) => (points === null ? null : weighed(points))),
      );
    case 'sum of codes':
      return add(
        map.points.map((points, position) =>
          choose([{ when: has(value, position), then: number(weighed(points)) }], number(0)),
        ),
      );
    case 'boolean':
      return choose([{ when: value, then: number(weighed(map.whenTrue)) }], number(weighed(map.whenFalse)));
    case 'bands':
      return ofBands(value, map.from, map.points.map(weighed));
    case 'linear':
      return add([multiply(number(weighed(map.factor)), value), number(weighed(map.offset))]);
  }
}

/** Below the first band there are no points. */
function ofBands(value: Node, from: readonly number[], points: readonly number[]): Node {
  return from[0] === -Infinity ? step(value, from.slice(1), points) : step(value, from, [null, ...points]);
}

// What the points of a score can add up to at all, whatever is asked and when: so that a stretch without any total is one.

import type { Plan, PlanTerm, PointsMap, ScoreStep } from '../../plan/index.ts';

/** A hole is told where it is at least this part of the whole, and several times as wide as most steps are. */
const WIDE = 1 / 4;
const TIMES = 5;

/** More totals than these leave no hole that is worth a word. */
const MOST = 5_000;

/** Every stretch between two totals that is so wide that whoever cuts the score should know. */
export function holesOf(step: ScoreStep, plan: Plan): readonly { from: number; to: number }[] {
  const totals = totalsOf(step, plan);
  if (!totals || totals.length < 6) return [];
  const steps = totals.slice(1).map((to, n) => ({ from: totals[n]!, to, width: to - totals[n]! }));
  const widths = steps.map(({ width }) => width).sort((one, other) => other - one);
  const least = Math.max(WIDE * (totals.at(-1)! - totals[0]!), TIMES * widths[widths.length >> 1]!);
  return steps.flatMap(({ from, to, width }) => (width >= least ? [{ from, to }] : []));
}

/** Ascending; null where there are too many, or where they are no whole units. Some may be the totals of no case. */
function totalsOf(step: ScoreStep, plan: Plan): number[] | null {
  if (step.atMost > 0 || step.highest !== null) return null;
  const points = step.terms.map((term) => pointsIn(term, plan));
  const found = step.method === 'mean' || step.method === 'count' ? null : METHODS[step.method](points);
  const unit = 10 ** step.decimals;
  const rounded = new Set([...(found ?? [])].map((total) => Math.round(total * unit) / unit));
  return found && [...rounded].sort((one, other) => one - other);
}

type Points = readonly (ReadonlySet<number> | null)[];

const oneOf = (all: Points): ReadonlySet<number> | null =>
  all.includes(null) ? null : new Set(all.flatMap((points) => [...points!]));

const METHODS = { sum: sumsOf, minimum: oneOf, maximum: oneOf };

function sumsOf(all: Points): ReadonlySet<number> | null {
  let totals = new Set([0]);
  for (const points of all) {
    if (!points || points.size * totals.size > MOST * 10) return null;
    totals = new Set([...totals].flatMap((total) => [...points].map((one) => total + one)));
    if (totals.size > MOST) return null;
  }
  return totals;
}

function pointsIn(
  { of, points, weight, missing, expires }: PlanTerm,
  plan: Plan,
): ReadonlySet<number> | null {
  const own = valuesOf(points, of, plan);
  const isAsked = !plan.inputs.some((input) => input.id === of && input.conditional);
  return (
    own &&
    new Set([
      ...own.map((one) => one * weight),
      ...(missing === null ? [] : [missing * weight]),
      ...(isAsked && !expires ? [] : [0]),
    ])
  );
}

function valuesOf(points: PointsMap, of: string, plan: Plan): readonly number[] | null {
  switch (points.kind) {
    case 'codes':
      return points.points.filter((one) => one !== null);
    case 'boolean':
      return [points.whenTrue, points.whenFalse];
    case 'bands':
      return points.points;
    case 'sum of codes':
      return points.points.reduce<number[]>(
        (sums, one) => [...new Set([...sums, ...sums.map((sum) => sum + one)])],
        [0],
      );
    case 'linear': {
      const step = plan.steps.find(({ id }) => id === of);
      const inner = step?.kind === 'score' ? totalsOf(step, plan) : null;
      return inner && inner.map((one) => points.offset + points.factor * one);
    }
  }
}

// Items that never change an outcome, and items of which a worse answer can lower one.

import type { Input, Plan, PlanTerm } from '../../plan/index.ts';
import type { Held } from '../exact.ts';
import { exactly, finding, type Finding, type Looked } from './finding.ts';

/** Items that are read for an outcome and never change any. */
export function itemsWithoutEffect({ instrument, plan, analysis }: Looked): readonly Finding[] {
  const { levels, values, flags, recommendations, classifications } = plan.results;
  const outcomes = [...levels, ...values, ...flags, ...recommendations, ...classifications];
  const read = new Set<string>();
  const effective = new Set<string>();
  for (const id of outcomes) {
    const items = analysis.itemsOf(id);
    items.forEach((item) => read.add(item));
    const exact = plan.values.get(id)?.type === 'codes' ? null : exactly(analysis, id);
    // What was not decided may rest on all that it reads.
    for (const item of items) if (!exact || exact.movesWith(item)) effective.add(item);
  }
  return plan.inputs.flatMap(({ id }) =>
    read.has(id) && !effective.has(id)
      ? [finding('item-without-effect', itemPath(instrument.items, id), { item: id })]
      : [],
  );
}

/** Of items with points: an answer with more of them can lower a classification, and one can raise it. */
export function notMonotone({ instrument, plan, analysis }: Looked): readonly Finding[] {
  return plan.results.classifications.flatMap((id) => {
    const exact = exactly(analysis, id);
    if (!exact) return [];
    return exact.reads().flatMap((item) => {
      const steps = worseSteps(plan, item, exact.valuesIn(item));
      const { raises, lowers } = exact.directions(item, steps) ?? { raises: null, lowers: null };
      if (!raises || !lowers) return [];
      const witnesses = [...exact.sides(lowers, item), ...exact.sides(raises, item)];
      return [finding('not-monotone', itemPath(instrument.items, item), { item, name: id }, witnesses)];
    });
  });
}

/** From each answer of an item to those of the next higher points that it has anywhere. */
function worseSteps(plan: Plan, item: string, values: readonly Held[]): readonly (readonly [Held, Held])[] {
  const input = plan.inputs.find(({ id }) => id === item);
  const term = plan.steps
    .flatMap((step) => (step.kind === 'score' ? step.terms : []))
    .find(({ of }) => of === item);
  if (!input || !term) return [];
  const ranked = values.flatMap((value) => {
    const points = value === null ? null : pointsOf(term, input, value);
    return points === null ? [] : [{ value, points }];
  });
  const heights = [...new Set(ranked.map(({ points }) => points))].sort((a, b) => a - b);
  return heights.slice(1).flatMap((points, n) => {
    const at = (height: number) => ranked.filter((one) => one.points === height).map(({ value }) => value);
    return at(heights[n]!).flatMap((from) => at(points).map((to): [Held, Held] => [from, to]));
  });
}

/** Null where points are no order of answers. */
function pointsOf({ points, weight }: PlanTerm, { type }: Input, value: number): number | null {
  const turned = weight < 0 ? -1 : 1;
  switch (points.kind) {
    case 'codes':
      return type === 'code' ? scaled(points.points[value] ?? null, turned) : null;
    case 'boolean':
      return scaled(value === 1 ? points.whenTrue : points.whenFalse, turned);
    case 'bands':
      return scaled(points.points[points.from.filter((from) => from <= value).length - 1] ?? null, turned);
    case 'linear':
      return scaled(points.factor * value, turned);
    default:
      return null;
  }
}

const scaled = (points: number | null, turned: 1 | -1) => (points === null ? null : points * turned);

function itemPath(items: readonly { readonly id: string }[], id: string): string {
  return `/items/${String(items.findIndex((item) => item.id === id))}`;
}

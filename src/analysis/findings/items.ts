// Items that never change an outcome, and items of which a worse answer can lower one.

import { pointsOf } from '../../engine/index.ts';
import { toNumber } from '../../model/fraction.ts';
import type { Plan } from '../../plan/index.ts';
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

/** From each answer of an item to those of the next higher points that it has where it is scored first. */
export function worseSteps(
  plan: Plan,
  item: string,
  values: readonly Held[],
): readonly (readonly [Held, Held])[] {
  const term = plan.steps
    .flatMap((step) => (step.kind === 'score' ? step.terms : []))
    .find(({ of }) => of === item);
  if (!term) return [];
  const ranked = values.flatMap((value) => {
    const points = value === null ? null : pointsOf(term.points, value);
    return points === null ? [] : [{ value, points: toNumber(points) * Math.sign(term.weight) }];
  });
  const heights = [...new Set(ranked.map(({ points }) => points))].sort((a, b) => a - b);
  return heights.slice(1).flatMap((points, n) => {
    const at = (height: number) => ranked.filter((one) => one.points === height).map(({ value }) => value);
    return at(heights[n]!).flatMap((from) => at(points).map((to): [Held, Held] => [from, to]));
  });
}

function itemPath(items: readonly { readonly id: string }[], id: string): string {
  return `/items/${String(items.findIndex((item) => item.id === id))}`;
}

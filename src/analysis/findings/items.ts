// Items that never change an outcome, and items of which a worse answer can lower one.

import { pointsOf } from '../../engine/index.ts';
import { toNumber } from '../../model/fraction.ts';
import type { Instrument, Item } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import type { Held } from '../exact.ts';
import { exactly, finding, type Finding, type Looked } from './finding.ts';

/** Items that are read for an outcome and never change any. */
export function itemsWithoutEffect({ instrument, plan, analysis }: Looked): readonly Finding[] {
  const { levels, values, flags, recommendations, classifications } = plan.results;
  // Those on which most rests come first: they may say it of all that others read.
  const outcomes = [...classifications, ...levels, ...flags, ...recommendations, ...values];
  const read = new Set<string>();
  const effective = new Set<string>();
  for (const id of outcomes) {
    const items = analysis.itemsOf(id);
    items.forEach((item) => read.add(item));
    if ([...items].every((item) => effective.has(item))) continue;
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

/** Of items that have a better and a worse: a worse answer can lower a classification, and one can raise it. */
export function notMonotone({ instrument, plan, analysis }: Looked): readonly Finding[] {
  return plan.results.classifications.flatMap((id) => {
    const exact = exactly(analysis, id);
    if (!exact) return [];
    return exact.reads().flatMap((item) => {
      const values = exact.valuesIn(item);
      const byPoints = worseSteps(plan, item, values);
      const steps = byPoints.length > 0 ? byPoints : stepsWithoutPoints(instrument, plan, item, values);
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

/** To yes, to the next higher number or to the next later date, of items that have a worse side without having points. */
function stepsWithoutPoints(
  { items }: Instrument,
  plan: Plan,
  id: string,
  values: readonly Held[],
): readonly (readonly [Held, Held])[] {
  const item = items.find((one) => one.id === id)!;
  const isOrdered = item.kind === 'boolean' || item.kind === 'number' || item.kind === 'date';
  if (!isOrdered || !(hasDirection(item) || decidesWhatIsScored(plan, item))) return [];
  const known = values.filter((value) => value !== null);
  return known.slice(1).map((value, n): [Held, Held] => [known[n]!, value]);
}

const hasDirection = ({ direction }: Item) => direction === 'risk' || direction === 'protective';

/** A yes or no by which items are asked that have points. */
function decidesWhatIsScored(plan: Plan, { id, kind }: Item): boolean {
  const scored = new Set(
    plan.steps.flatMap((step) => (step.kind === 'score' ? step.terms.map(({ of }) => of) : [])),
  );
  return (
    kind === 'boolean' &&
    plan.steps.some((step) => step.kind === 'relevance' && step.reads.includes(id) && scored.has(step.id))
  );
}

function itemPath(items: readonly { readonly id: string }[], id: string): string {
  return `/items/${String(items.findIndex((item) => item.id === id))}`;
}

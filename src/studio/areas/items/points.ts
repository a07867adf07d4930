// The points of items as the scores see them: own points, other points and reversal are settled in the plan.

import type { Id, Instrument } from '../../../model/index.ts';
import type { Plan, PlanTerm } from '../../../plan/index.ts';

/** The terms that count each item, in the order of the scores. */
export function termsByItem(plan: Plan | null): ReadonlyMap<Id, readonly PlanTerm[]> {
  const byItem = new Map<Id, PlanTerm[]>();
  for (const step of plan?.steps ?? []) {
    if (step.kind !== 'score') continue;
    for (const term of step.terms) byItem.set(term.of, [...(byItem.get(term.of) ?? []), term]);
  }
  return byItem;
}

/** The scores that count each item. */
export function scoresByItem({ scores }: Instrument): ReadonlyMap<Id, readonly Id[]> {
  const byItem = new Map<Id, Id[]>();
  for (const { id, terms } of scores)
    for (const { of } of terms) {
      const known = byItem.get(of);
      if (known) known.push(id);
      else byItem.set(of, [id]);
    }
  return byItem;
}

/** Whether any score counts an item, also while the instrument cannot be run. */
export function scoredItems(scores: Instrument['scores']): ReadonlySet<Id> {
  return new Set(scores.flatMap((score) => score.terms.map((term) => term.of)));
}

/** In the order of the options or bands (yes, no); null has none. Undefined where the number itself counts. */
export function pointsOf({ points }: PlanTerm): readonly (number | null)[] | undefined {
  if (points.kind === 'linear') return undefined;
  return points.kind === 'boolean' ? [points.whenTrue, points.whenFalse] : points.points;
}

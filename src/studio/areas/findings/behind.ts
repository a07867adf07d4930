// What an outcome rests on.

import type { Id } from '../../../model/types.ts';
import { namesGivenBy, type Plan } from '../../../plan/index.ts';

/** The scores and converted scores that an outcome rests on first. */
export function scoresBehind({ steps, results }: Plan, outcome: Id): readonly Id[] {
  const found = new Set<Id>();
  const wanted = new Set([outcome]);
  for (const step of steps.toReversed()) {
    if (!namesGivenBy(step).some((id) => wanted.has(id))) continue;
    if (results.scores.includes(step.id)) found.add(step.id);
    else step.reads.forEach((id) => wanted.add(id));
  }
  return results.scores.filter((id) => found.has(id));
}

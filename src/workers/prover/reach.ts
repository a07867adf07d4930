// The least and the greatest that a score can be.

import { responsesOf, type Exact, type Open } from '../../analysis/index.ts';
import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import type { Reach } from './types.ts';

/** Empty where it was not decided, or where there is never a number. */
export function reachOf(plan: Plan, score: Exact | Open, id: Id): readonly Reach[] {
  const numbers = score.isExact ? score.values().filter((value) => value !== null) : [];
  if (!score.isExact || numbers.length === 0) return [];
  const at = (value: number) => ({
    value,
    responses: responsesOf(
      plan,
      score.witness((held) => held === value)!,
    ),
  });
  return [{ id, least: at(Math.min(...numbers)), greatest: at(Math.max(...numbers)) }];
}

import type { Expression } from '../language/index.ts';
import type { PlanEntry } from './types.ts';

/** Whether an entry of a row is worked out in each case. */
export function isComputed(entry: PlanEntry): entry is Expression {
  return typeof entry === 'object';
}

import type { Id } from '../model/types.ts';
import type { Results } from './types.ts';

/** The ids of everything that an assessment reports, in the order in which files have them. */
export function allResults(results: Results): Id[] {
  const { scores, levels, values, flags, recommendations, classifications } = results;
  return [...scores, ...levels, ...values, ...flags, ...recommendations, ...classifications];
}

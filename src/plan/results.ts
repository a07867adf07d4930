import type { Id } from '../model/types.ts';
import type { ConstraintStep, Plan, Results, Step } from './types.ts';

/** The ids of everything that an assessment reports, in the order in which files have them. */
export function allResults(results: Results): Id[] {
  const { scores, levels, values, flags, recommendations, classifications } = results;
  return [...scores, ...levels, ...values, ...flags, ...recommendations, ...classifications];
}

export function constraintsOf({ steps }: Plan): readonly ConstraintStep[] {
  return steps.filter((step) => step.kind === 'constraint');
}

/** The names of what a step computes. Of the relevance of an item that is the item's, which it does not name anew. */
export function namesGivenBy(step: Step): readonly Id[] {
  return step.kind === 'table' ? step.outputs.map(({ id }) => id) : [step.id];
}

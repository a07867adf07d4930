// The columns of results, by the names of the core.

import { askedOf, conflictOf, type Definition } from '../../core/index.ts';
import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';

/** The named values, flags … that are results. Rules and what is only asked are none. */
export function valuesOf(plan: Plan): Id[] {
  return plan.steps.flatMap((step) => {
    if (step.kind === 'rule' || step.kind === 'relevance') return [];
    return step.kind === 'table' ? step.outputs.map((output) => output.id) : [step.id];
  });
}

/** Items that have a condition. */
export function conditionalOf(plan: Plan): Id[] {
  return plan.inputs.filter((input) => input.conditional).map(({ id }) => id);
}

/** Every column of results. */
export function resultsOf(plan: Plan): ReadonlySet<string> {
  return new Set([...valuesOf(plan), ...conditionalOf(plan).map(askedOf)]);
}

/** The table whose contradictions a definition marks; null for other definitions. */
export function tableOfConflict({ name, of }: Definition): Id | null {
  return name === conflictOf(of) ? of : null;
}

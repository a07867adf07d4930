// The columns of results, by the names of the core.

import { askedOf, conflictOf, type Definition } from '../../core/index.ts';
import type { Id } from '../../model/types.ts';
import { allResults, constraintsOf, namesGivenBy, type Plan } from '../../plan/index.ts';

/** The named values, flags … that are results, and constraints, in the order in which they are computed. */
export function valuesOf(plan: Plan): Id[] {
  const reported = new Set([...allResults(plan.results), ...constraintsOf(plan).map(({ id }) => id)]);
  return plan.steps.flatMap((step) => namesGivenBy(step).filter((name) => reported.has(name)));
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

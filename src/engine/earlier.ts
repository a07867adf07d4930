// From one assessment of a person to the next: what this one gave is earlier there.

import type { Id, Response, Responses } from '../model/types.ts';
import type { Plan } from '../plan/index.ts';
import type { Assessment } from './types.ts';

/** The answers to earlier items, from the previous assessment and the responses that it was made of. */
export function earlierAnswers(plan: Plan, previous: Assessment, responses: Responses): Responses {
  const { scores, levels, values, classification, flags, recommendations } = previous;
  const given: Readonly<Record<Id, Response | readonly string[]>> = {
    ...responses,
    ...Object.fromEntries(plan.results.flags.map((id) => [id, flags.includes(id)])),
    ...Object.fromEntries(plan.results.recommendations.map((id) => [id, recommendations.includes(id)])),
    ...scores,
    ...levels,
    ...values,
    ...classification,
  };
  const known = plan.inputs.flatMap(({ id, earlierOf }) => {
    const value = earlierOf === null ? null : (given[earlierOf] ?? null);
    return value === null ? [] : [[id, typeof value === 'object' ? [...value] : value] as const];
  });
  return Object.fromEntries(known);
}

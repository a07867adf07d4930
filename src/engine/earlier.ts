// From one assessment of a person to the next: what this one gave is earlier there.

import type { Id, Response, Responses } from '../model/types.ts';
import type { Plan } from '../plan/types.ts';
import type { Assessment } from './types.ts';

/** An assessment of engine 1 did not say which flags and recommendations were unknown. */
export type PreviousAssessment = Omit<Assessment, 'unknown' | 'answered'> &
  Partial<Pick<Assessment, 'unknown'>>;

/**
 * The answers to earlier items, from the previous assessment and the responses that it was made of.
 *
 * @internal
 */
export function earlierAnswers(plan: Plan, previous: PreviousAssessment, responses: Responses): Responses {
  const { scores, levels, values, classification, flags, recommendations, unknown } = previous;
  const truthOf = (id: Id): boolean | null => {
    if (flags.includes(id) || recommendations.includes(id)) return true;
    return unknown === undefined || unknown.includes(id) ? null : false;
  };
  const raised = [...plan.results.flags, ...plan.results.recommendations];
  const given: Readonly<Record<Id, Response | readonly string[]>> = {
    ...responses,
    ...Object.fromEntries(raised.map((id) => [id, truthOf(id)])),
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

// What can still come of an outcome while a case is answered, in the codes of the instrument.

import type { Code, Responses } from '../model/types.ts';
import type { Plan } from '../plan/index.ts';
import type { Answers } from './exact.ts';
import { heldIn } from './responses.ts';
import type { Sheet } from './sheet.ts';

/** Whether what is not answered yet will be, or may also stay missing. */
export type OpenAnswers = 'any answer' | 'any or none';

/** Codes that can still come, in their order, and last that there is none; null where that is not known. */
export function stillPossible(
  sheet: Sheet,
  plan: Plan,
  responses: Responses,
  others: OpenAnswers,
): readonly (Code | null)[] | null {
  const found = sheet.possible(withUnknown(heldIn(plan, responses), responses), others);
  if (!found) return null;
  const codes = plan.values.get(sheet.name)?.codes ?? [];
  return [
    ...codes.filter((_, position) => found.includes(position)),
    ...(found.includes(null) ? [null] : []),
  ];
}

/** What is said to be unknown stays so. */
function withUnknown(answers: Answers, responses: Responses): Answers {
  const unknown = Object.keys(responses).filter((id) => responses[id] === null);
  return new Map([...unknown.map((id) => [id, null] as const), ...answers]);
}

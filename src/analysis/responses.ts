// Answers of an analysis as a case has them.

import { responseOf } from '../engine/index.ts';
import type { Responses } from '../model/types.ts';
import type { Plan } from '../plan/index.ts';
import type { Answers } from './exact.ts';

/** Without what is not answered. */
export function responsesOf({ inputs }: Plan, answers: Answers): Responses {
  const given = inputs.flatMap((input) => {
    const held = answers.get(input.id) ?? null;
    return held === null ? [] : [[input.id, responseOf(input, held)] as const];
  });
  return Object.fromEntries(given);
}

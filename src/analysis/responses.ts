// Answers of an analysis as a case has them.

import { printDate } from '../model/dates.ts';
import type { Responses } from '../model/types.ts';
import type { Plan, Input } from '../plan/index.ts';
import type { Answers, Held } from './exact.ts';

/** Without what is not answered. */
export function responsesOf(plan: Plan, answers: Answers): Responses {
  const given = plan.inputs.flatMap((input): [string, Responses[string]][] => {
    const held = answers.get(input.id) ?? null;
    return held === null ? [] : [[input.id, responseOf(input, held)]];
  });
  return Object.fromEntries(given);
}

function responseOf({ type, codes }: Input, held: NonNullable<Held>): Responses[string] {
  switch (type) {
    case 'boolean':
      return held === 1;
    case 'code':
      return codes[held]!;
    case 'codes':
      return codes.filter((_, position) => ((held >>> position) & 1) === 1);
    case 'date':
      return printDate(held);
    default:
      return held;
  }
}

// Answers of an analysis as a case has them, and back.

import { columnsOf, missingOf, responseOf } from '../engine/index.ts';
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

/** What is answered in a case. */
export function heldIn(plan: Plan, responses: Responses): Answers {
  const { items } = columnsOf(plan, [{ id: '', assessedOn: '1970-01-01', responses }]);
  return new Map(
    [...items].flatMap(([item, { data, scale }]): [string, number][] => {
      const raw = data[0] as number;
      return Number.isNaN(raw) || raw === missingOf(data) ? [] : [[item, raw / 10 ** scale]];
    }),
  );
}

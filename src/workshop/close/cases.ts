// What is left when a workshop is over: ratings as cases, and agreed vignettes as test cases.

import type { Case } from '../../engine/index.ts';
import type { Expected, Id, Responses, TestCase } from '../../model/types.ts';
import { isSame } from '../../model/diff/tree.ts';
import type { Exercise } from '../exercise/types.ts';
import { answersOf } from '../figures/assessed.ts';
import type { ExerciseResponse } from '../response/types.ts';

/** A case for each participant, round and vignette. */
export function casesOfRatings(responses: readonly ExerciseResponse[]): Case[] {
  return responses.flatMap(({ participant, round, handedIn, vignettes }) =>
    vignettes.map((rated) => ({
      id: `${participant}-${round}-${rated.vignette}`,
      assessedOn: handedIn.slice(0, 10),
      responses: answersOf(rated),
    })),
  );
}

/** What the group agreed on counts before the key. */
export function agreedAnswers({ key, consensus = [] }: Exercise, vignette: Id): Responses {
  const agreed = [
    ...(key.find((one) => one.vignette === vignette)?.ratings ?? []),
    ...consensus.filter((one) => one.vignette === vignette),
  ];
  return Object.fromEntries(agreed.map(({ item, value }) => [item, value]));
}

/** The vignettes of which the group agreed on something. */
export function agreedVignettes({ vignettes, consensus = [] }: Exercise): Id[] {
  return vignettes.map(({ id }) => id).filter((id) => consensus.some(({ vignette }) => vignette === id));
}

/** It expects the levels of the key; where there is none, nothing is compared. `source` says what the group agreed on, and why. */
export function testOfVignette(
  exercise: Exercise,
  vignette: Id,
  { id, assessedOn, source }: Required<Pick<TestCase, 'id' | 'assessedOn' | 'source'>>,
): TestCase {
  const { title } = exercise.vignettes.find((one) => one.id === vignette)!;
  const levels = exercise.key.find((one) => one.vignette === vignette)?.levels ?? [];
  const classification = Object.fromEntries(levels.map((one) => [one.classification, one.level]));
  const expected: Expected = levels.length > 0 ? { classification } : {};
  return { id, label: title, assessedOn, responses: agreedAnswers(exercise, vignette), expected, source };
}

/** Whether they say the same, whenever they were made. */
export function isSameTest(one: TestCase, other: TestCase): boolean {
  return isSame({ ...one, id: '', assessedOn: '' }, { ...other, id: '', assessedOn: '' });
}

// A test case that is suggested: it expects what the instrument says now, until a person has confirmed it.

import type { Assessment } from '../../engine/index.ts';
import type { Expected, Instrument, IsoDate, Responses, TestCase, Text } from '../../model/types.ts';

/** Everything that an assessment says. */
export function expectedOf(assessment: Assessment): Expected {
  const { scores, levels, values, flags, recommendations, unknown, classification, missing } = assessment;
  const all = { scores, levels, values, flags, recommendations, unknown, classification, missing };
  return structuredClone(all) as Expected;
}

export interface Suggestion {
  readonly assessedOn: IsoDate;
  readonly responses: Responses;
  readonly assessment: Assessment;
  /** What it is for, by the languages of the document. */
  readonly label: Text;
}

/** With ids that no test case has. */
export function suggestedTests(
  { tests }: Pick<Instrument, 'tests'>,
  suggestions: readonly Suggestion[],
): readonly TestCase[] {
  const taken = new Set(tests.map(({ id }) => id));
  let next = 1;
  return suggestions.map(({ assessedOn, responses, assessment, label }) => {
    while (taken.has(idOf(next))) next += 1;
    const id = idOf(next);
    taken.add(id);
    return { id, label, assessedOn, responses, expected: expectedOf(assessment) };
  });
}

const idOf = (n: number): string => `suggested_${String(n)}`;

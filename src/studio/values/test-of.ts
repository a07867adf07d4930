// A test case of a case and what came out.

import type { Assessment } from '../../engine/index.ts';
import type { Id, TestCase } from '../../model/types.ts';

/** A test case that expects the outcomes that came out, whole; a person confirms them. */
export function testOf(
  id: Id,
  given: Pick<TestCase, 'assessedOn' | 'responses'>,
  assessment: Assessment | null,
): TestCase {
  const { assessedOn } = given;
  const responses = Object.fromEntries(
    Object.entries(given.responses).filter(([, response]) => response !== null),
  );
  if (!assessment) return { id, assessedOn, responses, expected: {} };
  const { classification, levels, scores, flags, recommendations } = assessment;
  const named = { classification: { ...classification }, levels: { ...levels }, scores: { ...scores } };
  const some = Object.entries(named).filter(([, record]) => Object.keys(record).length > 0);
  const expected = { ...Object.fromEntries(some), flags: [...flags], recommendations: [...recommendations] };
  return { id, assessedOn, responses, expected };
}

// Assertions as what a plan computes, for whoever proves them or tries them on a case.

import type { Expression } from '../language/index.ts';
import type { Id } from '../model/types.ts';
import type { FormulaStep, Plan, PlanAssertion, PlanValue } from './types.ts';

/** Whether a case is one that the assertion is about; there is no such value where it is about all. No id has a point. */
export const givenOfAssertion = (assertion: Id): string => `${assertion}.given`;

/** The same plan with the truth of each assertion as a result: true where the assertion is not about the case. */
export function withAssertions(plan: Plan): Plan {
  const made = (plan.assertions ?? []).flatMap(({ id, reads, claim, given }) => [
    truthOf(id, reads, given ? whereGiven(given, claim) : claim),
    ...(given ? [truthOf(givenOfAssertion(id), reads, given)] : []),
  ]);
  const values = made.map(({ id }): [Id, PlanValue] => [
    id,
    { id, type: 'boolean', codes: [], decimals: 0, path: '' },
  ]);
  return {
    ...plan,
    values: new Map([...plan.values, ...values]),
    steps: [...plan.steps, ...made],
    results: { ...plan.results, values: [...plan.results.values, ...made.map(({ id }) => id)] },
  };
}

/** A case of which it is unknown whether it is given is none of those that are meant. */
function whereGiven(given: Expression, claim: Expression): Expression {
  const { range } = claim;
  return {
    op: 'or',
    parts: [{ op: 'is missing', of: given, range }, { op: 'not', of: given, range }, claim],
    range,
  };
}

function truthOf(id: Id, reads: PlanAssertion['reads'], expression: Expression): FormulaStep {
  return { kind: 'formula', id, reads, type: 'boolean', codes: [], expression, decimals: 0 };
}

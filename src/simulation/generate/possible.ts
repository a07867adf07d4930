// Cases that can be: in which no constraint of force `error` is violated.

import { columnEngine, columnsOf, type Case } from '../../engine/index.ts';
import { constraintsOf, type Plan } from '../../plan/index.ts';

export function possibleCases(plan: Plan, cases: readonly Case[]): Case[] {
  const errors = constraintsOf(plan).filter(({ force }) => force === 'error');
  if (errors.length === 0) return [...cases];
  const { values } = columnEngine(plan).run(columnsOf(plan, cases));
  return cases.filter((_, row) => errors.every(({ id }) => values.get(id)!.data[row] !== 0));
}

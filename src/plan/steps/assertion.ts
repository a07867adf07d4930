// What is to be proved: checked like a rule, and no step, as no case needs it.

import { namesIn } from '../../language/index.ts';
import type { Assertion } from '../../model/types.ts';
import type { Context } from '../context.ts';
import { ownName, type PlannedKind } from './planned.ts';

export const assertion: PlannedKind<'assertion'> = {
  gives: ownName,
  reads: ({ claim, given = '' }) => [...namesIn(claim), ...namesIn(given)],
  plan: planAssertion,
};

function planAssertion(context: Context, { id, claim, given }: Assertion, path: string): void {
  const claimed = context.claim(claim, `${path}/claim`);
  const where = given === undefined ? null : context.condition(given, `${path}/given`);
  if (!claimed.expression || where?.expression === null) return;
  context.assertions.push({
    id,
    reads: [...new Set([...claimed.names, ...(where?.names ?? [])])],
    claim: claimed.expression,
    given: where?.expression ?? null,
  });
}

import { namesIn } from '../../language/index.ts';
import type { Constraint } from '../../model/types.ts';
import type { Context } from '../context.ts';
import { ownName, type PlannedKind } from './planned.ts';

export const constraint: PlannedKind<'constraint'> = {
  gives: ownName,
  reads: ({ holds }) => namesIn(holds),
  plan: planConstraint,
};

function planConstraint(context: Context, constraint: Constraint, path: string): void {
  const { id, holds, force, message } = constraint;
  const { expression, names } = context.condition(holds, `${path}/holds`);
  if (expression) context.addStep({ kind: 'constraint', id, reads: names, when: expression, force, message });
}

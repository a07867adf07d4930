import type { Rule } from '../../model/types.ts';
import { namesIn } from '../../language/index.ts';
import type { Context } from '../context.ts';
import { ownName, type PlannedKind } from './planned.ts';

export const rule: PlannedKind<'rule'> = {
  gives: ownName,
  reads: ({ when }) => namesIn(when),
  plan: planRule,
};

function planRule(context: Context, rule: Rule, path: string): void {
  const { expression, names } = context.condition(rule.when, `${path}/when`);
  if (expression) context.addStep({ kind: 'rule', id: rule.id, reads: names, when: expression });
}

import type { Rule } from '../../model/types.ts';
import type { Context } from '../context.ts';

export function planRule(context: Context, rule: Rule, path: string): void {
  const { expression, names } = context.condition(rule.when, `${path}/when`);
  if (expression) context.addStep({ kind: 'rule', id: rule.id, reads: names, when: expression });
}

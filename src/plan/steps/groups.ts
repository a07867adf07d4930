// Norms and cut-offs by group: conditions tried in order, before what holds for everyone else.

import type { Expression } from '../../language/index.ts';
import type { Context } from '../context.ts';

export interface GroupCondition {
  readonly when: Expression | null;
  readonly names: readonly string[];
}

export function planGroups(
  context: Context,
  groups: readonly { when: string }[],
  path: string,
): GroupCondition[] {
  return groups.map((group, position) => {
    const { expression, names } = context.condition(group.when, `${path}/groups/${String(position)}/when`);
    return { when: expression, names };
  });
}

/** The names that a step with groups reads. */
export function readsOf(of: string, conditions: readonly GroupCondition[]): string[] {
  return [...new Set([of, ...conditions.flatMap((condition) => condition.names)])];
}

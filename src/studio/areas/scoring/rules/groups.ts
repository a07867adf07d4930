// Rules as the list shows them: by the strongest thing that they do, in the order in which they are applied.

import type { Instrument, Rule } from '../../../../model/types.ts';

export type GroupName = 'override' | 'flag' | 'recommend' | 'nothing';

export interface ListedRule {
  readonly rule: Rule;
  /** In the document. */
  readonly position: number;
}

const NAMES: readonly GroupName[] = ['override', 'flag', 'recommend', 'nothing'];

export function groupsOf({
  rules,
}: Instrument): { readonly name: GroupName; readonly rules: ListedRule[] }[] {
  const listed = rules.map((rule, position) => ({ rule, position }));
  return NAMES.map((name) => ({
    name,
    rules: listed.filter(({ rule }) => groupOf(rule) === name),
  })).filter((group) => group.rules.length > 0);
}

function groupOf({ then }: Rule): GroupName {
  return NAMES.find((name) => then.some(({ effect }) => effect === name)) ?? 'nothing';
}

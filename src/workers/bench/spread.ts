// How the cases of a piece spread over the number that a level scale cuts, in each of its groups.

import { countsOf, together, valueAt, type ResultColumns } from '../../engine/index.ts';
import type { Id } from '../../model/types.ts';
import type { LevelStep, Plan, PlanValue, Step } from '../../plan/index.ts';
import type { GroupCounts, Spread } from './types.ts';

/** Undefined where the plan has no such scale. */
export function scaleIn({ steps }: Plan, scale: Id): LevelStep | undefined {
  return steps.find((step): step is LevelStep => step.kind === 'level' && step.id === scale);
}

/** The plan with the conditions of the groups as values of their own, so that columns compute them like any others. */
export function withGroups(plan: Plan, { id, groups, reads }: LevelStep): Plan {
  const conditions = groups.flatMap(({ when }, group): Step[] => {
    if (when === null) return [];
    const name = groupName(id, group);
    return [{ kind: 'formula', id: name, reads, type: 'boolean', codes: [], expression: when, decimals: 0 }];
  });
  const values = conditions.map((step): [Id, PlanValue] => [
    step.id,
    { id: step.id, type: 'boolean', codes: [], decimals: 0, path: '' },
  ]);
  return {
    ...plan,
    steps: [...plan.steps, ...conditions],
    values: new Map([...plan.values, ...values]),
    results: { ...plan.results, values: [...plan.results.values, ...values.map(([name]) => name)] },
  };
}

/** `results` are of the plan with the groups. A case of which it is not known whether it is of a group is in none. */
export function spreadOf({ id, of, groups }: LevelStep, results: ResultColumns): GroupCounts {
  const numbers = results.values.get(of);
  if (!numbers) return groups.map(() => new Map<number, number>());
  if (groups.length === 1) return [countsOf(numbers)];
  const conditions = groups.slice(0, -1).map((_, group) => results.values.get(groupName(id, group)));
  const counts = groups.map(() => new Map<number, number>());
  for (let row = 0; row < results.rows; row += 1) {
    const truths = conditions.map((column) => (column ? valueAt(column, row) : NaN));
    const first = truths.findIndex((truth) => truth !== 0);
    if (first >= 0 && truths[first] !== 1) continue;
    const own = counts[first < 0 ? groups.length - 1 : first]!;
    const number = valueAt(numbers, row);
    own.set(number, (own.get(number) ?? 0) + 1);
  }
  return counts;
}

/** The spread of all pieces of a bank. */
export function joinedSpread([first, ...others]: readonly [Spread, ...Spread[]]): Spread {
  const add = (one: GroupCounts | null, other: GroupCounts | null): GroupCounts | null =>
    one && other && one.map((counts, group) => together(counts, other[group]!));
  return others.reduce(
    (sum, part) => ({ before: add(sum.before, part.before), after: add(sum.after, part.after) }),
    first,
  );
}

/** No id of a document has a point. */
const groupName = (scale: Id, group: number): Id => `${scale}.group${String(group)}`;

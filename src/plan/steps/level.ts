import { levelsOfGroup, within } from '../../model/index.ts';
import type { CutoffGroup, Level, LevelScale } from '../../model/types.ts';
import type { Context } from '../context.ts';
import type { PlanCutoffGroup } from '../types.ts';
import { planGroups, readsOf } from './groups.ts';
import { isNumber } from './norm.ts';
import { ownName, readsOfGroups, type PlannedKind } from './planned.ts';
import { checkStretches, type Stretch } from './stretches.ts';

export const level: PlannedKind<'level'> = { gives: ownName, reads: readsOfGroups, plan: planLevels };

function planLevels(context: Context, scale: LevelScale, path: string): void {
  const { id, of, levels } = scale;
  const conditions = planGroups(context, scale.groups ?? [], path);
  if (!isNumber(context, of, `${path}/of`)) return;
  checkCutoffs(context, scale, path);
  const groups: PlanCutoffGroup[] = [
    ...(scale.groups ?? []).map((group, position) => ({
      when: conditions[position]?.when ?? null,
      ...(group.omits && { levels: positionsOf(levels, group) }),
      from: group.from,
    })),
    { when: null, from: levels.slice(1).map((level) => level.from ?? NaN) },
  ];
  const codes = levels.map((level) => level.code);
  context.addStep({ kind: 'level', id, reads: readsOf(of, conditions), of, codes, groups });
  context.name({ id, type: 'code', codes, decimals: 0, path });
}

function positionsOf(levels: readonly Level[], group: CutoffGroup): readonly number[] {
  return levelsOfGroup(levels, group).map((level) => levels.indexOf(level));
}

/** Where the cut-offs themselves are sound. */
function checkCutoffs(context: Context, { of, levels, groups = [] }: LevelScale, path: string): void {
  const value = context.values.get(of);
  if (!value || context.hasError(path)) return;
  const check = (cutoffs: readonly Stretch[]) => {
    checkStretches(context, value, [{ from: undefined, path }, ...cutoffs]);
  };
  check(
    levels.slice(1).map(({ from }, level) => ({ from, path: within(path, 'levels', level + 1, 'from') })),
  );
  groups.forEach((group, position) => {
    check(group.from.map((from, level) => ({ from, path: within(path, 'groups', position, 'from', level) })));
  });
}

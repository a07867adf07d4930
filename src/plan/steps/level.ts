import type { LevelScale } from '../../model/types.ts';
import type { Context } from '../context.ts';
import type { PlanCutoffGroup } from '../types.ts';
import { planGroups, readsOf } from './groups.ts';
import { isNumber } from './norm.ts';

export function planLevels(context: Context, scale: LevelScale, path: string): void {
  const { id, of, levels } = scale;
  const conditions = planGroups(context, scale.groups ?? [], path);
  if (!isNumber(context, of, `${path}/of`)) return;
  const groups: PlanCutoffGroup[] = [
    ...(scale.groups ?? []).map((group, position) => ({
      when: conditions[position]?.when ?? null,
      from: group.from,
    })),
    { when: null, from: levels.slice(1).map((level) => level.from ?? NaN) },
  ];
  const codes = levels.map((level) => level.code);
  context.steps.push({ kind: 'level', id, reads: readsOf(of, conditions), of, codes, groups });
  context.name({ id, type: 'code', codes, decimals: 0, path });
}

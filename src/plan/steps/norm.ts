import type { NormRow, NormTable } from '../../model/types.ts';
import type { Context } from '../context.ts';
import type { PlanNormGroup } from '../types.ts';
import { planGroups, readsOf } from './groups.ts';

export function planNorm(context: Context, norm: NormTable, path: string): void {
  const { id, of, decimals } = norm;
  const conditions = planGroups(context, norm.groups ?? [], path);
  if (!isNumber(context, of, `${path}/of`)) return;
  const groups: PlanNormGroup[] = [
    ...(norm.groups ?? []).map((group, position) => ({
      when: conditions[position]?.when ?? null,
      ...stepsOf(group.rows, group.upTo),
    })),
    { when: null, ...stepsOf(norm.rows, norm.upTo) },
  ];
  context.steps.push({ kind: 'norm', id, reads: readsOf(of, conditions), of, groups, decimals });
  const values = groups.flatMap((group) => group.values);
  const bounds = values.length ? { min: Math.min(...values), max: Math.max(...values) } : {};
  context.name({ id, type: 'number', codes: [], decimals, path, ...bounds });
}

function stepsOf(rows: readonly NormRow[], upTo = Infinity) {
  return { from: rows.map((row) => row.from), values: rows.map((row) => row.value), upTo };
}

/** Whether what is converted or cut is a number; says so at `path` where it is something else. */
export function isNumber(context: Context, of: string, path: string): boolean {
  const source = context.values.get(of);
  if (source && source.type !== 'number') context.report('number-needed', path, { name: of });
  return source?.type === 'number';
}

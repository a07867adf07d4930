import { within } from '../../model/index.ts';
import type { NormGroup, NormTable } from '../../model/types.ts';
import type { Context } from '../context.ts';
import { boundsOfAll, limitsWithin } from '../limits.ts';
import type { PlanNormGroup } from '../types.ts';
import { checkLimit, roundedAt } from './authored.ts';
import { reachesItsEnds } from './certain.ts';
import { planGroups, readsOf } from './groups.ts';
import { ownName, readsOfGroups, type PlannedKind } from './planned.ts';
import { checkEnds, checkStretches, checkUpTo } from './stretches.ts';

export const norm: PlannedKind<'norm'> = { gives: ownName, reads: readsOfGroups, plan: planNorm };

function planNorm(context: Context, norm: NormTable, path: string): void {
  const { id, of, decimals } = norm;
  const conditions = planGroups(context, norm.groups ?? [], path);
  if (!isNumber(context, of, `${path}/of`)) return;
  checkRows(context, norm, path);
  const groups: PlanNormGroup[] = [
    ...(norm.groups ?? []).map((group, position) => ({
      when: conditions[position]?.when ?? null,
      ...stepsOf(context, norm, group, within(path, 'groups', position)),
    })),
    { when: null, ...stepsOf(context, norm, norm, path) },
  ];
  context.addStep({ kind: 'norm', id, reads: readsOf(of, conditions), of, groups, decimals });
  const limits = limitsWithin(boundsOfAll(groups.flatMap((group) => group.values)), decimals);
  context.name({ id, type: 'number', codes: [], decimals, path, ...limits });
}

function stepsOf(
  context: Context,
  norm: NormTable,
  { rows, upTo = Infinity }: NormTable | NormGroup,
  path: string,
) {
  const values = rows.map(({ value }, row) =>
    roundedAt(context, norm, value, within(path, 'rows', row, 'value')),
  );
  return { from: rows.map((row) => row.from), values, upTo };
}

/** Where the rows themselves are sound. */
function checkRows(context: Context, norm: NormTable, path: string): void {
  const { of, groups = [] } = norm;
  const value = context.values.get(of);
  if (!value || context.hasError(path)) return;
  const isCertain = reachesItsEnds(
    context.document,
    of,
    groups.map((group) => group.when),
  );
  const check = ({ rows, upTo }: NormTable | NormGroup, at: string) => {
    checkLimit(context, value, 'highest', upTo, within(at, 'upTo'));
    checkUpTo(context, value, { from: upTo, path: within(at, 'upTo') });
    const stretches = rows.map(({ from }, row) => ({ from, path: within(at, 'rows', row, 'from') }));
    checkStretches(context, value, stretches);
    if (isCertain)
      checkEnds(context, value, 'not-converted', stretches[0], { from: upTo, path: within(at, 'upTo') });
  };
  check(norm, path);
  groups.forEach((group, position) => check(group, within(path, 'groups', position)));
}

/** Whether what is converted or cut is a number; says so at `path` where it is something else. */
export function isNumber(context: Context, of: string, path: string): boolean {
  const source = context.values.get(of);
  if (source && source.type !== 'number') context.report('number-needed', path, { name: of });
  return source?.type === 'number';
}

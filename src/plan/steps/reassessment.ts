import type { Reassessment } from '../../model/types.ts';
import type { Context } from '../context.ts';
import { boundsOfAll, limitsWithin } from '../limits.ts';
import { ownName, type PlannedKind } from './planned.ts';

export const reassessment: PlannedKind<'reassessment'> = {
  gives: ownName,
  reads: ({ of }) => [of],
  plan: planReassessment,
};

function planReassessment(context: Context, { id, of, months }: Reassessment, path: string): void {
  const source = context.values.get(of);
  if (source?.type !== 'code') return;
  context.addStep({
    kind: 'reassessment',
    id,
    reads: [of],
    of,
    months: source.codes.map((code) => months[code] ?? null),
  });
  const limits = limitsWithin(boundsOfAll(Object.values(months)), 0);
  context.name({ id, type: 'number', codes: [], decimals: 0, path, ...limits });
}

// Flags and recommendations: what rules raise.

import type { Flag, Id, Recommendation } from '../../model/types.ts';
import type { Context } from '../context.ts';

export function planFlag(context: Context, flag: Flag, rules: readonly Id[], path: string): void {
  planRaised(context, 'flag', flag.id, rules, path);
}

export function planRecommendation(
  context: Context,
  recommendation: Recommendation,
  rules: readonly Id[],
  path: string,
): void {
  planRaised(context, 'recommendation', recommendation.id, rules, path);
}

function planRaised(
  context: Context,
  kind: 'flag' | 'recommendation',
  id: Id,
  rules: readonly Id[],
  path: string,
): void {
  context.addStep({ kind, id, reads: rules, rules });
  context.name({ id, type: 'boolean', codes: [], decimals: 0, path });
}

// Flags and recommendations: what rules raise.

import type { Effect, Id } from '../../model/types.ts';
import type { Context } from '../context.ts';
import { ownName, rulesWith, type Planned } from './planned.ts';

export const flag = raisedBy('flag', (effect, id) => effect.effect === 'flag' && effect.flag === id);
export const recommendation = raisedBy(
  'recommendation',
  (effect, id) => effect.effect === 'recommend' && effect.recommendation === id,
);

function raisedBy(
  kind: 'flag' | 'recommendation',
  raises: (effect: Effect, id: Id) => boolean,
): Planned<{ readonly id: Id }> {
  return {
    gives: ownName,
    reads: ({ id }, document) => rulesWith(document, (effect) => raises(effect, id)),
    plan: (context, { id }, path) => {
      const rules = rulesWith(context.document, (effect) => raises(effect, id));
      planRaised(context, kind, id, rules, path);
    },
  };
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

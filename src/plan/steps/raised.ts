// Flags and recommendations: what rules raise.

import { partsIn } from '../../model/index.ts';
import { Kept, shortcut } from '../../model/shortcuts.ts';
import type { Effect, Id, Instrument } from '../../model/types.ts';
import type { Context } from '../context.ts';
import { ownName, type Planned } from './planned.ts';

export const flag = raisedBy('flag', (effect) => (effect.effect === 'flag' ? effect.flag : null));
export const recommendation = raisedBy('recommendation', (effect) =>
  effect.effect === 'recommend' ? effect.recommendation : null,
);

/** `raised` is what an effect raises, if it is of this kind. */
function raisedBy(
  kind: 'flag' | 'recommendation',
  raised: (effect: Effect) => Id | null,
): Planned<{ readonly id: Id }> {
  const known = new Kept(
    shortcut(`rules by the ${kind} that they raise`),
    new WeakMap<Instrument, ReadonlyMap<Id, readonly Id[]>>(),
  );
  const rulesOf = (id: Id, document: Instrument): readonly Id[] =>
    known.of(document, (one) => rulesByRaised(one, raised)).get(id) ?? [];
  return {
    gives: ownName,
    reads: ({ id }, document) => rulesOf(id, document),
    plan: (context, { id }, path) => planRaised(context, kind, id, rulesOf(id, context.document), path),
  };
}

/** Of all that is raised, the rules that do: looked through once, not once for each flag. */
function rulesByRaised(
  document: Instrument,
  raised: (effect: Effect) => Id | null,
): ReadonlyMap<Id, readonly Id[]> {
  const found = new Map<Id, Set<Id>>();
  for (const { id, then } of partsIn(document, 'rules'))
    for (const one of then.map(raised))
      if (one !== null) found.set(one, (found.get(one) ?? new Set()).add(id));
  return new Map([...found].map(([id, rules]) => [id, [...rules]]));
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

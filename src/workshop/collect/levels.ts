// From which levels an assessor may depart, and to which.

import type { Code, Id, Instrument } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { outOfReach } from '../figures/out-of-reach.ts';

/** A computed level, and those that may be given in its place. */
export interface Level {
  readonly classification: Id;
  readonly computed: Code;
  readonly others: readonly Code[];
}

/** Where nothing was computed there is nothing to depart from. */
export function levelsIn(plan: Plan, computed: Readonly<Record<Id, Code | null>>): Level[] {
  return plan.steps.flatMap((step): Level[] => {
    if (step.kind !== 'classification' || !step.professional) return [];
    const { up, down } = step.professional;
    const level = computed[step.id] ?? null;
    if (level === null) return [];
    const at = step.codes.indexOf(level);
    const others = step.codes.filter((_, i) => i !== at && i >= at - down && i <= at + up);
    return others.length === 0 ? [] : [{ classification: step.id, computed: level, others }];
  });
}

/** The classifications whose level an assessor may replace, with a reason; not those that no rating in scope can give. */
export function levelsAsked(plan: Plan | null, instrument: Instrument, aspects: readonly Id[]): Id[] {
  const ids = instrument.classifications.flatMap(({ id, professional }) =>
    professional && professional.up + professional.down > 0 ? [id] : [],
  );
  if (!plan || ids.length === 0) return [];
  const unreached = outOfReach(plan, instrument, aspects);
  return ids.filter((id) => !unreached.includes(id));
}

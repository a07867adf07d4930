// Classifications over vectors: computed, moved by rules in order, then by the assessor.

import type { ClassificationStep } from '../../../plan/index.ts';
import type { StepLimit } from '../../../model/types.ts';
import { both, either, type Mask } from './masks.ts';
import type { Codes, Truth } from './values.ts';
import { chosen, combined, compared, splat, type Vector } from './vectors.ts';

/** `override` is the assessor's; null where no case has one. */
export function classificationOver(
  step: ClassificationStep,
  computed: Codes,
  rules: readonly Truth[],
  override: Codes | null,
): Codes {
  const start = computed.vector;
  let [at, known] = [start, computed.known];
  step.overrides.forEach(({ how, to }, n) => {
    const fired = rules[n]!.yes;
    const target = splat('i8', to);
    const moved = how === 'set' ? target : combined(how === 'raise' ? 'max' : 'min', at, target);
    at = chosen(fired, limited(step.ruleLimit, start, computed.known, moved), at);
    if (how === 'set') known = either(known, fired);
  });
  const codes: Codes = { kind: 'codes', vector: at, known, codes: step.codes };
  if (!step.professional || !override) return codes;
  const taken = both(both(known, override.known), isWithin(step.professional, at, override.vector));
  return { ...codes, vector: chosen(taken, override.vector, at) };
}

/** Rules move a case only so far from where it was computed to be, if it was. */
function limited(limit: StepLimit | null, start: Vector, isComputed: Mask, moved: Vector): Vector {
  if (!limit) return moved;
  const least = combined('max', moved, shifted(start, -limit.down));
  return chosen(isComputed, combined('min', least, shifted(start, limit.up)), moved);
}

function isWithin(limit: StepLimit, at: Vector, to: Vector): Mask {
  const notBelow = compared('>=', to, shifted(at, -limit.down));
  return both(notBelow, compared('<=', to, shifted(at, limit.up)));
}

/** There are fewer than 64 codes, so no further step leads anywhere. */
const FAR = 63;
export const MOST_CODES = FAR + 1;

function shifted(codes: Vector, steps: number): Vector {
  return combined('add', codes, splat('i8', Math.max(-FAR, Math.min(FAR, steps))));
}

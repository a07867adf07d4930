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
  const reach = reachOf(step, computed);
  let [at, known] = [computed.vector, computed.known];
  step.overrides.forEach(({ how, to }, n) => {
    const fired = rules[n]!.yes;
    const far = reach(to, how);
    at = chosen(fired, how === 'set' ? far : combined(how === 'raise' ? 'max' : 'min', at, far), at);
    if (how === 'set') known = either(known, fired);
  });
  const codes: Codes = { kind: 'codes', vector: at, known, codes: step.codes };
  if (!step.professional || !override) return codes;
  const taken = both(both(known, override.known), isWithin(step.professional, at, override.vector));
  return { ...codes, vector: chosen(taken, override.vector, at) };
}

/**
 * How far a rule can move a case towards a code: rules move it only so far from where it was computed to be, if it was.
 * A case that was not is only seen where a rule sets its code.
 */
function reachOf({ ruleLimit, overrides }: ClassificationStep, computed: Codes) {
  const isSet = overrides.some(({ how }) => how === 'set');
  return (to: number, how: 'raise' | 'lower' | 'set'): Vector => {
    const target = splat('i8', to);
    if (!ruleLimit) return target;
    const [low, high] = [shifted(computed.vector, -ruleLimit.down), shifted(computed.vector, ruleLimit.up)];
    const above = how === 'lower' || how === 'set' ? combined('max', target, low) : target;
    const within = how === 'raise' || how === 'set' ? combined('min', above, high) : above;
    return isSet ? chosen(computed.known, within, target) : within;
  };
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

// Classifications: computed, moved by rules in the order of the document, then by the assessor.

import type { ClassificationStep, PlanOverride } from '../../plan/index.ts';
import { choose, codeAt, compare, extreme, holds, isMissing, recoded, within } from '../nodes.ts';
import type { Node } from '../types.ts';
import { overrideOf, type Names } from './names.ts';

export function lowerClassification(step: ClassificationStep, names: Names): Node {
  const { id, codes, overrides, professional } = step;
  const computed = recoded(names.read(step.of), codes);
  const moved = overrides.reduce((before, override, position) => {
    const fired = holds(names.read(override.rule));
    const at = names.share(`${id}.before${String(position + 1)}`, id, before);
    return choose([{ when: fired, then: movedBy(step, override, computed, at) }], at);
  }, computed);
  if (!professional) return moved;
  const at = names.share(`${id}.ruled`, id, moved);
  const wanted = names.read(overrideOf(id));
  const isAllowed = compare('=', within(wanted, at, professional.down, professional.up), wanted);
  return choose([{ when: holds(isAllowed), then: wanted }], at);
}

function movedBy(
  { ruleLimit, codes, overrides }: ClassificationStep,
  override: PlanOverride,
  computed: Node,
  at: Node,
): Node {
  const { how } = override;
  const target = targetOf(override, codes, at);
  const isSet = overrides.some((override) => override.how === 'set');
  const far = ruleLimit ? reached(target, computed, how, ruleLimit, isSet) : target;
  if (how === 'set') return far;
  return extreme(how === 'raise' ? 'greatest' : 'least', [at, far]);
}

/** A step is the way to the highest or lowest code, as far as its steps go. */
function targetOf(override: PlanOverride, codes: readonly string[], at: Node): Node {
  if ('to' in override) return codeAt(override.to, codes);
  const { how, steps } = override;
  return how === 'raise'
    ? within(codeAt(codes.length - 1, codes), at, null, steps)
    : within(codeAt(0, codes), at, steps, null);
}

/**
 * How far a rule can move a case towards a code: only so far from where it was computed to be, if it was. A case that
 * was not is only seen where a rule sets its code.
 */
function reached(
  target: Node,
  computed: Node,
  how: PlanOverride['how'],
  limit: { readonly up: number; readonly down: number },
  isSet: boolean,
): Node {
  const down = how === 'raise' ? null : limit.down;
  const up = how === 'lower' ? null : limit.up;
  const far = within(target, computed, down, up);
  return isSet ? choose([{ when: isMissing(computed), then: target }], far) : far;
}

// A classification of one case: the computed code, moved by rules in the order of the document, then by the assessor.

import type { ProfessionalOverride } from '../../model/types.ts';
import type { ClassificationStep, PlanOverride } from '../../plan/index.ts';
import type { WhyClassification, WhyMove, WhyProfessional } from '../types.ts';

export function classificationOf(
  step: ClassificationStep,
  computed: string | null,
  fired: (rule: string) => boolean,
  override: ProfessionalOverride | undefined,
): WhyClassification {
  const moves: WhyMove[] = [];
  const start = computed === null ? null : step.codes.indexOf(computed);
  let at = start;
  for (const one of step.overrides) {
    if (!fired(one.rule)) continue;
    const wanted = target(one, at, step.codes.length - 1);
    const after = withinLimit(step, start, wanted);
    moves.push({
      rule: one.rule,
      how: one.how,
      to: codeAt(step, 'to' in one ? one.to : wanted),
      before: codeAt(step, at),
      after: codeAt(step, after),
      limited: after !== wanted,
    });
    at = after;
  }
  const professional = override ? professionalOf(step, at, override) : null;
  const value = professional?.accepted ? professional.to : codeAt(step, at);
  return { kind: 'classification', value, of: step.of, computed, moves, professional };
}

function target(override: PlanOverride, at: number | null, highest: number): number | null {
  if (override.how === 'set') return override.to;
  if (at === null) return null;
  if ('steps' in override)
    return override.how === 'raise'
      ? Math.min(at + override.steps, highest)
      : Math.max(at - override.steps, 0);
  return override.how === 'raise' ? Math.max(at, override.to) : Math.min(at, override.to);
}

function withinLimit(step: ClassificationStep, start: number | null, wanted: number | null): number | null {
  if (!step.ruleLimit || start === null || wanted === null) return wanted;
  return Math.min(Math.max(wanted, start - step.ruleLimit.down), start + step.ruleLimit.up);
}

/** Accepted within the steps that the instrument allows, from a classified case only. */
function professionalOf(
  step: ClassificationStep,
  at: number | null,
  { to, reason }: ProfessionalOverride,
): WhyProfessional {
  const wanted = step.codes.indexOf(to);
  const accepted =
    step.professional !== null &&
    at !== null &&
    wanted >= at - step.professional.down &&
    wanted <= at + step.professional.up;
  return { to, reason, accepted };
}

function codeAt(step: ClassificationStep, position: number | null): string | null {
  return position === null ? null : (step.codes[position] ?? null);
}

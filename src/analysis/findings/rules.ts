// Rules that never hold, and rules that never change what they are to change.

import { lower } from '../../core/index.ts';
import type { ClassificationStep, Plan } from '../../plan/index.ts';
import type { Analysis } from '../analyse.ts';
import { exactly, finding, type Finding, type Looked } from './finding.ts';

export function ruleFindings(looked: Looked): readonly Finding[] {
  const never = looked.instrument.rules.flatMap(({ id }, position) =>
    exactly(looked.analysis, id)?.values().includes(1) === false
      ? [{ id, finding: finding('rule-never-holds', `/rules/${String(position)}`, { rule: id }) }]
      : [],
  );
  const ids = new Set(never.map(({ id }) => id));
  return [...never.map((one) => one.finding), ...withoutEffect(looked, ids)];
}

/**
 * Overrides without which every case would be classified as it is. Each is looked at without those that were found before
 * it, from the last on: of two that do the same, the later is told, and all that are told can go together.
 */
function withoutEffect(
  { instrument, plan, analysis }: Looked,
  never: ReadonlySet<string>,
): readonly Finding[] {
  return plan.steps.flatMap((step) => {
    if (step.kind !== 'classification' || !analysis.of(step.id).isExact) return [];
    let needed = step.overrides;
    const idle = step.overrides.toReversed().filter((override) => {
      const others = needed.filter((one) => one !== override);
      if (never.has(override.rule) || !isSame(step, others, plan, analysis)) return false;
      needed = others;
      return true;
    });
    return idle.reverse().map(({ rule }) => {
      const place = instrument.rules.findIndex(({ id }) => id === rule);
      return finding('override-without-effect', `/rules/${String(place)}`, { rule, name: step.id });
    });
  });
}

function isSame(
  step: ClassificationStep,
  overrides: ClassificationStep['overrides'],
  plan: Plan,
  analysis: Analysis,
): boolean {
  const steps = plan.steps.map((one) => (one === step ? { ...step, overrides } : one));
  return analysis.isSameIn(lower({ ...plan, steps }), step.id);
}

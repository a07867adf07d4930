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

/** Overrides without which every case would be classified as it is. */
function withoutEffect(
  { instrument, plan, analysis }: Looked,
  never: ReadonlySet<string>,
): readonly Finding[] {
  return plan.steps.flatMap((step) => {
    if (step.kind !== 'classification' || !analysis.of(step.id).isExact) return [];
    return step.overrides.flatMap(({ rule }, position) => {
      if (never.has(rule) || !isSame(step, position, plan, analysis)) return [];
      const place = instrument.rules.findIndex(({ id }) => id === rule);
      return [finding('override-without-effect', `/rules/${String(place)}`, { rule, name: step.id })];
    });
  });
}

function isSame(step: ClassificationStep, left: number, plan: Plan, analysis: Analysis): boolean {
  const overrides = step.overrides.filter((_, position) => position !== left);
  const steps = plan.steps.map((one) => (one === step ? { ...step, overrides } : one));
  return analysis.isSameIn(lower({ ...plan, steps }), step.id);
}

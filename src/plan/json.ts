// A plan as plain JSON: for golden files, for other programs, and to be read again. JSON knows no maps and no infinity:
// values stand in a list, and an end that is open is null.

import { requirementsOfStep, type StepRequirement } from './requirements.ts';
import type { Plan, PlanValue, Step } from './types.ts';

export interface PlanJson extends Omit<Plan, 'values' | 'steps'> {
  readonly format: 'aspect-plan/1';
  readonly values: readonly PlanValue[];
  /** Open ends are null. */
  readonly steps: readonly (Step & { readonly requires: readonly StepRequirement[] })[];
}

export function planToJson(plan: Plan): PlanJson {
  const { inputs, texts, values, steps, results } = plan;
  return {
    format: 'aspect-plan/1',
    inputs,
    texts,
    values: [...values.values()].map(valueOf),
    steps: steps.map((step) => ({ ...withoutInfinity(step), requires: requirementsOfStep(step, plan) })),
    results,
  };
}

/** What it is called and what it can be; the options of an item are no part of a plan. */
function valueOf({ id, type, codes, decimals, min, max, path }: PlanValue): PlanValue {
  return {
    id,
    type,
    codes,
    decimals,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    path,
  };
}

export function planOfJson({ format: _, values, steps, ...plan }: PlanJson): Plan {
  return {
    ...plan,
    values: new Map(values.map((value) => [value.id, value])),
    steps: steps.map(({ requires: __, ...step }) => withInfinity(step)),
  };
}

function withoutInfinity(step: Step): Step {
  return mapEnds(step, (end) => (Number.isFinite(end) ? end : null));
}

/** A step as it was before JSON took its open ends. */
export function withInfinity(step: Step): Step {
  return mapEnds(step, (end, open) => end ?? open);
}

/** Every number of a step that may be infinite, with what it is where it is open. */
function mapEnds(step: Step, map: (end: number | null, open: number) => number | null): Step {
  const end = (number: number, open: number) => map(number, open) as number;
  if (step.kind === 'norm')
    return {
      ...step,
      groups: step.groups.map((group) => ({ ...group, upTo: end(group.upTo, Infinity) })),
    };
  if (step.kind !== 'score') return step;
  return {
    ...step,
    terms: step.terms.map((term) => ({
      ...term,
      points:
        term.points.kind === 'bands'
          ? { ...term.points, from: term.points.from.map((from) => end(from, -Infinity)) }
          : term.points,
      span: { low: end(term.span.low, -Infinity), high: end(term.span.high, Infinity) },
    })),
  };
}

// A plan as text, in which it is sent and by which it is known: equal texts are equal plans. JSON has no infinite numbers;
// they are null where a plan has nothing else that is null.

import { Kept, shortcut } from '../model/shortcuts.ts';
import type { Input, Plan, PlanTerm, PointsMap, Step } from './types.ts';

const texts = new Kept(shortcut('texts of plans'), new WeakMap<Plan, string>());

export function planText(plan: Plan): string {
  return texts.of(plan, () => JSON.stringify({ ...plan, values: [...plan.values.values()] }));
}

/** The plan whose text it is. */
export function planIn(text: string): Plan {
  const { inputs, values, steps, ...rest } = JSON.parse(text) as Written;
  return {
    ...rest,
    inputs: inputs.map(inputIn),
    values: new Map(values.map((value) => [value.id, value])),
    steps: steps.map(stepIn),
  };
}

type Written = Omit<Plan, 'values'> & { readonly values: readonly PlanValueWritten[] };
type PlanValueWritten = Plan['values'] extends ReadonlyMap<string, infer Value> ? Value : never;

/** As JSON gives it: null for an infinite number. */
const from = (number: number | null): number => number ?? -Infinity;
const upTo = (number: number | null): number => number ?? Infinity;

function inputIn(input: Input): Input {
  return { ...input, min: from(input.min), max: upTo(input.max) };
}

function stepIn(step: Step): Step {
  switch (step.kind) {
    case 'score':
      return { ...step, terms: step.terms.map(termIn) };
    case 'norm':
      return { ...step, groups: step.groups.map((group) => ({ ...group, upTo: upTo(group.upTo) })) };
    default:
      return step;
  }
}

function termIn({ points, span, ...term }: PlanTerm): PlanTerm {
  return { ...term, points: pointsIn(points), span: { low: from(span.low), high: upTo(span.high) } };
}

function pointsIn(points: PointsMap): PointsMap {
  return points.kind === 'bands' ? { ...points, from: points.from.map(from) } : points;
}

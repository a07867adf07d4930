// A plan as text, in which it is sent and by which it is known: equal texts are equal plans. JSON has no infinite numbers;
// they are null where a plan has nothing else that is null.

import { Kept, shortcut } from '../model/shortcuts.ts';
import type { Plan, PlanValue, PointsMap, StepKind } from './types.ts';

const texts = new Kept(shortcut('texts of plans'), new WeakMap<Plan, string>());

export function planText(plan: Plan): string {
  return texts.of(plan, () => JSON.stringify({ ...plan, values: [...plan.values.values()] }));
}

/** The plan whose text it is. */
export function planIn(text: string): Plan {
  const { values, ...plan } = JSON.parse(text) as Written;
  for (const input of plan.inputs) {
    input.min ??= -Infinity;
    input.max ??= Infinity;
  }
  for (const step of plan.steps) {
    for (const group of step.kind === 'norm' ? step.groups : []) group.upTo ??= Infinity;
    for (const term of step.kind === 'score' ? step.terms : []) restoreTerm(term);
  }
  return { ...(plan as unknown as Plan), values: new Map(values.map((value) => [value.id, value])) };
}

function restoreTerm({ span, points }: WrittenTerm): void {
  span.low ??= -Infinity;
  span.high ??= Infinity;
  if (points.kind === 'bands') points.from[0] ??= -Infinity;
}

/** As JSON gives it, where a number may be without an end. */
interface Written {
  readonly values: readonly PlanValue[];
  readonly inputs: readonly Open<'min' | 'max'>[];
  readonly steps: readonly WrittenStep[];
}

type Open<Name extends string> = Record<Name, number | null>;
type WrittenStep =
  | { readonly kind: 'norm'; readonly groups: readonly Open<'upTo'>[] }
  | { readonly kind: 'score'; readonly terms: readonly WrittenTerm[] }
  | { readonly kind: Exclude<StepKind, 'norm' | 'score'> };

interface WrittenTerm {
  readonly span: Open<'low' | 'high'>;
  readonly points:
    | { readonly kind: 'bands'; readonly from: (number | null)[] }
    | { readonly kind: Exclude<PointsMap['kind'], 'bands'> };
}

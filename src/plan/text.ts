// A plan as text, in which it is sent and by which it is known: equal texts are equal plans. JSON has no infinite numbers;
// they are null where a plan has nothing else that is null.

import { Kept, shortcut } from '../model/shortcuts.ts';
import { withInfinity } from './json.ts';
import type { Input, Plan, PlanValue } from './types.ts';

const texts = new Kept(shortcut('texts of plans'), new WeakMap<Plan, string>());

export function planText(plan: Plan): string {
  return texts.of(plan, () => JSON.stringify({ ...plan, values: [...plan.values.values()] }));
}

/** The plan whose text it is. */
export function planIn(text: string): Plan {
  const { inputs, values, steps, ...plan } = JSON.parse(text) as Written;
  return {
    ...plan,
    inputs: inputs.map((input) => ({ ...input, min: input.min ?? -Infinity, max: input.max ?? Infinity })),
    values: new Map(values.map((value) => [value.id, value])),
    steps: steps.map(withInfinity),
  };
}

type OpenInput = Omit<Input, 'min' | 'max'> & Record<'min' | 'max', number | null>;

/** As JSON gives it. */
interface Written extends Omit<Plan, 'inputs' | 'values'> {
  readonly inputs: readonly OpenInput[];
  readonly values: readonly PlanValue[];
}

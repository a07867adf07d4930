// Why a case was decided as it was, read from the columns over which it was assessed: of levels, flags, recommendations
// and classifications, without running the engine of single cases.

import { inputName } from '../../core/index.ts';
import type { Value } from '../../language/index.ts';
import type { Column } from '../../columns/types.ts';
import type { Id } from '../../model/types.ts';
import type { Plan, Step } from '../../plan/index.ts';
import { levelWhy } from '../case/band.ts';
import { classificationOf } from '../case/classification.ts';
import type { Case, Why } from '../types.ts';
import { valueReader } from './assessment.ts';

export type Decisions = Readonly<Record<Id, Why>>;

/** `column` gives what a name of the core is in the one row. */
export function decisionReader(
  plan: Plan,
  column: (name: string) => Column | undefined,
): (given: Pick<Case, 'overrides'>) => Decisions {
  const readers = new Map<Id, () => Value>();
  const named = new Map(plan.inputs.map((input) => [input.id, inputName(input)]));
  const value = (id: Id): Value => {
    // What is asked of an item that has a condition is defined under its id.
    const read = readers.get(id) ?? valueReader(plan, id, column(id) ?? column(named.get(id) ?? id));
    readers.set(id, read);
    return read();
  };
  return (given) => {
    const decisions: Record<Id, Why> = {};
    for (const step of plan.steps) {
      const why = decisionOf(step, value, given);
      if (why) decisions[step.id] = why;
    }
    return decisions;
  };
}

function decisionOf(
  step: Step,
  value: (id: Id) => Value,
  { overrides }: Pick<Case, 'overrides'>,
): Why | null {
  switch (step.kind) {
    case 'level':
      return levelWhy(step, value(step.id) as string | null, value);
    case 'flag':
    case 'recommendation':
      return { kind: step.kind, value: value(step.id) as boolean | null, rules: step.rules };
    case 'classification': {
      const fired = (rule: Id) => value(rule) === true;
      return classificationOf(step, value(step.of) as string | null, fired, overrides?.[step.id]);
    }
    default:
      return null;
  }
}

// The columns that steps read and give. Most are named after their value; some values have more than one.

import type { Id } from '../../model/types.ts';
import { itemsIn, type Plan, type Step } from '../../plan/index.ts';

/** 1 where an item that has a condition is asked, else 0. */
export const askedOf = (item: Id): string => `${item} asked`;

/** The answers to an item as they were given, asked or not. */
export const givenOf = (item: Id): string => `${item} given`;

/** The professional override of a classification: position of its code. */
export const overrideOf = (classification: Id): string => `${classification} override`;

/** 1 where rows of a table contradict each other. */
export const conflictOf = (table: Id): string => `${table} conflict`;

/** The named values, rules, flags … that a step gives. */
export function valuesIn(step: Step): readonly Id[] {
  return step.kind === 'table' ? step.outputs.map((output) => output.id) : [step.id];
}

/** What a step gives; an item with a condition has its answers only where it is asked. */
export function columnNames(step: Step): readonly string[] {
  switch (step.kind) {
    case 'relevance':
      return [step.id, askedOf(step.id)];
    case 'table':
      return [...valuesIn(step), conflictOf(step.id)];
    default:
      return valuesIn(step);
  }
}

/** What a step reads, directly. */
export function columnsReadBy(step: Step, conditional: ReadonlySet<Id>): readonly string[] {
  const items = step.kind === 'relevance' ? itemsIn(step.whereUnknown) : step.reads;
  const asked = items.filter((name) => conditional.has(name)).map(askedOf);
  const own =
    step.kind === 'relevance'
      ? [givenOf(step.id)]
      : step.kind === 'classification'
        ? [overrideOf(step.id)]
        : [];
  return [...step.reads, ...asked, ...own];
}

/** The name of the column with the answers to an item. */
export function inputName({ id, conditional }: Plan['inputs'][number]): string {
  return conditional ? givenOf(id) : id;
}

export function conditionalOf(plan: Plan): ReadonlySet<Id> {
  return new Set(plan.inputs.filter((input) => input.conditional).map(({ id }) => id));
}

// Conditions in two forms for json-rules-engine, whose logic has two values: one that holds where the condition is true,
// and one where it is false. Every literal is false of a fact that is not known, so that neither holds where that decides.

import type { NestedCondition } from 'json-rules-engine';
import type { Condition, FactCondition, Operator } from './types.ts';

const OPPOSITE: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  lessThan: 'greaterThanInclusive',
  greaterThanInclusive: 'lessThan',
  greaterThan: 'lessThanInclusive',
  lessThanInclusive: 'greaterThan',
};

/** Holds where the condition is `wanted`, and not where that is not known. */
export function conditionOf(condition: Condition, wanted: boolean): NestedCondition {
  if ('not' in condition) return conditionOf(condition.not, !wanted);
  if ('fact' in condition) return literal(condition, wanted);
  const isAll = 'all' in condition;
  const parts = (isAll ? condition.all : condition.any).map((part) => conditionOf(part, wanted));
  return isAll === wanted ? { all: parts } : { any: parts };
}

function literal({ fact, operator, value }: FactCondition, wanted: boolean): NestedCondition {
  const known = { fact, operator: 'notEqual', value: null };
  return { all: [known, { fact, operator: wanted ? operator : OPPOSITE[operator], value }] };
}

/** Every place where a fact stands. */
export function factsIn(condition: Condition): readonly FactCondition[] {
  if ('not' in condition) return factsIn(condition.not);
  if ('fact' in condition) return [condition];
  return ('all' in condition ? condition.all : condition.any).flatMap(factsIn);
}

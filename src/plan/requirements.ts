// What a step asks of whatever is to carry it, so that a target can say what it cannot carry before it starts.

import { isApproximate, partsOfExpression, type Expression } from '../language/index.ts';
import { isComputed } from './entries.ts';
import type { Plan, Step } from './types.ts';

/** `earlier`: what the person's previous assessment gave. */
export type StepRequirement = 'dates' | 'doubles' | 'earlier' | 'sets';

/** Each once, in the order of the alphabet. */
export function requirementsOfStep(step: Step, { inputs, values }: Plan): readonly StepRequirement[] {
  const found = new Set<StepRequirement>(expressionsIn(step).flatMap(requirementsIn));
  const isEarlier = (name: string) => inputs.some(({ id, earlierOf }) => id === name && earlierOf !== null);
  const isSet = (name: string) => values.get(name)?.type === 'codes';
  if (step.reads.some(isEarlier)) found.add('earlier');
  if (step.reads.some(isSet)) found.add('sets');
  if (step.kind === 'score' && step.terms.some(({ expires }) => expires)) found.add('dates');
  if (step.kind === 'table' && step.outputs.some(({ type }) => type === 'codes')) found.add('sets');
  return [...found].sort();
}

function requirementsIn(expression: Expression): readonly StepRequirement[] {
  const inParts = partsOfExpression(expression).flatMap(requirementsIn);
  const own = ownRequirement(expression);
  return own ? [own, ...inParts] : inParts;
}

function ownRequirement(expression: Expression): StepRequirement | null {
  switch (expression.op) {
    case 'between dates':
    case 'date part':
    case 'moved date':
      return 'dates';
    case 'contains':
    case 'count':
      return 'sets';
    case 'arithmetic':
      return expression.operator === '**' ? 'doubles' : null;
    case 'call':
      return isApproximate(expression.name) ? 'doubles' : null;
    default:
      return null;
  }
}

function expressionsIn(step: Step): readonly Expression[] {
  switch (step.kind) {
    case 'relevance':
    case 'rule':
    case 'constraint':
      return [step.when];
    case 'norm':
    case 'level':
      return step.groups.flatMap(({ when }) => when ?? []);
    case 'formula':
      return [step.expression];
    case 'table':
      return step.rows.flatMap(({ cells, then }) => [
        ...cells.flatMap((cell) => cell ?? []),
        ...then.filter(isComputed),
      ]);
    case 'score':
    case 'flag':
    case 'recommendation':
    case 'classification':
    case 'reassessment':
      return [];
  }
}

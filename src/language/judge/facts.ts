// What must hold where a part of an expression counts: `if n > 0 then a / n else 0` divides by no zero.

import type { Requirement } from '../functions/index.ts';
import { COMPLEMENT, MIRROR } from '../operations.ts';
import type { Comparison, Expression } from '../types.ts';
import { sameMeaning } from '../walk.ts';

/** A condition, and whether it holds or does not. */
export interface Fact {
  readonly condition: Expression;
  readonly holds: boolean;
}

/** Listed only where something is required of a number: to list them for every part takes the square of a long condition. */
export type Facts = () => readonly Fact[];

/** What holds where a part of an expression counts: what holds around the expression, and what the parts before it say. */
export function factsAt(
  expression: Expression,
  parts: readonly Expression[],
  position: number,
  around: Facts,
): Facts {
  switch (expression.op) {
    case 'if':
      return position === 0 ? around : () => [...around(), ...factsFrom(expression.when, position === 1)];
    case 'and':
    case 'or': {
      const holds = expression.op === 'and';
      return () => [...around(), ...parts.slice(0, position).flatMap((part) => factsFrom(part, holds))];
    }
    default:
      return around;
  }
}

/** A true conjunction makes each part true, a false disjunction each part false. */
function factsFrom(condition: Expression, holds: boolean): Fact[] {
  if (condition.op === 'not') return factsFrom(condition.of, !holds);
  const together = holds ? 'and' : 'or';
  return condition.op === together
    ? condition.parts.flatMap((part) => factsFrom(part, holds))
    : [{ condition, holds }];
}

/** Whether the facts say of a number what is required of it. */
export function isAssured(facts: Facts, number: Expression, requirement: Requirement): boolean {
  return facts().some(({ condition, holds }) => {
    if (condition.op !== 'compare') return false;
    const { left, right } = condition;
    const sign = holds ? condition.operator : COMPLEMENT[condition.operator];
    if (right.op === 'number' && sameMeaning(left, number)) return says(sign, right.value, requirement);
    if (left.op === 'number' && sameMeaning(right, number))
      return says(MIRROR[sign], left.value, requirement);
    return false;
  });
}

/** Whether `number <sign> limit` implies the requirement. */
function says(sign: Comparison, limit: number, requirement: Requirement): boolean {
  const positive = (sign === '>' && limit >= 0) || ((sign === '>=' || sign === '=') && limit > 0);
  const negative = (sign === '<' && limit <= 0) || ((sign === '<=' || sign === '=') && limit < 0);
  if (requirement === 'positive') return positive;
  if (requirement === 'not negative') return positive || ((sign === '>=' || sign === '=') && limit === 0);
  return positive || negative || (sign === '!=' && limit === 0);
}

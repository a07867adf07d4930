// Conditions in the form of json-rules-engine. Its logic has two values, and several of its operators are true of a
// missing fact; so conditions are lowered in negation normal form, in which every literal is false of what is missing:
// one form that is true where the condition is true, another where it is false, and neither where it is unknown.

import type { NestedCondition, TopLevelCondition } from 'json-rules-engine';
import { COMPLEMENT, printExpression, type Comparison, type Expression } from '../../language/index.ts';

/** The fact that evaluates what the rule engine has no words for; its parameter is the FEEL text. */
export const FEEL_FACT = 'feel';

const OPERATORS: Readonly<Record<Comparison, string>> = {
  '=': 'equal',
  '!=': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
};

/** Holds exactly where all parts are known to be as wanted. */
export function allOf(parts: readonly NestedCondition[]): TopLevelCondition {
  return { all: [...parts] };
}

/** Holds where the expression is `wanted`, and not where it is unknown. */
export function conditionOf(expression: Expression, wanted: boolean): NestedCondition {
  switch (expression.op) {
    case 'and':
    case 'or': {
      const parts = expression.parts.map((part) => conditionOf(part, wanted));
      return (expression.op === 'and') === wanted ? { all: parts } : { any: parts };
    }
    case 'not':
      return conditionOf(expression.of, !wanted);
    case 'name':
      return { fact: expression.name, operator: 'equal', value: wanted };
    case 'is missing':
      return expression.of.op === 'name'
        ? { fact: expression.of.name, operator: wanted ? 'equal' : 'notEqual', value: null }
        : computed(expression, wanted);
    case 'compare':
      return comparison(expression, wanted) ?? computed(expression, wanted);
    default:
      return computed(expression, wanted);
  }
}

function comparison(
  { operator, left, right }: Extract<Expression, { op: 'compare' }>,
  wanted: boolean,
): NestedCondition | null {
  if (left.op !== 'name') return null;
  const known = { fact: left.name, operator: 'notEqual', value: null };
  const used = OPERATORS[wanted ? operator : COMPLEMENT[operator]];
  if (right.op === 'name') {
    const otherKnown = { fact: right.name, operator: 'notEqual', value: null };
    return { all: [known, otherKnown, { fact: left.name, operator: used, value: { fact: right.name } }] };
  }
  // The rule engine compares doubles.
  if (right.op === 'number' && right.digits !== undefined) return null;
  if (right.op !== 'number' && right.op !== 'code' && right.op !== 'boolean' && right.op !== 'date')
    return null;
  const literal = { fact: left.name, operator: used, value: right.value };
  return used === 'notEqual' ? { all: [known, literal] } : literal;
}

/** What the rule engine cannot say is a fact with the value of the whole expression. */
function computed(expression: Expression, wanted: boolean): NestedCondition {
  return {
    fact: FEEL_FACT,
    params: { expression: printExpression(expression) },
    operator: 'equal',
    value: wanted,
  };
}

/** The parts of a condition that are facts of their own, by their FEEL text. */
export function computedParts(expression: Expression): Map<string, Expression> {
  const parts = new Map<string, Expression>();
  const visit = (one: Expression): void => {
    if (one.op === 'and' || one.op === 'or') one.parts.forEach(visit);
    else if (one.op === 'not') visit(one.of);
    else parts.set(printExpression(one), one);
  };
  visit(expression);
  return parts;
}

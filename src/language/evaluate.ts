// The meaning of an expression: missing in, missing out; conditions are true, false or unknown.

import { movedDay, partOfDate } from '../model/dates.ts';
import { fractionOf } from '../model/fraction.ts';
import { between, compare } from './operations.ts';
import { calculate, numberOf, order, rounded, valueOf, type Quantity } from './quantities.ts';
import type { Expression, Value } from './types.ts';
import { argumentsOf } from './walk.ts';

export type Lookup = (name: string) => Value;

export function evaluate(expression: Expression, lookup: Lookup): Value {
  const value = (part: Expression) => evaluate(part, lookup);
  switch (expression.op) {
    case 'boolean':
    case 'code':
    case 'date':
      return expression.value;
    case 'missing':
      return null;
    case 'name':
      return lookup(expression.name);
    case 'compare':
      return comparison(expression, lookup);
    case 'is missing':
      return value(expression.of) === null;
    case 'and':
      return joined(expression.parts, false, lookup);
    case 'or':
      return joined(expression.parts, true, lookup);
    case 'not':
      return negated(value(expression.of) as boolean | null);
    case 'contains': {
      const list = value(expression.list) as readonly string[] | null;
      return list && list.includes(expression.code);
    }
    case 'if': {
      if (expression.type === 'number') return evaluateNumber(expression, lookup);
      const branch = branchOf(expression, lookup);
      return branch && value(branch);
    }
    case 'moved date': {
      const day = value(expression.of) as number | null;
      return day === null ? null : movedDay(expression, day);
    }
    case 'number':
    case 'arithmetic':
    case 'call':
    case 'between dates':
    case 'date part':
    case 'count':
      return evaluateNumber(expression, lookup);
  }
}

/** A number, rounded half away from zero to its decimals. */
export function evaluateRounded(expression: Expression, decimals: number, lookup: Lookup): number | null {
  const quantity = quantityOf(expression, lookup);
  return quantity === null ? null : rounded(quantity, decimals);
}

function evaluateNumber(expression: Expression, lookup: Lookup): number | null {
  const quantity = quantityOf(expression, lookup);
  return quantity === null ? null : numberOf(quantity);
}

/** A number before it is observed. */
function quantityOf(expression: Expression, lookup: Lookup): Quantity | null {
  const quantity = (part: Expression) => quantityOf(part, lookup);
  switch (expression.op) {
    case 'number':
      return fractionOf(expression.digits ?? expression.value);
    case 'arithmetic': {
      const left = quantity(expression.left);
      const right = quantity(expression.right);
      return left === null || right === null ? null : calculate(expression.operator, left, right);
    }
    case 'call': {
      const { numbers, decimals } = argumentsOf(expression);
      return valueOf(expression.name, numbers.map(quantity), decimals);
    }
    case 'if': {
      const branch = branchOf(expression, lookup);
      return branch && quantity(branch);
    }
    case 'between dates': {
      const from = evaluate(expression.from, lookup) as number | null;
      const to = evaluate(expression.to, lookup) as number | null;
      return from === null || to === null ? null : fractionOf(between(expression.unit, from, to));
    }
    case 'date part': {
      const day = evaluate(expression.of, lookup) as number | null;
      return day === null ? null : fractionOf(partOfDate(expression.part, day));
    }
    case 'count': {
      const list = evaluate(expression.list, lookup) as readonly string[] | null;
      return list && fractionOf(list.length);
    }
    default: {
      const value = evaluate(expression, lookup) as number | null;
      return value === null ? null : fractionOf(value);
    }
  }
}

function comparison(
  { operator, type, left, right }: Extract<Expression, { op: 'compare' }>,
  lookup: Lookup,
): boolean | null {
  if (type === 'number') {
    const one = quantityOf(left, lookup);
    const other = quantityOf(right, lookup);
    return one === null || other === null ? null : compare(operator, order(one, other), 0);
  }
  const one = evaluate(left, lookup) as number | string | boolean | null;
  const other = evaluate(right, lookup) as number | string | boolean | null;
  return one === null || other === null ? null : compare(operator, one, other);
}

/** What is unknown chooses neither. */
function branchOf(choice: Extract<Expression, { op: 'if' }>, lookup: Lookup): Expression | null {
  const holds = evaluate(choice.when, lookup);
  return holds === null ? null : holds === true ? choice.then : choice.otherwise;
}

/** One decisive part decides; otherwise one unknown part leaves the whole unknown. */
function joined(parts: readonly Expression[], decisive: boolean, lookup: Lookup): boolean | null {
  let outcome: boolean | null = !decisive;
  for (const part of parts) {
    const truth = evaluate(part, lookup);
    if (truth === decisive) return decisive;
    if (truth === null) outcome = null;
  }
  return outcome;
}

function negated(truth: boolean | null): boolean | null {
  return truth === null ? null : !truth;
}

// The meaning of an expression: missing in, missing out; conditions are true, false or unknown.

import { apply, between, calculate, compare } from './operations.ts';
import type { Expression, Value } from './types.ts';

export type Lookup = (name: string) => Value;

export function evaluate(expression: Expression, lookup: Lookup): Value {
  const value = (part: Expression) => evaluate(part, lookup);
  switch (expression.op) {
    case 'number':
    case 'boolean':
    case 'code':
    case 'date':
      return expression.value;
    case 'missing':
      return null;
    case 'name':
      return lookup(expression.name);
    case 'arithmetic': {
      const left = value(expression.left) as number | null;
      const right = value(expression.right) as number | null;
      return left === null || right === null ? null : calculate(expression.operator, left, right);
    }
    case 'compare': {
      const left = value(expression.left) as number | null;
      const right = value(expression.right) as number | null;
      return left === null || right === null ? null : compare(expression.operator, left, right);
    }
    case 'is missing':
      return value(expression.of) === null;
    case 'and':
      return joined(expression.parts, false, lookup);
    case 'or':
      return joined(expression.parts, true, lookup);
    case 'not':
      return negated(value(expression.of) as boolean | null);
    case 'if': {
      const holds = value(expression.when);
      return holds === null ? null : value(holds === true ? expression.then : expression.otherwise);
    }
    case 'call': {
      const numbers = expression.args.map(value) as (number | null)[];
      return numbers.includes(null) ? null : apply(expression.name, numbers as number[]);
    }
    case 'between dates': {
      const from = value(expression.from) as number | null;
      const to = value(expression.to) as number | null;
      return from === null || to === null ? null : between(expression.unit, from, to);
    }
    case 'contains': {
      const list = value(expression.list) as readonly string[] | null;
      return list && list.includes(expression.code);
    }
    case 'count': {
      const list = value(expression.list) as readonly string[] | null;
      return list && list.length;
    }
  }
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

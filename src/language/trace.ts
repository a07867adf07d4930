// What came of a condition and of each of its parts, with the values that were compared.

import { evaluate, type Lookup } from './evaluate.ts';
import type { ConditionTrace, Expression, Truth, Value } from './types.ts';
import { namesOf, partsOfExpression } from './walk.ts';

/** The parts of `and` and `or` are told from left to right, up to the one that decides. */
export function trace(condition: Expression, lookup: Lookup): ConditionTrace {
  const { op, range } = condition;
  const truth = truthOf(evaluate(condition, lookup));
  if (!isJoin(op)) return { truth, range, values: valuesIn(condition, lookup) };
  const decisive = op === 'or' ? 'true' : 'false';
  let decided = false;
  const parts = partsOfExpression(condition).map((part) => {
    if (decided) return notReached(part);
    const traced = trace(part, lookup);
    decided = op !== 'not' && traced.truth === decisive;
    return traced;
  });
  return { truth, range, join: op, parts };
}

function notReached(condition: Expression): ConditionTrace {
  const { op, range } = condition;
  const truth = 'not reached';
  if (!isJoin(op)) return { truth, range };
  return { truth, range, join: op, parts: partsOfExpression(condition).map(notReached) };
}

function isJoin(op: Expression['op']): op is 'and' | 'or' | 'not' {
  return op === 'and' || op === 'or' || op === 'not';
}

function valuesIn(condition: Expression, lookup: Lookup): Record<string, Value> {
  return Object.fromEntries(namesOf(condition).map((name) => [name, lookup(name)]));
}

function truthOf(value: Value): Truth {
  return value === null ? 'unknown' : value === true ? 'true' : 'false';
}

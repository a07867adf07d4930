// Walks expressions: their parts, the names that they read, and whether two of them say the same.

import type { TextRange } from '../model/diagnostic.ts';
import { takesDecimals } from './functions/index.ts';
import type { Expression, ValueType } from './types.ts';

export function partsOfExpression(expression: Expression): readonly Expression[] {
  switch (expression.op) {
    case 'arithmetic':
    case 'compare':
      return [expression.left, expression.right];
    case 'is missing':
    case 'not':
    case 'date part':
    case 'moved date':
      return [expression.of];
    case 'and':
    case 'or':
      return expression.parts;
    case 'if':
      return [expression.when, expression.then, expression.otherwise];
    case 'call':
      return expression.args;
    case 'between dates':
      return [expression.from, expression.to];
    case 'contains':
    case 'count':
      return [expression.list];
    case 'number':
    case 'boolean':
    case 'code':
    case 'date':
    case 'missing':
    case 'name':
      return [];
  }
}

/** The numbers that a function is called with, and to how many decimals. */
export function argumentsOf({ name, args }: Extract<Expression, { op: 'call' }>): {
  readonly numbers: readonly Expression[];
  readonly decimals: number;
} {
  const last = takesDecimals(name, args.length) ? args.at(-1) : undefined;
  return last?.op === 'number'
    ? { numbers: args.slice(0, -1), decimals: last.value }
    : { numbers: args, decimals: 0 };
}

/** What an expression gives; null for `null`. */
export function typeOf(expression: Expression): ValueType | null {
  switch (expression.op) {
    case 'missing':
      return null;
    case 'name':
    case 'if':
      return expression.type;
    case 'code':
    case 'date':
    case 'boolean':
      return expression.op;
    case 'number':
    case 'arithmetic':
    case 'call':
    case 'between dates':
    case 'date part':
    case 'count':
      return 'number';
    case 'moved date':
      return 'date';
    case 'compare':
    case 'is missing':
    case 'and':
    case 'or':
    case 'not':
    case 'contains':
      return 'boolean';
  }
}

/** The same expression with each part changed. */
export function mapParts(expression: Expression, change: (part: Expression) => Expression): Expression {
  switch (expression.op) {
    case 'arithmetic':
    case 'compare':
      return { ...expression, left: change(expression.left), right: change(expression.right) };
    case 'is missing':
    case 'not':
    case 'date part':
    case 'moved date':
      return { ...expression, of: change(expression.of) };
    case 'and':
    case 'or':
      return { ...expression, parts: expression.parts.map(change) };
    case 'if': {
      const { when, then, otherwise } = expression;
      return { ...expression, when: change(when), then: change(then), otherwise: change(otherwise) };
    }
    case 'call':
      return { ...expression, args: expression.args.map(change) };
    case 'between dates':
      return { ...expression, from: change(expression.from), to: change(expression.to) };
    case 'contains':
    case 'count':
      return { ...expression, list: change(expression.list) };
    default:
      return expression;
  }
}

/** The names that an expression reads, each once, in order. */
export function namesOf(expression: Expression): string[] {
  const names = new Set<string>();
  const visit = (part: Expression): void => {
    if (part.op === 'name') names.add(part.name);
    partsOfExpression(part).forEach(visit);
  };
  visit(expression);
  return [...names];
}

/** The expression as if every part of it stood at one place. */
export function placedAt(range: TextRange, expression: Expression): Expression {
  return { ...mapParts(expression, (part) => placedAt(range, part)), range };
}

/** Whether two expressions differ in nothing but where they stand. */
export function sameMeaning(one: Expression, other: Expression): boolean {
  if (one === other) return true;
  const ones = partsOfExpression(one);
  const others = partsOfExpression(other);
  return (
    sameHead(one, other) &&
    ones.length === others.length &&
    ones.every((part, position) => sameMeaning(part, others[position] as Expression))
  );
}

/** Whether two expressions say the same without their parts, whose places are objects and lists. */
function sameHead(one: Expression, other: Expression): boolean {
  const said = other as unknown as Readonly<Record<string, unknown>>;
  return Object.entries(one).every(([key, value]) => typeof value === 'object' || said[key] === value);
}

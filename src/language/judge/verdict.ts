// Whether a comparison can have only one outcome, whatever the answers are.

import type { Bounds } from '../functions/index.ts';
import type { Comparison, Expression, Scope } from '../types.ts';
import { boundsOf, codesOf, isNone, observed } from './bounds.ts';

type Compare = Extract<Expression, { op: 'compare' }>;

/** True or false where every known answer makes it so; null where it depends on the answers. */
export function verdictOn(comparison: Compare, scope: Scope): boolean | null {
  const { operator, type, left, right } = comparison;
  if (type === 'code') return ofCodes(operator, codesOf(left, scope), codesOf(right, scope));
  if (type === 'boolean') {
    return left.op === 'boolean' && right.op === 'boolean'
      ? (left.value === right.value) === (operator === '=')
      : null;
  }
  const [one, other] = [boundsOf(left, scope), boundsOf(right, scope)];
  return isNone(one) || isNone(other) ? null : ofBounds(operator, observed(one), observed(other));
}

function ofCodes(
  operator: Comparison,
  left: readonly string[] | null,
  right: readonly string[] | null,
): boolean | null {
  if (!left?.length || !right?.length) return null;
  if (!left.some((code) => right.includes(code))) return operator === '!=';
  return left.length === 1 && right.length === 1 ? operator === '=' : null;
}

function ofBounds(operator: Comparison, left: Bounds, right: Bounds): boolean | null {
  switch (operator) {
    case '<':
      return left.highest < right.lowest ? true : left.lowest >= right.highest ? false : null;
    case '<=':
      return left.highest <= right.lowest ? true : left.lowest > right.highest ? false : null;
    case '>':
      return ofBounds('<', right, left);
    case '>=':
      return ofBounds('<=', right, left);
    case '!=': {
      const equal = ofBounds('=', left, right);
      return equal === null ? null : !equal;
    }
    case '=': {
      if (left.highest < right.lowest || right.highest < left.lowest) return false;
      const single = left.lowest === left.highest && right.lowest === right.highest;
      return single ? true : null;
    }
  }
}

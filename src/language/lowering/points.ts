// Codes compared with numbers: whoever writes that means the points of the options, or codes that are numbers.

import type { TextRange } from '../../model/diagnostic.ts';
import { compare } from '../operations.ts';
import type { Reading, Typed } from '../reading.ts';
import { partsOf, type SyntaxNode } from '../syntax.ts';
import type { Comparison } from '../types.ts';
import { bareCode } from './beside.ts';
import { isDifference } from './doubts.ts';
import { codesInstead, textOf } from './instead.ts';

/** Says so of codes that are to fulfil conditions on numbers, with the codes that do. */
export function sayPoints(
  reading: Reading,
  value: Typed,
  conditions: readonly (readonly [Comparison, Typed])[],
  range: TextRange,
): boolean {
  const limits = conditions.flatMap(([operator, { expression }]) =>
    expression.op === 'number' ? [{ operator, limit: expression.value }] : [],
  );
  if (value.type !== 'code' || limits.length < conditions.length) return false;
  const holds = (number: number) => limits.every(({ operator, limit }) => compare(operator, number, limit));
  const codes = codesWhere(reading, value, holds);
  const params = { name: textOf(reading, value) };
  if (codes.length > 0)
    reading.correct('points-of-code', range, codesInstead(reading, value, codes, range), params);
  else reading.report('points-of-code', range, { ...params, instead: '' });
  return true;
}

/** Says so of `1-2`, unless it is a code. */
export function sayPointsBetween(
  reading: Reading,
  value: Typed,
  node: SyntaxNode,
  range: TextRange,
): boolean {
  const isCode = bareCode(reading, node, value.codes) !== undefined;
  if (value.type !== 'code' || isCode || !isDifference(reading, node)) return false;
  const [low, , high] = partsOf(node);
  const lowest = low ? reading.read(low) : null;
  const highest = high ? reading.read(high) : null;
  if (!lowest || !highest) return false;
  const conditions = [
    ['>=', lowest],
    ['<=', highest],
  ] as const;
  return sayPoints(reading, value, conditions, range);
}

/** The points of the codes of a value; undefined where it has none. */
export function pointsOf({ scope }: Reading, { expression }: Typed): ReadonlyMap<string, number> | undefined {
  return expression.op === 'name' ? scope.get(expression.name)?.points : undefined;
}

/** The codes for which a number can stand: those that are no other number of points. */
export function codesForNumbers(reading: Reading, value: Typed): readonly string[] {
  const points = pointsOf(reading, value);
  return value.codes.filter((code) => (points?.get(code) ?? Number(code)) === Number(code));
}

/** By points, by the numbers that are codes, or by both where they agree; none where it is not certain. */
function codesWhere(reading: Reading, value: Typed, holds: (number: number) => boolean): readonly string[] {
  const { codes } = value;
  const points = pointsOf(reading, value);
  const byPoints = points && codes.filter((code) => points.has(code) && holds(points.get(code)!));
  const numbers = codes.filter((code) => /^\d+$/.test(code) && (points?.has(code) ?? true));
  const byNumber = numbers.length > 0 ? numbers.filter((code) => holds(Number(code))) : undefined;
  if (!byPoints || !byNumber) return byPoints ?? byNumber ?? [];
  return byPoints.join() === byNumber.join() ? byPoints : [];
}

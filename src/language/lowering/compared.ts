// Two values and a sign between them: whether they can be compared at all, and what the comparison then is.

import { codesToOffer } from '../../model/nearest.ts';
import type { TextRange } from '../../model/diagnostic.ts';
import { compare, MIRROR } from '../operations.ts';
import { typed, type Reading, type Typed } from '../reading.ts';
import type { Comparison, Expression, ValueType } from '../types.ts';
import { sayMeant } from './expecting.ts';
import { codesInstead, textOf } from './instead.ts';
import { pointsOf, sayPoints } from './points.ts';

interface Sides {
  readonly operator: Comparison;
  readonly left: Typed;
  readonly right: Typed;
  /** Of the whole comparison. */
  readonly range: TextRange;
}

export function compared(
  reading: Reading,
  operator: Comparison,
  left: Typed,
  right: Typed,
  range: TextRange,
): Typed | null {
  const sides = { operator, left, right, range };
  const ordered = operator !== '=' && operator !== '!=';
  const { type } = left;
  const nothing = [left, right].find(isEmptyText);
  if (nothing && !ordered) {
    reading.correct('feel-spelling', nothing.expression.range, 'null');
    return null;
  }
  if (type === null || right.type === null) return missingTest(reading, sides);
  if (isCoded(type) && isCoded(right.type)) reading.meetings.push([left.expression, right.expression]);
  if (type === 'codes' || right.type === 'codes') {
    const set = type === 'codes' ? left : right;
    reading.report('codes-compared', range, { text: textOf(reading, set) });
  } else if (type !== right.type) sayDifferent(reading, sides);
  else if (ordered && type === 'code') sayOrderOfCodes(reading, sides);
  else if (ordered && type === 'boolean')
    reading.report('order-of-yes-no', range, { text: reading.quote(range) });
  else if (type !== 'code' || codesAgree(reading, left, right, range)) {
    const expression = { left: left.expression, right: right.expression };
    return typed({ op: 'compare', operator, type, ...expression, range }, 'boolean');
  }
  return null;
}

const isCoded = (type: ValueType) => type === 'code' || type === 'codes';

/** REDCap asks so for a missing answer. */
function isEmptyText({ expression }: Typed): boolean {
  return expression.op === 'code' && expression.value === '';
}

/** `x = null` and `x != null` are the tests for missing; null has no order. */
function missingTest(reading: Reading, { operator, left, right, range }: Sides): Typed | null {
  const of = left.type === null ? right.expression : left.expression;
  const missing: Expression = { op: 'is missing', of, range };
  if (operator === '=') return typed(missing, 'boolean');
  if (operator === '!=') return typed({ op: 'not', of: missing, range }, 'boolean');
  reading.report('missing-here', range, { text: reading.quote(range) });
  return null;
}

/** `born > 2000`, where the year is meant */
function sayYear(reading: Reading, { operator, left, right, range }: Sides): boolean {
  const { expression } = right;
  const isYear =
    left.type === 'date' &&
    expression.op === 'number' &&
    expression.value >= 1000 &&
    expression.value < 10_000;
  if (!isYear) return false;
  const instead = `${textOf(reading, left)}.year ${operator} ${String(expression.value)}`;
  reading.correct('feel-spelling', range, instead);
  return true;
}

/** `remand >= 1`, `remand > 0`: a yes is no number, and more than none of it is a yes. */
function sayTruthInOrder(reading: Reading, { operator, left, right, range }: Sides): boolean {
  const { expression } = right;
  const isOrder = left.type === 'boolean' && expression.op === 'number' && /^[<>]/.test(operator);
  const meant = isOrder ? TRUTHS[`${operator} ${String(expression.value)}`] : undefined;
  if (meant === undefined) return false;
  reading.correct('feel-spelling', range, `${textOf(reading, left)} = ${meant}`);
  return true;
}

const TRUTHS: Readonly<Record<string, string>> = {
  '>= 1': 'true',
  '> 0': 'true',
  '< 1': 'false',
  '<= 0': 'false',
};

function sayDifferent(reading: Reading, { operator, left, right, range }: Sides): void {
  if (sayTruthInOrder(reading, { operator, left, right, range })) return;
  const mirrored = [MIRROR[operator], left] as const;
  if (sayMeant(reading, left, right.type) || sayMeant(reading, right, left.type)) return;
  if (sayPoints(reading, left, [[operator, right]], range) || sayPoints(reading, right, [mirrored], range))
    return;
  if (sayYear(reading, { operator, left, right, range })) return;
  reading.report('cannot-compare', range, {
    first: textOf(reading, left),
    second: textOf(reading, right),
    left: left.type ?? 'null',
    right: right.type ?? 'null',
  });
}

/** Codes have no order of their own in FEEL; the codes that were meant can be listed. */
function sayOrderOfCodes(reading: Reading, { operator, left, right, range }: Sides): void {
  const place = right.expression.op === 'code' ? left.codes.indexOf(right.expression.value) : -1;
  const meant = left.codes.filter(
    (_, position) => place >= 0 && compare(operator, position, place) && left.expression.op === 'name',
  );
  const points = pointsOf(reading, left);
  const limit = right.expression.op === 'code' ? points?.get(right.expression.value) : undefined;
  const isOf = (code: string) =>
    limit !== undefined && points!.has(code) && compare(operator, points!.get(code)!, limit);
  // The order of the options is certain where their points have the same.
  const isCertain = !points || meant.join() === left.codes.filter(isOf).join();
  const text = reading.quote(range);
  const listed = meant.length > 0 ? codesInstead(reading, left, meant, range) : '';
  if (listed !== '' && isCertain) reading.correct('order-of-codes', range, listed);
  else {
    const instead = listed || `${textOf(reading, left)} in ("…", "…")`;
    reading.report('order-of-codes', range, { text, instead });
  }
}

/** Every written code must be one that the other side can have, and two values must have a code in common. */
function codesAgree(reading: Reading, left: Typed, right: Typed, range: TextRange): boolean {
  const known = codesAreOf(reading, left, right) && codesAreOf(reading, right, left);
  if (!known || isWritten(left) || isWritten(right)) return known;
  if (left.codes.length === 0 || right.codes.length === 0) return true;
  const shared = left.codes.some((code) => right.codes.includes(code));
  const texts = { first: textOf(reading, left), second: textOf(reading, right) };
  if (!shared) reading.report('disjoint-codes', range, texts);
  return shared;
}

function codesAreOf(reading: Reading, side: Typed, other: Typed): boolean {
  return isWritten(other) || other.codes.length === 0 || codesAreAmong(reading, side.expression, other.codes);
}

const isWritten = ({ expression }: Typed) => expression.op === 'code';

/** Reports every written code of an expression that is none of the codes. */
export function codesAreAmong(reading: Reading, expression: Expression, codes: readonly string[]): boolean {
  if (expression.op === 'if') {
    const then = codesAreAmong(reading, expression.then, codes);
    return codesAreAmong(reading, expression.otherwise, codes) && then;
  }
  if (expression.op !== 'code' || codes.includes(expression.value)) return true;
  const { value: code, range } = expression;
  const [same, other] = codes.filter((one) => one.toLowerCase() === code.toLowerCase());
  const fix = same !== undefined && other === undefined ? { range, value: `"${same}"` } : undefined;
  const listed = codesToOffer(code, codes).map((one) => `"${one}"`);
  reading.report('unknown-code', range, { code, nearest: listed.join(', ') }, 'error', fix);
  return false;
}

// What can be read and was hardly meant: a difference in the place of a range, two numbers in the place of one.

import { roundTo } from '../../model/decimal.ts';
import type { TextRange } from '../../model/diagnostic.ts';
import { decimalRangeOf } from '../foreign/decimal-range.ts';
import type { Reading } from '../reading.ts';
import { partsOf, rangeOf, type SyntaxNode } from '../syntax.ts';
import type { Comparison, Expression } from '../types.ts';
import { doubtCommas } from './commas.ts';
import { isNumber, runsOf } from './runs.ts';

/** `18-25` */
export function isDifference(reading: Reading, node: SyntaxNode): boolean {
  const [low, sign, high] = partsOf(node);
  return (
    isNumber(reading, low) && isNumber(reading, high) && sign !== undefined && reading.textOf(sign) === '-'
  );
}

/** The range that was meant by a difference. */
export function rangeInstead(reading: Reading, node: SyntaxNode): string {
  const [low, , high] = partsOf(node);
  return low && high ? `[${reading.textOf(low)}..${reading.textOf(high)}]` : '';
}

/** The tests of a number of which something else is said than they mean; in a cell, also of its commas. */
export function doubtTests(
  reading: Reading,
  tests: readonly SyntaxNode[],
  isCell: boolean,
): ReadonlySet<SyntaxNode> {
  const doubted = new Set([
    ...doubtLists(reading, tests),
    ...(isCell ? doubtDecimalRanges(reading, tests) : []),
  ]);
  for (const node of tests) {
    if (!doubted.has(node) && doubtTest(reading, node, isCell && tests.length === 1)) doubted.add(node);
  }
  for (const node of doubtCommas(reading, tests, isCell, doubted)) doubted.add(node);
  return doubted;
}

/** Doubts `18-25` and `!= 18-25`; the second can be a range that is denied only where it is a whole cell. */
function doubtTest(reading: Reading, node: SyntaxNode, isWhole: boolean): boolean {
  const [sign, second] = partsOf(node);
  if (node.name !== 'SimplePositiveUnaryTest' || sign?.name !== 'CompareOp' || !second)
    return (
      sayDash(reading, node, (between) => between, rangeOf(node), isTight(reading, node)) ||
      sayDashes(reading, node)
    );
  const operator = reading.textOf(sign);
  const write = operator === '!=' && !isWhole ? null : meantBy(operator, (between) => between);
  return isTight(reading, second) && sayDash(reading, second, write, rangeOf(node), true);
}

/** Doubts `a = 18-25` and `a > 18-25`, but not `a = 18 - 25`; `first` is what is compared. */
export function doubtDash(
  reading: Reading,
  condition: Expression,
  [first, operator, node]: readonly [SyntaxNode, Comparison, SyntaxNode],
  range: TextRange,
): void {
  if (!isTight(reading, node)) return;
  const within = (between: string) => `${reading.textOf(first)} in ${between}`;
  if (sayDash(reading, node, meantBy(operator, within), range, true)) reading.decided.add(condition);
}

/** How a range is written that stands behind a sign: as it is, denied, or not at all. */
function meantBy(operator: string, within: (between: string) => string): typeof within | null {
  if (operator === '=') return within;
  return operator === '!=' ? (between) => `not(${within(between)})` : null;
}

/**
 * Says of a difference that it is no range; of one that may well be meant, only where it is written `25-18`. `write`
 * makes of the range what was meant, and is null where none can stand.
 */
function sayDash(
  reading: Reading,
  node: SyntaxNode,
  write: ((between: string) => string) | null,
  range: TextRange,
  isRangeLike: boolean,
): boolean {
  const [low, , high] = partsOf(node);
  if (!low || !high || !isDifference(reading, node)) return false;
  const [from, to] = [reading.textOf(low), reading.textOf(high)];
  const params = {
    text: reading.textOf({ from: low.from, to: high.to }),
    difference: differenceOf(from, to),
  };
  const isInOrder = Number(from) < Number(to) && write !== null;
  if (isInOrder) reading.doubt('dash-for-range', range, write(rangeInstead(reading, node)), params);
  else if (isRangeLike) reading.report('dash-for-range', range, { ...params, instead: '' }, 'warning');
  return isInOrder || isRangeLike;
}

/** Doubts `20-30-40`. */
function sayDashes(reading: Reading, node: SyntaxNode): boolean {
  const text = reading.textOf(node);
  if (!/^\d+(?:\.\d+)?(?:-\d+(?:\.\d+)?){2,}$/.test(text)) return false;
  const [first = 0, ...others] = text.split('-').map(Number);
  const difference = roundTo(
    others.reduce((left, one) => left - one, first),
    12,
  );
  reading.report('dash-for-range', rangeOf(node), { text, difference, instead: '' }, 'warning');
  return true;
}

/** Doubts `[18, 25]`, which is a list here and a range elsewhere; the nodes that it is about. */
function doubtLists(reading: Reading, tests: readonly SyntaxNode[]): readonly SyntaxNode[] {
  return tests.flatMap((low, place) => {
    const high = tests[place + 1];
    if (!high || !isNumber(reading, low) || !isNumber(reading, high)) return [];
    const before = /\[\s*$/.exec(reading.text.slice(0, low.from))?.[0];
    const after = /^\s*\]/.exec(reading.text.slice(high.to))?.[0];
    const [from, to] = [reading.textOf(low), reading.textOf(high)];
    const isInOrder = Number(from) < Number(to);
    if (before === undefined || after === undefined || !isInOrder) return [];
    const range = { from: low.from - before.length, to: high.to + after.length };
    const text = reading.quote(range);
    const params = { text, between: `[${from}..${to}]`, list: `(${from}, ${to})`, number: '' };
    reading.report('list-or-range', range, params, 'warning');
    return [low, high];
  });
}

function isTight(reading: Reading, node: SyntaxNode): boolean {
  const [low, , high] = partsOf(node);
  return low !== undefined && high !== undefined && reading.textOf({ from: low.to, to: high.from }) === '-';
}

const differenceOf = (from: string, to: string) => roundTo(Number(from) - Number(to), 12);

const DECIMAL_RANGE = /^(-?\d+)(?:,(\d+))?\s*-\s*(-?\d+)(?:,(\d+))?$/;

/** Doubts `18,5-20`, which is a number and a difference; the nodes that it is about. */
function doubtDecimalRanges(reading: Reading, tests: readonly SyntaxNode[]): readonly SyntaxNode[] {
  return runsOf(reading, tests).flatMap((run) => {
    const range = { from: run[0]!.from, to: run.at(-1)!.to };
    const difference = run.find((node) => isDifference(reading, node));
    const found = run.length > 1 && difference ? DECIMAL_RANGE.exec(reading.textOf(range)) : null;
    if (!difference || !found) return [];
    sayDecimalRange(reading, difference, found, withBrackets(reading, range));
    return run;
  });
}

/** Square brackets around a range belong to it. */
function withBrackets({ text }: Reading, { from, to }: TextRange): TextRange {
  const isWithin = text[from - 1] === '[' && text[to] === ']';
  return isWithin ? { from: from - 1, to: to + 1 } : { from, to };
}

function sayDecimalRange(
  reading: Reading,
  difference: SyntaxNode,
  [, from = '', fromDecimals, to = '', toDecimals]: RegExpExecArray,
  range: TextRange,
): void {
  const { instead, list, ambiguous } = decimalRangeOf(from, fromDecimals, to, toDecimals);
  if (ambiguous !== undefined) {
    reading.report('number-ambiguous', range, { text: ambiguous }, 'warning');
    return;
  }
  const text = reading.textOf(difference);
  const params = { text, difference: differenceOf(fromDecimals ?? from, to) };
  if (instead !== '' && list === '') reading.doubt('dash-for-range', range, instead, params);
  else reading.report('dash-for-range', range, { ...params, instead, list }, 'warning');
}

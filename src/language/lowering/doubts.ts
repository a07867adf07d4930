// What can be read and was hardly meant: a difference in the place of a range, two numbers in the place of one.

import { roundTo } from '../../model/decimal.ts';
import type { TextRange } from '../../model/diagnostic.ts';
import { decimalRangeOf } from '../foreign/decimal-range.ts';
import type { Reading } from '../reading.ts';
import { partsOf, type SyntaxNode } from '../syntax.ts';
import type { Expression } from '../types.ts';

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
  const doubted = new Set(isCell ? doubtDecimalRanges(reading, tests) : []);
  for (const node of tests) {
    const range = { from: node.from, to: node.to };
    if (!doubted.has(node) && sayDash(reading, node, '', range, isTight(reading, node))) doubted.add(node);
  }
  for (const node of doubtCommas(reading, tests, isCell, doubted)) doubted.add(node);
  return doubted;
}

/** Doubts `a = 18-25`, but not `a = 18 - 25`; `before` is written before the range. */
export function doubtDash(
  reading: Reading,
  condition: Expression,
  node: SyntaxNode,
  before: string,
  range: TextRange,
): void {
  if (isTight(reading, node) && sayDash(reading, node, before, range, true)) reading.decided.add(condition);
}

/** Says of a difference that it is no range; of one that may well be meant, only where it is written `25-18`. */
function sayDash(
  reading: Reading,
  node: SyntaxNode,
  before: string,
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
  const isInOrder = Number(from) < Number(to);
  if (isInOrder) reading.doubt('dash-for-range', range, before + rangeInstead(reading, node), params);
  else if (isRangeLike) reading.report('dash-for-range', range, { ...params, instead: '' }, 'warning');
  return isInOrder || isRangeLike;
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
  const { instead, list } = decimalRangeOf(from, fromDecimals, to, toDecimals);
  const text = reading.textOf(difference);
  const params = { text, difference: differenceOf(fromDecimals ?? from, to) };
  if (instead !== '' && list === '') reading.doubt('dash-for-range', range, instead, params);
  else reading.report('dash-for-range', range, { ...params, instead, list }, 'warning');
}

/** Tests with nothing but a comma between them. */
function runsOf(reading: Reading, tests: readonly SyntaxNode[]): readonly (readonly SyntaxNode[])[] {
  const runs: SyntaxNode[][] = [];
  tests.forEach((node, place) => {
    const before = tests[place - 1];
    if (before && reading.textOf({ from: before.to, to: node.from }) === ',') runs.at(-1)!.push(node);
    else runs.push([node]);
  });
  return runs;
}

/**
 * Doubts `1,5` among tests or arguments, and gives the nodes that it is about. Three numbers or more are a list; and
 * outside of cells, so are two, unless other commas have a space behind them.
 */
export function doubtCommas(
  reading: Reading,
  nodes: readonly SyntaxNode[],
  isCell: boolean,
  doubted: ReadonlySet<SyntaxNode> = new Set(),
): readonly SyntaxNode[] {
  const runs = runsOf(reading, nodes);
  if (!isCell && runs.length === 1) return [];
  return runs.flatMap((run) => {
    const [first, second, third] = run;
    const [whole, decimals] = [leafOf(first, -1), leafOf(second, 0)];
    const isOne = !third && !run.some((node) => doubted.has(node));
    if (!isOne || !isNumber(reading, whole, WHOLE) || !isNumber(reading, decimals, DIGITS)) return [];
    sayComma(reading, whole!, decimals!);
    return run;
  });
}

function sayComma(reading: Reading, whole: SyntaxNode, decimals: SyntaxNode): void {
  const [first, second] = [reading.textOf(whole), reading.textOf(decimals)];
  const range = { from: whole.from, to: decimals.to };
  const instead = `${first}.${second}`;
  const isThousand = /^-?[1-9]\d{0,2}$/.test(first) && second.length === 3;
  // It is not certain then which number was meant.
  if (isThousand)
    reading.report(
      'comma-between-digits',
      range,
      { text: reading.quote(range), first, second, instead: first + second, or: instead },
      'warning',
    );
  else reading.doubt('comma-between-digits', range, instead, { first, second });
}

const DIGITS = /^\d+$/;
const WHOLE = /^-?\d+$/;

function isNumber(reading: Reading, node: SyntaxNode | undefined, digits = /^-?\d+(?:\.\d+)?$/): boolean {
  return node?.name === 'NumericLiteral' && digits.test(reading.textOf(node));
}

/** What a part ends with, as `> 1` and `score + 1` with a number; or begins with. */
function leafOf(node: SyntaxNode | undefined, end: 0 | -1): SyntaxNode | undefined {
  const inner = node && node.name !== 'NumericLiteral' ? partsOf(node).at(end) : undefined;
  const isAtEnd = end === 0 ? inner?.from === node?.from : inner?.to === node?.to;
  return inner && isAtEnd ? leafOf(inner, end) : node;
}

// Comparisons: with a sign, `between`, and the tests of `in` and of a decision table's cell.

import type { TextRange } from '../../model/diagnostic.ts';
import { typed, type Reading, type Typed } from '../reading.ts';
import { feelSpelling } from '../spelling.ts';
import { elementsOf, mentionsInput, partsOf, rangeOf, withoutBrackets, type SyntaxNode } from '../syntax.ts';
import type { Comparison } from '../types.ts';
import { readBeside } from './beside.ts';
import { compared } from './compared.ts';
import { doubtDash, doubtTests, isDifference } from './doubts.ts';
import { allOf } from './expecting.ts';
import {
  saidOfCell,
  sayChain,
  sayDatesBetween,
  sayEqualTests,
  sayNothingListed,
  saySetTests,
  sayTruth,
} from './habits.ts';
import { interval } from './interval.ts';
import { codesForNumbers, sayPointsBetween } from './points.ts';
import { checkbox } from './redcap.ts';

export function comparison(reading: Reading, node: SyntaxNode): Typed | null {
  const range = rangeOf(node);
  const [first, sign, second, , third] = partsOf(node);
  if (!first || !sign || !second) return null;
  if (checkbox(reading, node) || sayChain(reading, node) || sayEqualTests(reading, node)) return null;
  if (sign.name === 'in') return membership(reading, first, second, range);
  if (second.name === 'SimplePositiveUnaryTest' && sign.name === 'CompareOp') {
    const written = { from: sign.from, to: partsOf(second)[0]?.to ?? second.to };
    const text = reading.quote(written);
    reading.report('feel-spelling', written, { text, instead: feelSpelling(text) ?? '…' });
    return null;
  }
  const left = readBeside(reading, first, reading.scope.get(reading.textOf(second))?.codes);
  if (left && sayTruth(reading, left, second)) return null;
  const right = left && readBeside(reading, second, left.codes, numbersFor(reading, left, sign));
  if (sign.name !== 'between') {
    const operator = signOf(reading, sign);
    const found = left && right && compared(reading, operator, left, right, range);
    if (found) doubtDash(reading, found.expression, [first, operator, second], range);
    return found;
  }
  const highest = third ? reading.read(third) : null;
  if (!left || !right || !highest) return null;
  return interval(reading, left, { lowest: right, above: '>=', highest, below: '<=' }, range, range);
}

function signOf(reading: Reading, node: SyntaxNode): Comparison {
  return reading.textOf(node) as Comparison;
}

/** The codes for which a number after a sign can stand; where an order is asked for, it stands for points. */
function numbersFor(reading: Reading, value: Typed, sign: SyntaxNode): readonly string[] {
  return /^!?=$/.test(reading.textOf(sign)) ? codesForNumbers(reading, value) : [];
}

function membership(reading: Reading, first: SyntaxNode, second: SyntaxNode, range: TextRange): Typed | null {
  const left = readBeside(reading, first, reading.scope.get(reading.textOf(second))?.codes);
  if (!left || saySetTests(reading, left, testsIn(reading, second), range)) return null;
  return anyTest(reading, left, [second], range);
}

/** Whether at least one of the tests holds of a value. */
export function anyTest(
  reading: Reading,
  value: Typed,
  nodes: readonly SyntaxNode[],
  range: TextRange,
): Typed | null {
  const tests = nodes.flatMap((node) => testsIn(reading, node));
  if (tests.length === 0) sayNothingListed(reading, value, nodes, range);
  const doubted = value.type === 'number' ? doubtTests(reading, tests, value === reading.input) : null;
  const [only] = tests;
  const found = tests.map((one) =>
    test(reading, value, one, one === only && !tests[1] ? range : rangeOf(one)),
  );
  found.forEach((one, place) => one && doubted?.has(tests[place]!) && reading.decided.add(one.expression));
  const parts = allOf(found);
  if (parts?.length === 1) return parts[0] ?? null;
  return parts && typed({ op: 'or', parts: parts.map((part) => part.expression), range }, 'boolean');
}

/** The single tests in brackets, lists and the grammar's own wrappings. */
function testsIn(reading: Reading, node: SyntaxNode): SyntaxNode[] {
  const inner = withoutBrackets(node);
  const wraps = ['PositiveUnaryTests', 'PositiveUnaryTest', 'List'].includes(inner.name);
  const single = partsOf(inner)[0];
  if (inner.name === 'SimplePositiveUnaryTest' && single?.name === 'Interval') return [single];
  const tests = wraps ? elementsOf(inner).flatMap((one) => testsIn(reading, one)) : [inner];
  const [only] = tests;
  // The brackets belong to the range that was meant.
  return only && tests.length === 1 && isDifference(reading, only) ? [{ ...only, ...rangeOf(node) }] : tests;
}

function test(reading: Reading, value: Typed, node: SyntaxNode, range: TextRange): Typed | null {
  if (node.name === 'SimplePositiveUnaryTest') {
    const [sign, second] = partsOf(node);
    const numbers = sign && numbersFor(reading, value, sign);
    const right = second ? readBeside(reading, second, value.codes, numbers) : null;
    return sign && right ? compared(reading, signOf(reading, sign), value, right, range) : null;
  }
  if (node.name === 'Interval') {
    const [opening, first, , second, closing] = partsOf(node);
    const lowest = first ? reading.read(first) : null;
    const highest = second ? reading.read(second) : null;
    if (!opening || !closing || !lowest || !highest) return null;
    const above = opening.name === '[' ? '>=' : '>';
    const below = closing.name === ']' ? '<=' : '<';
    return interval(reading, value, { lowest, above, highest, below }, range, rangeOf(node));
  }
  if (value === reading.input && saidOfCell(reading, value, node)) return null;
  if (sayTruth(reading, value, node)) return null;
  if (sayPointsBetween(reading, value, node, range) || sayDatesBetween(reading, node)) return null;
  const found = readBeside(reading, node, value.codes, codesForNumbers(reading, value));
  // A condition about `?` is the test itself.
  if (found?.type === 'boolean' && mentionsInput(node)) return found;
  return found && compared(reading, '=', value, found, range);
}

// Comparisons: with a sign, `between`, and the tests of `in` and of a decision table's cell.

import type { TextRange } from '../../model/diagnostic.ts';
import { typed, type Reading, type Typed } from '../reading.ts';
import { feelSpelling } from '../spelling.ts';
import { elementsOf, partsOf, rangeOf, withoutBrackets, type SyntaxNode } from '../syntax.ts';
import type { Comparison, Expression } from '../types.ts';
import { compared } from './compared.ts';
import { allOf } from './expecting.ts';

export function comparison(reading: Reading, node: SyntaxNode): Typed | null {
  const range = rangeOf(node);
  const [first, sign, second, , third] = partsOf(node);
  const left = first ? reading.read(first) : null;
  if (!first || !sign || !second) return null;
  if (second.name === 'SimplePositiveUnaryTest' && sign.name === 'CompareOp') {
    const written = { from: sign.from, to: partsOf(second)[0]?.to ?? second.to };
    const text = reading.quote(written);
    reading.report('feel-spelling', written, { text, instead: feelSpelling(text) ?? '…' });
    return null;
  }
  if (sign.name === 'in') {
    return left && anyTest(reading, left, [second], range);
  }
  const right = reading.read(second);
  if (sign.name !== 'between') {
    return left && right && compared(reading, signOf(reading, sign), left, right, range);
  }
  const highest = third ? reading.read(third) : null;
  if (!left || !right || !highest) return null;
  const ends = { lowest: right, above: '>=', highest, below: '<=' } as const;
  return interval(reading, left, ends, range, range);
}

function signOf(reading: Reading, node: SyntaxNode): Comparison {
  return reading.textOf(node) as Comparison;
}

/** Whether at least one of the tests holds of a value. */
export function anyTest(
  reading: Reading,
  value: Typed,
  nodes: readonly SyntaxNode[],
  range: TextRange,
): Typed | null {
  const tests = nodes.flatMap(testsIn);
  const [only] = tests;
  if (only && tests.length === 1) return test(reading, value, only, range);
  const parts = allOf(tests.map((one) => test(reading, value, one, rangeOf(one))));
  return parts && typed({ op: 'or', parts: parts.map((part) => part.expression), range }, 'boolean');
}

/** The single tests in brackets, lists and the grammar's own wrappings. */
function testsIn(node: SyntaxNode): SyntaxNode[] {
  const inner = withoutBrackets(node);
  const wraps = ['PositiveUnaryTests', 'PositiveUnaryTest', 'List'].includes(inner.name);
  const single = partsOf(inner)[0];
  if (inner.name === 'SimplePositiveUnaryTest' && single?.name === 'Interval') return [single];
  return wraps ? elementsOf(inner).flatMap(testsIn) : [inner];
}

function test(reading: Reading, value: Typed, node: SyntaxNode, range: TextRange): Typed | null {
  if (node.name === 'SimplePositiveUnaryTest') {
    const [sign, second] = partsOf(node);
    const right = second ? reading.read(second) : null;
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
  const found = reading.read(node);
  if (found?.type === 'boolean' && mentionsInput(node)) return found;
  return found && compared(reading, '=', value, found, range);
}

/** A condition about `?` is the test itself. */
function mentionsInput(node: SyntaxNode): boolean {
  return node.name === '?' || partsOf(node).some(mentionsInput);
}

interface Ends {
  readonly lowest: Typed;
  readonly above: '>' | '>=';
  readonly highest: Typed;
  readonly below: '<' | '<=';
}

/** `written` is where the range itself stands: all of the comparison, or what follows `in`. */
function interval(
  reading: Reading,
  value: Typed,
  ends: Ends,
  range: TextRange,
  written: TextRange,
): Typed | null {
  const { lowest, above, highest, below } = ends;
  if (holdsNothing(reading, ends, written)) return null;
  const from = compared(reading, above, value, lowest, range);
  const to = from && compared(reading, below, value, highest, range);
  if (!from || !to) return null;
  const whole: Expression = { op: 'and', parts: [from.expression, to.expression], range };
  reading.intervals.add(whole);
  return typed(whole, 'boolean');
}

/** Says so of a range between written ends that no value can lie in. */
function holdsNothing(reading: Reading, { lowest, above, highest, below }: Ends, range: TextRange): boolean {
  const from = lowest.expression;
  const to = highest.expression;
  const isWritten = (from.op === 'number' && to.op === 'number') || (from.op === 'date' && to.op === 'date');
  const openEnds = Number(above === '>') + Number(below === '<');
  if (!isWritten || from.value < to.value || (from.value === to.value && openEnds === 0)) return false;
  if (from.value === to.value) {
    reading.report('empty-range', range, { text: reading.quote(range) });
    return true;
  }
  const between = (start: number, end: number) => reading.textOf({ from: start, to: end });
  const swapped = [
    between(range.from, from.range.from),
    reading.textOf(to.range),
    between(from.range.to, to.range.from),
    reading.textOf(from.range),
    between(to.range.to, range.to),
  ].join('');
  // Of one open end it is not certain which it was meant to be.
  if (openEnds === 1)
    reading.report('range-reversed', range, { text: reading.quote(range), instead: swapped });
  else reading.correct('range-reversed', range, swapped);
  return true;
}

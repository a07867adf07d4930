// Sums, differences, products, quotients and powers.

import type { TextRange } from '../../model/diagnostic.ts';
import { typed, type Reading, type Typed } from '../reading.ts';
import { partsOf, rangeOf, type SyntaxNode } from '../syntax.ts';
import type { ArithmeticOperator, Expression } from '../types.ts';
import { movedDate, sayDaysOfNumber } from './dates.ts';
import { as, readAs } from './expecting.ts';
import { isWrittenDate } from './meant.ts';
import { monthsInAll } from './months.ts';

export function arithmetic(reading: Reading, node: SyntaxNode): Typed | null {
  const range = rangeOf(node);
  const [first, second, third] = partsOf(node);
  if (!first || !second) return null;
  if (!third) return negative(reading, first, second, range);
  if (isWrittenDate(reading.textOf(range))) {
    reading.report('date-not-here', range, { text: reading.quote(range) });
    return null;
  }
  const moved = movedDate(reading, [first, second, third], range);
  if (moved !== undefined) return moved;
  const left = reading.read(first);
  const right = reading.read(third);
  const operator = operatorOf(reading, second);
  if (operator === '-' && left?.type === 'date' && right?.type === 'date') {
    reading.report('date-difference', range);
    return null;
  }
  if (left && right && sayDaysOfNumber(reading, left, second, right)) return null;
  // What the other side would be is not known.
  if ((!left && right?.type === 'date') || (!right && left?.type === 'date')) return null;
  const lesser = as(reading, left, rangeOf(first), 'number');
  const greater = as(reading, right, rangeOf(third), 'number');
  if (!operator || !lesser || !greater) return null;
  const sum: Expression = {
    op: 'arithmetic',
    operator,
    left: lesser.expression,
    right: greater.expression,
    range,
  };
  return typed(monthsInAll(sum) ?? sum, 'number');
}

function negative(reading: Reading, sign: SyntaxNode, node: SyntaxNode, range: TextRange): Typed | null {
  const of = readAs(reading, node, 'number');
  const zero: Expression = { op: 'number', value: 0, range: rangeOf(sign) };
  return of && typed({ op: 'arithmetic', operator: '-', left: zero, right: of.expression, range }, 'number');
}

function operatorOf(reading: Reading, node: SyntaxNode): ArithmeticOperator | null {
  const text = reading.textOf(node);
  if (text !== '^') return text as ArithmeticOperator;
  reading.correct('feel-spelling', rangeOf(node), '**');
  return null;
}

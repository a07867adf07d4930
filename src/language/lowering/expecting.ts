// Reads a part of the tree where its surroundings ask for one type.

import type { Fix, TextRange } from '../../model/diagnostic.ts';
import type { Reading, Typed } from '../reading.ts';
import { rangeOf, type SyntaxNode } from '../syntax.ts';
import type { ValueType } from '../types.ts';
import { meantAs } from './meant.ts';

/** The part as an expression of the type, or null with a diagnostic. */
export function readAs(reading: Reading, node: SyntaxNode | undefined, type: ValueType): Typed | null {
  return node ? as(reading, reading.read(node), rangeOf(node), type) : null;
}

/** Only what has the type: a bare `null` has none, for it would make everything around it missing. */
export function as(reading: Reading, found: Typed | null, range: TextRange, type: ValueType): Typed | null {
  if (!found || found.type === type) return found;
  if (found.type === null) reading.report('missing-here', range, { text: reading.quote(range) });
  else sayWrongType(reading, found, range, type);
  return null;
}

function sayWrongType(reading: Reading, found: Typed, range: TextRange, expected: ValueType): void {
  if (sayMeant(reading, found, expected)) return;
  const text = reading.quote(range);
  const isPoints = expected === 'number' && found.type === 'code' && found.expression.op === 'name';
  if (isPoints) reading.report('points-of-code', range, { text, name: text, instead: '' });
  else
    reading.report(
      'wrong-type',
      range,
      { text, expected, found: found.type ?? 'null' },
      'error',
      counted(reading, found, range, expected),
    );
}

/** Elsewhere yes counts 1: `(a > 1) + (b > 1)`, `sum(a > 1, b > 1)`. */
function counted(reading: Reading, { type }: Typed, range: TextRange, expected: ValueType): Fix | undefined {
  if (type !== 'boolean' || expected !== 'number') return undefined;
  const text = reading.textOf(range);
  const value = `if ${text} then 1 else 0`;
  return { range, value: range.from === 0 && range.to === reading.text.length ? value : `(${value})` };
}

/** Says how a value is written as one of another type, where that is certain. */
export function sayMeant(reading: Reading, { expression, ...rest }: Typed, type: ValueType | null): boolean {
  const instead = type && meantAs(reading, { expression, ...rest }, type);
  if (!instead) return false;
  const code = type !== 'date' ? 'feel-spelling' : expression.op === 'code' ? 'date-in-quotes' : 'feel-date';
  reading.correct(code, expression.range, instead);
  return true;
}

/** The parts that could be read, if all could. */
export function allOf<Part>(parts: readonly (Part | null)[]): Part[] | null {
  const read = parts.filter((part) => part !== null);
  return read.length === parts.length ? read : null;
}

// Reads a part of the tree where its surroundings ask for one type.

import { parseDate } from '../../model/dates.ts';
import type { TextRange } from '../../model/diagnostic.ts';
import type { Reading, Typed } from '../reading.ts';
import { rangeOf, type SyntaxNode } from '../syntax.ts';
import type { Expression, ValueType } from '../types.ts';

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
  const text = reading.quote(range);
  if (expected === 'date' && isDateInQuotes(found.expression)) {
    reading.report('date-in-quotes', range, { text, instead: `date(${text})` });
  } else {
    reading.report('wrong-type', range, { text, expected, found: found.type ?? 'null' });
  }
}

export function isDateInQuotes(found: Expression): boolean {
  return found.op === 'code' && parseDate(found.value) !== undefined;
}

/** The parts that could be read, if all could. */
export function allOf<Part>(parts: readonly (Part | null)[]): Part[] | null {
  const read = parts.filter((part) => part !== null);
  return read.length === parts.length ? read : null;
}

// Ranges: two ends, each of which belongs to the range or does not.

import type { TextRange } from '../../model/diagnostic.ts';
import { typed, type Reading, type Typed } from '../reading.ts';
import type { Expression } from '../types.ts';
import { compared } from './compared.ts';
import { sayPoints } from './points.ts';

export interface Ends {
  readonly lowest: Typed;
  readonly above: '>' | '>=';
  readonly highest: Typed;
  readonly below: '<' | '<=';
}

/** `written` is where the range itself stands: all of the comparison, or what follows `in`. */
export function interval(
  reading: Reading,
  value: Typed,
  ends: Ends,
  range: TextRange,
  written: TextRange,
): Typed | null {
  const { lowest, above, highest, below } = ends;
  if (holdsNothing(reading, ends, written)) return null;
  const conditions = [
    [above, lowest],
    [below, highest],
  ] as const;
  if (sayPoints(reading, value, conditions, range)) return null;
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
  const textBetween = (start: number, end: number) => reading.textOf({ from: start, to: end });
  const swapped = [
    textBetween(range.from, from.range.from),
    reading.textOf(to.range),
    textBetween(from.range.to, to.range.from),
    reading.textOf(from.range),
    textBetween(to.range.to, range.to),
  ].join('');
  // Of one open end it is not certain which it was meant to be.
  if (openEnds === 1)
    reading.report('range-reversed', range, { text: reading.quote(range), instead: swapped });
  else reading.correct('range-reversed', range, swapped);
  return true;
}

// Written dates, and the whole years, months and days between two dates.

import { parseDate } from '../../model/dates.ts';
import { DURATION } from '../functions/index.ts';
import { typed, type Reading, type Typed } from '../reading.ts';
import { partsOf, rangeOf, withoutBrackets, type SyntaxNode } from '../syntax.ts';
import type { Expression } from '../types.ts';
import { readAs } from './expecting.ts';
import { dateIn } from './meant.ts';
import { monthsLeft } from './months.ts';

/** `date("2026-01-31")` or `@"2026-01-31"` */
export function dateLiteral(reading: Reading, node: SyntaxNode): Typed | null {
  const range = rangeOf(node);
  const text = reading.quote(range);
  const words = reading.textOf(range);
  const written = /^(?:date\s*\(\s*|@)"([^"]*)"\s*\)?$/.exec(words)?.[1];
  const days = written === undefined ? undefined : parseDate(written);
  if (days !== undefined) return typed({ op: 'date', value: days, range }, 'date');
  const [, year = '', month = '', day = ''] =
    /^date\s*\(\s*(\d{4})\s*,\s*(\d{1,2})\s*,\s*(\d{1,2})\s*\)$/.exec(words) ?? [];
  const instead = dateIn(written ?? '') ?? dateIn(`${day}.${month}.${year}`);
  if (instead !== undefined) {
    reading.correct('not-a-date', range, instead);
    return null;
  }
  if (!/^(@|date\s*\()/.test(words)) reading.report('feel-unsupported', range, { text });
  else reading.report('not-a-date', range, { text, instead: 'date("2026-01-31")' });
  return null;
}

/** `years and months duration(from, to).years`, `….months` and `(to - from).days` */
export function datePart(reading: Reading, node: SyntaxNode): Typed | null {
  const range = rangeOf(node);
  const [source, , part] = partsOf(node);
  const unit = part ? reading.textOf(part) : '';
  const dates = source && datesOf(reading, withoutBrackets(source));
  const fits = dates && (dates.kind === 'days' ? unit === 'days' : unit === 'years' || unit === 'months');
  if (!dates || !fits) {
    reading.report('feel-unsupported', part ? rangeOf(part) : range, { text: `.${unit}` });
    return null;
  }
  const from = readAs(reading, dates.from, 'date')?.expression;
  const to = readAs(reading, dates.to, 'date')?.expression;
  if (!from || !to) return null;
  if (unit === 'months') return typed(monthsLeft(from, to, range), 'number');
  const whole: Expression = {
    op: 'between dates',
    unit: unit === 'years' ? 'years' : 'days',
    from,
    to,
    range,
  };
  return typed(whole, 'number');
}

interface Dates {
  readonly kind: 'days' | 'months';
  readonly from: SyntaxNode;
  readonly to: SyntaxNode;
}

function datesOf(reading: Reading, source: SyntaxNode): Dates | null {
  const parts = partsOf(source);
  const [first, sign, second] = parts;
  if (source.name === 'ArithmeticExpression' && first && sign && second) {
    return reading.textOf(sign) === '-' ? { kind: 'days', from: second, to: first } : null;
  }
  if (source.name !== 'FunctionInvocation' || !first || !isDuration(reading.textOf(first))) return null;
  const [from, to, ...more] = parts.filter((part) => part.name === 'PositionalParameters').flatMap(partsOf);
  return from && to && more.length === 0 ? { kind: 'months', from, to } : null;
}

function isDuration(called: string): boolean {
  return called.replace(/\s+/g, ' ') === DURATION.name;
}

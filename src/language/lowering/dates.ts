// Written dates, and the whole years, months and days between two dates.

import { DATE_PARTS, parseDate, type DateMove } from '../../model/dates.ts';
import type { TextRange } from '../../model/diagnostic.ts';
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
  if (/^(?:duration\b|@"-?P)/.test(words)) reading.report('lone-duration', range, { text });
  else if (!/^(@|date\s*\()/.test(words)) reading.report('feel-unsupported', range, { text });
  else reading.report('not-a-date', range, { text, instead: 'date("2026-01-31")' });
  return null;
}

/** `born.year`, `years and months duration(from, to).years`, `….months` and `(to - from).days` */
export function datePart(reading: Reading, node: SyntaxNode): Typed | null {
  const range = rangeOf(node);
  const [source, , part] = partsOf(node);
  const unit = part ? reading.textOf(part) : '';
  const ofDate = DATE_PARTS.find((one) => one === unit);
  if (ofDate) {
    const of = readAs(reading, source, 'date');
    return of && typed({ op: 'date part', part: ofDate, of: of.expression, range }, 'number');
  }
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

/** Where one side is a written duration, the other moved by it; undefined for all other sums. */
export function movedDate(
  reading: Reading,
  [left, sign, right]: readonly [SyntaxNode, SyntaxNode, SyntaxNode],
  range: TextRange,
): Typed | null | undefined {
  const operator = reading.textOf(sign);
  if (operator !== '+' && operator !== '-') return undefined;
  const before = operator === '+' ? moveIn(reading, left) : undefined;
  const move = moveIn(reading, right) ?? before;
  if (!move) return undefined;
  const of = readAs(reading, move === before ? right : left, 'date');
  const by = operator === '-' ? 0 - move.by : move.by;
  return of && typed({ op: 'moved date', unit: move.unit, by, of: of.expression, range }, 'date');
}

/** `born + 30`: of a number that is written, as so many days. */
export function sayDaysOfNumber(reading: Reading, date: Typed, sign: SyntaxNode, number: Typed): boolean {
  const operator = reading.textOf(sign);
  if (date.type !== 'date' || number.type !== 'number' || !/^[+-]$/.test(operator)) return false;
  const range = { from: date.expression.range.from, to: number.expression.range.to };
  const { expression } = number;
  const written = expression.op === 'number' && Number.isInteger(expression.value) ? expression.value : null;
  const days = written === null ? 'duration("P30D")' : `duration("P${String(written)}D")`;
  const instead = `${reading.textOf(date.expression.range)} ${operator} ${days}`;
  if (written === null) reading.report('days-of-number', range, { text: reading.quote(range), instead });
  else reading.correct('days-of-number', range, instead);
  return true;
}

/** `duration("P1Y6M")`, `@"P30D"`: months or days, as in FEEL never both. */
function moveIn(reading: Reading, node: SyntaxNode): DateMove | undefined {
  const inner = withoutBrackets(node);
  const [, minus, years, months, days] =
    /^(?:duration\s*\(\s*|@)"(-?)P(?=\d)(?:(?:(\d{1,4})Y)?(?:(\d{1,5})M)?|(\d{1,6})D)"\s*\)?$/.exec(
      reading.textOf(inner),
    ) ?? [];
  if (years === undefined && months === undefined && days === undefined) return undefined;
  const size = days === undefined ? Number(years ?? 0) * 12 + Number(months ?? 0) : Number(days);
  return { unit: days === undefined ? 'months' : 'days', by: minus ? 0 - size : size };
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

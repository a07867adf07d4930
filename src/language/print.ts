// An expression as canonical FEEL: read again, it is the same expression.

import { printDate, type DateMove } from '../model/dates.ts';
import { ofMonthsLeft } from './lowering/months.ts';
import type { Expression } from './types.ts';

export function printExpression(expression: Expression): string {
  switch (expression.op) {
    case 'number':
      return expression.digits ?? printNumber(expression.value);
    case 'boolean':
      return String(expression.value);
    case 'code':
      return `"${expression.value}"`;
    case 'date':
      return `date("${printDate(expression.value)}")`;
    case 'missing':
      return 'null';
    case 'name':
      return expression.name;
    case 'arithmetic':
      return arithmetic(expression);
    case 'compare':
      return sides(expression, expression.operator, Binding.comparison + 1);
    case 'is missing':
      return `${bound(expression.of, Binding.comparison + 1)} = null`;
    case 'and':
    case 'or':
      return expression.parts
        .map((part) => bound(part, bindingOf(expression) + 1))
        .join(` ${expression.op} `);
    case 'not':
      return expression.of.op === 'is missing'
        ? `${bound(expression.of.of, Binding.comparison + 1)} != null`
        : `not(${printExpression(expression.of)})`;
    case 'if': {
      const when = bound(expression.when, Binding.or);
      const then = bound(expression.then, Binding.or);
      return `if ${when} then ${then} else ${printExpression(expression.otherwise)}`;
    }
    case 'call':
      return `${expression.name}(${expression.args.map(printExpression).join(', ')})`;
    case 'between dates':
      return betweenDates(expression);
    case 'date part':
      return `${bound(expression.of, Binding.closed)}.${expression.part}`;
    case 'moved date':
      return printMoved(bound(expression.of, Binding.sum), expression);
    case 'contains':
      return `list contains(${printExpression(expression.list)}, "${expression.code}")`;
    case 'count':
      return `count(${printExpression(expression.list)})`;
  }
}

type Operation<Op extends Expression['op']> = Extract<Expression, { op: Op }>;

/** How closely an operation holds its parts together. */
const Binding = { if: 0, or: 1, and: 2, comparison: 3, sum: 4, product: 5, power: 6, closed: 7 } as const;

export function bindingOf(expression: Expression): number {
  switch (expression.op) {
    case 'if':
    case 'or':
    case 'and':
      return Binding[expression.op];
    case 'compare':
    case 'is missing':
      return Binding.comparison;
    case 'not':
      return expression.of.op === 'is missing' ? Binding.comparison : Binding.closed;
    case 'arithmetic':
      return ofMonthsLeft(expression) ? Binding.closed : BINDING_OF_SIGN[expression.operator];
    case 'between dates':
      return expression.unit === 'months' ? Binding.sum : Binding.closed;
    case 'moved date':
      return Binding.sum;
    case 'number':
      // Engines differ in what the sign of -2 ** 2 belongs to.
      return expression.value < 0 ? Binding.sum : Binding.closed;
    default:
      return Binding.closed;
  }
}

const BINDING_OF_SIGN = {
  '+': Binding.sum,
  '-': Binding.sum,
  '*': Binding.product,
  '/': Binding.product,
  '**': Binding.power,
} as const;

/** The text of a part, in brackets unless it holds together at least so closely. */
function bound(expression: Expression, binding: number): string {
  const text = printExpression(expression);
  return bindingOf(expression) < binding ? `(${text})` : text;
}

/** Operations of one binding are read from left to right. */
function arithmetic(expression: Operation<'arithmetic'>): string {
  const months = ofMonthsLeft(expression);
  return months
    ? `${duration(months)}.months`
    : sides(expression, expression.operator, bindingOf(expression));
}

function sides({ left, right }: Operation<'arithmetic' | 'compare'>, sign: string, binding: number): string {
  const closer = sign in BINDING_OF_SIGN ? binding + 1 : binding;
  return `${bound(left, binding)} ${sign} ${bound(right, closer)}`;
}

function betweenDates(expression: Operation<'between dates'>): string {
  const { unit, from, to } = expression;
  if (unit === 'days') return `(${bound(to, Binding.sum)} - ${bound(from, Binding.product)}).days`;
  const time = duration(expression);
  return unit === 'years' ? `${time}.years` : `${time}.years * 12 + ${time}.months`;
}

function duration({ from, to }: Operation<'between dates'>): string {
  return `years and months duration(${printExpression(from)}, ${printExpression(to)})`;
}

/** A date that is written as it is, moved. */
export function printMoved(date: string, { unit, by }: DateMove): string {
  const size = Math.abs(by);
  const [years, months] = [Math.floor(size / 12), size % 12];
  const inMonths = `${years > 0 ? `${String(years)}Y` : ''}${months > 0 || years === 0 ? `${String(months)}M` : ''}`;
  return `${date} ${by < 0 ? '-' : '+'} duration("P${unit === 'days' ? `${String(size)}D` : inMonths}")`;
}

/** A number without an exponent, which FEEL does not have. */
function printNumber(value: number): string {
  const [digits = '', exponent] = String(Math.abs(value)).split('e-');
  if (exponent === undefined) return String(value);
  const zeros = '0'.repeat(Number(exponent) - 1);
  return `${value < 0 ? '-' : ''}0.${zeros}${digits.replace('.', '')}`;
}

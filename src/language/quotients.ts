// Arithmetic as one quotient, so that an engine whose decimals have a fixed length divides once, at the end, or never:
// what is compared is multiplied out. 24 is two thirds of 36 to it then, as it is to us.

import { NUMBER_FUNCTIONS, type Arithmetic, type Rounding } from './functions/index.ts';
import type { ArithmeticOperator, Expression, NumberFunction } from './types.ts';
import { argumentsOf, mapParts } from './walk.ts';

export interface Quotient {
  readonly over: Expression;
  /** Null: 1. */
  readonly under: Expression | null;
  /** What must not be zero. */
  readonly divisors: readonly Expression[];
  /** Exp, log, sqrt or a power came in. */
  readonly isDouble: boolean;
}

/** How the parts that are no arithmetic are written. */
interface Writing {
  readonly spellOut: (part: Expression) => Expression;
  readonly compared: (operator: '<=' | '>=', left: Quotient, right: Quotient) => Expression;
  readonly observed: (quotient: Quotient) => Expression;
  readonly unlessZero: (divisors: readonly Expression[], otherwise: Expression) => Expression;
  /** Of numbers; missing where the condition is unknown. */
  readonly choice: (when: Expression, then: Expression, otherwise: Expression) => Expression;
}

const RANGE = { from: 0, to: 0 };

export function quotientOf(expression: Expression, writing: Writing): Quotient {
  const quotient = (part: Expression) => quotientOf(part, writing);
  switch (expression.op) {
    case 'arithmetic':
      return ofArithmetic(
        expression.operator,
        quotient(expression.left),
        quotient(expression.right),
        writing,
      );
    case 'call': {
      const { numbers, decimals } = argumentsOf(expression);
      const [first, ...others] = numbers.map(quotient) as [Quotient, ...Quotient[]];
      return NUMBER_FUNCTIONS[expression.name].means(quotients(writing), [first, ...others], decimals);
    }
    case 'if': {
      const when = writing.spellOut(expression.when);
      return chosen(when, quotient(expression.then), quotient(expression.otherwise), writing);
    }
    default:
      return plain(mapParts(expression, writing.spellOut));
  }
}

function plain(over: Expression): Quotient {
  return { over, under: null, divisors: [], isDouble: false };
}

function ofArithmetic(
  operator: ArithmeticOperator,
  left: Quotient,
  right: Quotient,
  writing: Writing,
): Quotient {
  const divisors = [...left.divisors, ...right.divisors];
  const isDouble = left.isDouble || right.isDouble;
  const under = times(left.under, right.under);
  switch (operator) {
    case '+':
    case '-': {
      const over = calculated(operator, timesUnder(left, right), timesUnder(right, left));
      return { over, under, divisors, isDouble };
    }
    case '*':
      return { over: calculated('*', left.over, right.over), under, divisors, isDouble };
    case '/':
      return {
        over: timesUnder(left, right),
        under: times(left.under, right.over),
        divisors: isKnownNotZero(right.over) ? divisors : [...divisors, right.over],
        isDouble,
      };
    case '**': {
      const power = calculated('**', numberOf(left, writing), numberOf(right, writing));
      return { ...plain(power), isDouble: true };
    }
  }
}

/** Computing with quotients. */
function quotients(writing: Writing): Arithmetic<Quotient> {
  const of2 = (operator: ArithmeticOperator) => (left: Quotient, right: Quotient) =>
    ofArithmetic(operator, left, right, writing);
  const best = (operator: '<=' | '>=') => (parts: readonly Quotient[]) =>
    parts.reduce((one, other) => chosen(writing.compared(operator, one, other), one, other, writing));
  return {
    number: (value) => plain(written(value)),
    add: (parts) => parts.reduce(of2('+')),
    subtract: of2('-'),
    multiply: of2('*'),
    divide: of2('/'),
    least: best('<='),
    greatest: best('>='),
    median: (parts) => ({
      ...plain(
        called(
          'median',
          parts.map((part) => numberOf(part, writing)),
        ),
      ),
      isDouble: parts.some(({ isDouble }) => isDouble),
    }),
    abs: (of) => ({ ...of, over: called('abs', [of.over]), under: of.under && called('abs', [of.under]) }),
    round: (how, decimals, of) => roundedQuotient(how, decimals, writing.observed(of)),
    double: (name, of) => ({ ...plain(called(name, [numberOf(of, writing)])), isDouble: true }),
  };
}

const WHOLE = { down: 'floor', up: 'ceiling' } as const;

function roundedQuotient(how: Rounding, decimals: number, of: Expression): Quotient {
  if (how === 'half away') return plain(called('round half up', [of, written(decimals)]));
  if (decimals === 0) return plain(called(WHOLE[how], [of]));
  const unit = written(10 ** decimals);
  return { ...plain(called(WHOLE[how], [calculated('*', of, unit)])), under: unit };
}

function called(name: NumberFunction, args: readonly Expression[]): Expression {
  return { op: 'call', name, args, range: RANGE };
}

/** The divisors of a branch count only where it is taken. */
function chosen(when: Expression, then: Quotient, otherwise: Quotient, writing: Writing): Quotient {
  const one = written(1);
  const either = (yes: Expression, no: Expression) => writing.choice(when, yes, no);
  const over = ({ divisors, over }: Quotient) => writing.unlessZero(divisors, over);
  return {
    over: either(over(then), over(otherwise)),
    under: then.under || otherwise.under ? either(then.under ?? one, otherwise.under ?? one) : null,
    divisors: [],
    isDouble: then.isDouble || otherwise.isDouble,
  };
}

/** The number itself; missing where a divisor is zero. */
export function numberOf(
  { over, under, divisors }: Quotient,
  { unlessZero }: Pick<Writing, 'unlessZero'>,
): Expression {
  return unlessZero(divisors, under ? calculated('/', over, under) : over);
}

/** What is compared in the place of two quotients: both times what stands under them, squared where it can be negative. */
export function multipliedOut(left: Quotient, right: Quotient): readonly [Expression, Expression] {
  const [one, other] = [withPositiveUnder(left), withPositiveUnder(right)];
  return [timesUnder(one, other), timesUnder(other, one)];
}

function withPositiveUnder(quotient: Quotient): Quotient {
  const { over, under } = quotient;
  if (!under || (under.op === 'number' && under.value > 0)) return quotient;
  return { ...quotient, over: calculated('*', over, under), under: calculated('*', under, under) };
}

function timesUnder({ over }: Quotient, { under }: Quotient): Expression {
  return under ? calculated('*', over, under) : over;
}

function times(one: Expression | null, other: Expression | null): Expression | null {
  return one && other ? calculated('*', one, other) : (one ?? other);
}

function calculated(operator: ArithmeticOperator, left: Expression, right: Expression): Expression {
  return { op: 'arithmetic', operator, left, right, range: RANGE };
}

function written(value: number): Expression {
  return { op: 'number', value, range: RANGE };
}

function isKnownNotZero(expression: Expression): boolean {
  return expression.op === 'number' && expression.value !== 0;
}

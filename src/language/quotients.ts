// Arithmetic as one quotient, so that an engine whose decimals have a fixed length divides once, at the end, or never:
// what is compared is multiplied out. 24 is two thirds of 36 to it then, as it is to us.

import type { ArithmeticOperator, Expression } from './types.ts';
import { mapParts } from './walk.ts';

type Op<Name extends Expression['op']> = Extract<Expression, { op: Name }>;

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
    case 'call':
      return ofCall(expression, expression.args.map(quotient), writing);
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

function ofCall({ name, args }: Op<'call'>, quotients: readonly Quotient[], writing: Writing): Quotient {
  const call = (of: readonly Expression[]): Expression => ({ op: 'call', name, args: of, range: RANGE });
  const total = () => quotients.reduce((sum, one) => ofArithmetic('+', sum, one, writing));
  const [first] = quotients as [Quotient];
  switch (name) {
    case 'sum':
      return total();
    case 'mean':
      return ofArithmetic('/', total(), plain(written(quotients.length)), writing);
    case 'min':
    case 'max': {
      const operator = name === 'min' ? '<=' : '>=';
      return quotients.reduce((best, one) =>
        chosen(writing.compared(operator, best, one), best, one, writing),
      );
    }
    case 'abs':
      return { ...first, over: call([first.over]), under: first.under && call([first.under]) };
    case 'floor':
    case 'ceiling':
    case 'round half up':
      return plain(call([writing.observed(first), ...args.slice(1)]));
    case 'exp':
    case 'log':
    case 'sqrt':
      return { ...plain(call([numberOf(first, writing)])), isDouble: true };
  }
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

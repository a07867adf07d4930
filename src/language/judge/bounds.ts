// Between which numbers a number or date can lie, and which codes a code can be, as far as its names say.

import { EXPRESSION_DECIMALS, roundTo } from '../../model/decimal.ts';
import { between, resultOf, valueOf } from '../operations.ts';
import type { ArithmeticOperator, DateFunction, Expression, NumberFunction, Scope } from '../types.ts';

/** Both ends belong to it; `lowest` is above `highest` where there is no value but missing. */
export interface Bounds {
  readonly lowest: number;
  readonly highest: number;
}

const ANY: Bounds = { lowest: -Infinity, highest: Infinity };
const NONE: Bounds = { lowest: Infinity, highest: -Infinity };

export function boundsOf(expression: Expression, scope: Scope): Bounds {
  switch (expression.op) {
    case 'number':
    case 'date':
      return { lowest: expression.value, highest: expression.value };
    case 'missing':
      return NONE;
    case 'name': {
      const { min = -Infinity, max = Infinity } = scope.get(expression.name) ?? {};
      return { lowest: min, highest: max };
    }
    case 'count':
      return { lowest: 0, highest: codesOf(expression.list, scope)?.length ?? Infinity };
    case 'if':
      return around([boundsOf(expression.then, scope), boundsOf(expression.otherwise, scope)]);
    case 'arithmetic':
      return boundsOfArithmetic(
        expression.operator,
        boundsOf(expression.left, scope),
        boundsOf(expression.right, scope),
      );
    case 'call':
      return boundsOfCall(
        expression.name,
        expression.args.map((arg) => boundsOf(arg, scope)),
      );
    case 'between dates':
      return boundsBetween(expression.unit, boundsOf(expression.from, scope), boundsOf(expression.to, scope));
    default:
      return ANY;
  }
}

/** The codes that an expression can give; null where that is not known. */
export function codesOf(expression: Expression, scope: Scope): readonly string[] | null {
  switch (expression.op) {
    case 'code':
      return [expression.value];
    case 'missing':
      return [];
    case 'name':
      return scope.get(expression.name)?.codes ?? null;
    case 'if': {
      const then = codesOf(expression.then, scope);
      const otherwise = codesOf(expression.otherwise, scope);
      return then && otherwise && [...new Set([...then, ...otherwise])];
    }
    default:
      return null;
  }
}

export function isNone({ lowest, highest }: Bounds): boolean {
  return lowest > highest;
}

export function around(all: readonly Bounds[]): Bounds {
  return {
    lowest: Math.min(...all.map((one) => one.lowest)),
    highest: Math.max(...all.map((one) => one.highest)),
  };
}

/** Ends are computed as doubles. Where one is no short decimal, it is moved out by more than was lost on the way. */
function enclosing({ lowest, highest }: Bounds): Bounds {
  return {
    lowest: shortDecimal(lowest) ?? lowest - lossOf(lowest),
    highest: shortDecimal(highest) ?? highest + lossOf(highest),
  };
}

function shortDecimal(number: number): number | null {
  const short = Number(number.toPrecision(12));
  return Math.abs(short - number) <= Math.abs(number) * 2 ** -46 || number === short ? short : null;
}

function lossOf(number: number): number {
  return Math.abs(number) * 2 ** -51;
}

/** Of what is compared or given a name: powers, roots and the like are rounded there. */
export function observed({ lowest, highest }: Bounds): Bounds {
  const end = (number: number) => (Number.isFinite(number) ? roundTo(number, EXPRESSION_DECIMALS) : number);
  return { lowest: Math.min(lowest, end(lowest)), highest: Math.max(highest, end(highest)) };
}

export function boundsOfArithmetic(operator: ArithmeticOperator, left: Bounds, right: Bounds): Bounds {
  return isNone(left) || isNone(right) ? NONE : enclosing(ofArithmetic(operator, left, right));
}

export function boundsOfCall(name: NumberFunction, args: readonly Bounds[]): Bounds {
  return args.some(isNone) ? NONE : enclosing(ofCall(name, args));
}

export function boundsBetween(unit: DateFunction, from: Bounds, to: Bounds): Bounds {
  return isNone(from) || isNone(to) ? NONE : enclosing(ofDates(unit, from, to));
}

function ofArithmetic(operator: ArithmeticOperator, left: Bounds, right: Bounds): Bounds {
  switch (operator) {
    case '+':
      return { lowest: left.lowest + right.lowest, highest: left.highest + right.highest };
    case '-':
      return { lowest: left.lowest - right.highest, highest: left.highest - right.lowest };
    case '*':
      return corners(operator, left, right);
    case '/':
      return canBeZero(right) ? ANY : corners(operator, left, right);
    case '**':
      return left.lowest > 0 ? corners(operator, left, right) : ANY;
  }
}

export function canBeZero({ lowest, highest }: Bounds): boolean {
  return lowest <= 0 && highest >= 0;
}

/** What rises or falls steadily with each side is greatest and least where both sides are at their ends. */
function corners(operator: ArithmeticOperator, left: Bounds, right: Bounds): Bounds {
  const ends = [left.lowest, left.highest].flatMap((a) =>
    [right.lowest, right.highest].map((b) =>
      operator === '*' && (a === 0 || b === 0) ? 0 : resultOf(operator, a, b),
    ),
  );
  return ends.some(Number.isNaN) ? ANY : { lowest: Math.min(...ends), highest: Math.max(...ends) };
}

function ofCall(name: NumberFunction, args: readonly Bounds[]): Bounds {
  const [first = ANY] = args;
  const ofEnds = (all: readonly Bounds[]): Bounds => ({
    lowest: valueOf(
      name,
      all.map((arg) => arg.lowest),
    ),
    highest: valueOf(
      name,
      all.map((arg) => arg.highest),
    ),
  });
  switch (name) {
    case 'abs': {
      const sizes = [Math.abs(first.lowest), Math.abs(first.highest)];
      return { lowest: canBeZero(first) ? 0 : Math.min(...sizes), highest: Math.max(...sizes) };
    }
    case 'log':
    case 'sqrt':
      return first.highest < 0
        ? NONE
        : ofEnds([{ lowest: Math.max(first.lowest, 0), highest: first.highest }]);
    default:
      return ofEnds(args);
  }
}

function ofDates(unit: DateFunction, from: Bounds, to: Bounds): Bounds {
  const time = (a: number, b: number, unknown: number) =>
    Number.isFinite(a) && Number.isFinite(b) ? between(unit, a, b) : unknown;
  return {
    lowest: time(from.highest, to.lowest, -Infinity),
    highest: time(from.lowest, to.highest, Infinity),
  };
}

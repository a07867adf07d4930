// Between which numbers a number or date can lie, and which codes a code can be, as far as its names say.

import {
  FIRST_DAY,
  LAST_DAY,
  movedDay,
  partOfDate,
  type DateMove,
  type DatePart,
} from '../../model/dates.ts';
import { EXPRESSION_DECIMALS, roundTo } from '../../model/decimal.ts';
import { ceiling, floor, fractionOf, sumOf, toNumber } from '../../model/fraction.ts';
import { NUMBER_FUNCTIONS, type Arithmetic, type Bounds, type Rounding } from '../functions/index.ts';
import { between, DOUBLE, resultOf } from '../operations.ts';
import type { ArithmeticOperator, DateFunction, Expression, NumberFunction, Scope } from '../types.ts';
import { argumentsOf } from '../walk.ts';

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
    case 'call': {
      const { numbers, decimals } = argumentsOf(expression);
      return boundsOfCall(
        expression.name,
        numbers.map((number) => boundsOf(number, scope)),
        decimals,
      );
    }
    case 'between dates':
      return boundsBetween(expression.unit, boundsOf(expression.from, scope), boundsOf(expression.to, scope));
    case 'date part':
      return boundsOfPart(expression.part, boundsOf(expression.of, scope));
    case 'moved date':
      return boundsOfMoved(expression, boundsOf(expression.of, scope));
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

/** Limits of what is computed from limits. */
export const BOUNDS: Arithmetic<Bounds> = {
  number: (value) => ({ lowest: value, highest: value }),
  add: (parts) => ofAll(parts, summed),
  subtract: (left, right) => boundsOfArithmetic('-', left, right),
  multiply: (left, right) => boundsOfArithmetic('*', left, right),
  divide: (left, right) => boundsOfArithmetic('/', left, right),
  least: (parts) => ofAll(parts, (ends) => Math.min(...ends)),
  greatest: (parts) => ofAll(parts, (ends) => Math.max(...ends)),
  median: (parts) => ofAll(parts, medianOf),
  abs: (of) => (isNone(of) ? NONE : enclosing(sizes(of))),
  round: (how, decimals, of) => ofAll([observed(of)], ([end]) => roundedEnd(how, decimals, end!)),
  double: (name, of) =>
    name !== 'exp' && of.highest < 0
      ? NONE
      : ofAll([of], ([end]) => DOUBLE[name](name === 'exp' ? end! : Math.max(end!, 0))),
};

export function boundsOfCall(name: NumberFunction, args: readonly Bounds[], decimals: number): Bounds {
  const [one = NONE, ...others] = args;
  if (args.some(isNone)) return NONE;
  const { means, within } = NUMBER_FUNCTIONS[name];
  const found = means(BOUNDS, [one, ...others], decimals);
  return within ? inBoth(found, within(args)) : found;
}

function inBoth(one: Bounds, other: Bounds): Bounds {
  return {
    lowest: Math.max(one.lowest, other.lowest),
    highest: Math.min(one.highest, other.highest),
  };
}

/** What rises steadily with all that it is computed from is least where all are, and greatest where all are. */
function ofAll(parts: readonly Bounds[], compute: (ends: readonly number[]) => number): Bounds {
  if (parts.some(isNone)) return NONE;
  return enclosing({
    lowest: compute(parts.map(({ lowest }) => lowest)),
    highest: compute(parts.map(({ highest }) => highest)),
  });
}

/**
 * Where little is left of large numbers, or many are added up, doubles lose more than ends are moved out by: 365.1 − 365
 * is 0.10000000000002 to them.
 */
function summed(ends: readonly number[]): number {
  const sum = ends.reduce((before, end) => before + end, 0);
  if (!Number.isFinite(sum) || ends.every(Number.isInteger)) return sum;
  const size = ends.reduce((before, end) => before + Math.abs(end), 0);
  return size * ends.length * 2 ** -53 < Math.abs(sum) * 2 ** -47 ? sum : sumOf(ends);
}

function medianOf(ends: readonly number[]): number {
  const sorted = [...ends].sort((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!];
  return low === high ? low : (low + high) / 2;
}

function sizes(of: Bounds): Bounds {
  const ends = [Math.abs(of.lowest), Math.abs(of.highest)];
  return { lowest: canBeZero(of) ? 0 : Math.min(...ends), highest: Math.max(...ends) };
}

function roundedEnd(how: Rounding, decimals: number, end: number): number {
  if (!Number.isFinite(end)) return end;
  if (how === 'half away') return roundTo(end, decimals);
  const exact = (how === 'down' ? floor : ceiling)(fractionOf(end), decimals);
  return toNumber(exact);
}

export function boundsBetween(unit: DateFunction, from: Bounds, to: Bounds): Bounds {
  return isNone(from) || isNone(to) ? NONE : enclosing(ofDates(unit, from, to));
}

const PARTS: Readonly<Record<DatePart, Bounds>> = {
  year: { lowest: partOfDate('year', FIRST_DAY), highest: partOfDate('year', LAST_DAY) },
  month: { lowest: 1, highest: 12 },
  day: { lowest: 1, highest: 31 },
  weekday: { lowest: 1, highest: 7 },
};

export function boundsOfPart(part: DatePart, of: Bounds): Bounds {
  if (isNone(of)) return NONE;
  if (part !== 'year') return PARTS[part];
  const { lowest, highest } = inBoth(of, CALENDAR);
  return { lowest: partOfDate('year', lowest), highest: partOfDate('year', highest) };
}

const CALENDAR: Bounds = { lowest: FIRST_DAY, highest: LAST_DAY };

/** What would lie outside the calendar is missing. */
export function boundsOfMoved(move: DateMove, of: Bounds): Bounds {
  const { lowest, highest } = inBoth(of, CALENDAR);
  if (lowest > highest) return NONE;
  const [first, last] = [movedDay(move, lowest), movedDay(move, highest)];
  // The end that moves towards the calendar's is the last to leave it.
  if ((move.by < 0 ? last : first) === null) return NONE;
  return { lowest: first ?? FIRST_DAY, highest: last ?? LAST_DAY };
}

function ofArithmetic(operator: ArithmeticOperator, left: Bounds, right: Bounds): Bounds {
  switch (operator) {
    case '+':
      return {
        lowest: summed([left.lowest, right.lowest]),
        highest: summed([left.highest, right.highest]),
      };
    case '-':
      return {
        lowest: summed([left.lowest, -right.highest]),
        highest: summed([left.highest, -right.lowest]),
      };
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

function ofDates(unit: DateFunction, from: Bounds, to: Bounds): Bounds {
  const time = (a: number, b: number, unknown: number) =>
    Number.isFinite(a) && Number.isFinite(b) ? between(unit, a, b) : unknown;
  return {
    lowest: time(from.highest, to.lowest, -Infinity),
    highest: time(from.lowest, to.highest, Infinity),
  };
}

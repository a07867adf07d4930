// Operators and functions of numbers, where whole numbers of a power of ten hold every result exactly. Null is given
// for what is computed in doubles elsewhere: most divisions, powers, roots, exp and log.

import type { ArithmeticOperator, NumberFunction } from '../../../language/index.ts';
import { both } from './masks.ts';
import {
  absolute,
  constantNumber,
  extreme,
  inOneScale,
  knownAll,
  negated,
  product,
  total,
} from './numbers.ts';
import { doubles, overDoubles, roundedNumber, sameDouble, wholeOf } from './ratio.ts';
import type { Numbers } from './values.ts';

export function arithmetic(operator: ArithmeticOperator, left: Numbers, right: Numbers): Numbers | null {
  switch (operator) {
    case '+':
      return sumOf([left, right]);
    case '-': {
      const minus = negated(right);
      return minus && sumOf([left, minus]);
    }
    case '*':
      return product(left, right);
    case '/': {
      const reciprocal = reciprocalOf(right);
      return reciprocal && product(left, reciprocal);
    }
    case '**':
      return null;
  }
}

export function callOf(name: NumberFunction, args: readonly Numbers[]): Numbers | null {
  const [first, second] = args;
  if (!first) return null;
  switch (name) {
    case 'min':
    case 'max':
      return withAll(args, (same) => extreme(name, same));
    case 'sum':
      return sumOf(args);
    case 'mean': {
      const sum = sumOf(args);
      const share = constantNumber(1 / args.length);
      return sum && share && isReciprocal(share, args.length) ? product(sum, share) : null;
    }
    case 'abs':
      return absolute(first);
    case 'floor':
    case 'ceiling':
      return wholeNumber(name, first);
    case 'round half up': {
      const decimals = second ? constantOf(second) : null;
      if (!second || decimals === null || decimals < 0) return null;
      return roundedNumber({ ...first, known: both(first.known, second.known) }, decimals);
    }
    case 'exp':
    case 'log':
    case 'sqrt':
      return null;
  }
}

function sumOf(numbers: readonly Numbers[]): Numbers | null {
  return withAll(numbers, total);
}

/** All that are read must be known, even where one alone would decide. */
function withAll(
  numbers: readonly Numbers[],
  compute: (same: readonly Numbers[]) => Numbers | null,
): Numbers | null {
  const same = inOneScale(numbers);
  const result = same && compute(same);
  return result && { ...result, known: knownAll(numbers) };
}

function wholeNumber(name: 'floor' | 'ceiling', number: Numbers): Numbers | null {
  if (number.scale === 0) return number;
  const unit = 10 ** number.scale;
  const bounds = {
    lowest: Math.floor(number.bounds.lowest / unit),
    highest: Math.ceil(number.bounds.highest / unit),
  };
  const values = overDoubles('divide', doubles(number.vector), sameDouble(unit));
  return wholeOf(name === 'floor' ? 'floor' : 'ceil', values, bounds, number.known);
}

/** A divisor that is the same everywhere, and whose reciprocal has few decimals: 2, 4, 5, 10 and the like. */
function reciprocalOf(divisor: Numbers): Numbers | null {
  const value = constantOf(divisor);
  const reciprocal = value === null || value === 0 ? null : constantNumber(1 / value);
  return reciprocal && isReciprocal(reciprocal, value!) ? { ...reciprocal, known: divisor.known } : null;
}

function isReciprocal({ bounds, scale }: Numbers, value: number): boolean {
  return bounds.lowest * value === 10 ** scale;
}

function constantOf({ bounds, scale }: Numbers): number | null {
  return bounds.lowest === bounds.highest ? bounds.lowest / 10 ** scale : null;
}

// Numbers of expressions over blocks of cases, observed: compared, rounded, or asked whether they are missing.

import {
  evaluate,
  evaluateRounded,
  resultOf,
  rootOf,
  valueOf,
  type Expression,
  type Value,
} from '../../language/index.ts';
import { betweenOver } from './dates.ts';
import { constant, over1, over2, setSize } from './over.ts';
import {
  absoluteOver,
  chosenOver,
  comparedOver,
  doublesOver,
  extremeOver,
  productOver,
  quotientOver,
  ratiosOfVector,
  roundedOver,
  roundedVector,
  sumOver,
  wholeOver,
  type RatioVector,
  Watch,
} from './ratios.ts';
import { BLOCK, type Registers, type Vector } from './registers.ts';

/** How conditions, dates and sets in a number are computed. */
type VectorOf = (part: Expression) => Vector;

type Op<Name extends Expression['op']> = Extract<Expression, { op: Name }>;

export function numberComparison(
  expression: Op<'compare'>,
  registers: Registers,
  vectorOf: VectorOf,
): Vector {
  return observed(
    registers,
    vectorOf,
    (numbers, watch) =>
      comparedOver(expression.operator, numbers(expression.left), numbers(expression.right), watch),
    (lookup) => evaluate(expression, lookup),
  );
}

/** Rounded to so many decimals. */
export function roundedNumber(
  expression: Expression,
  decimals: number,
  registers: Registers,
  vectorOf: VectorOf,
): Vector {
  return observed(
    registers,
    vectorOf,
    (numbers, watch) => roundedVector(numbers(expression), decimals, watch),
    (lookup) => evaluateRounded(expression, decimals, lookup),
  );
}

/** Something that is NaN exactly where the number is missing. */
export function numberPresence(expression: Expression, registers: Registers, vectorOf: VectorOf): Vector {
  return observed(
    registers,
    vectorOf,
    (numbers) => {
      const ratios = numbers(expression);
      return (rows) => ratios(rows).n;
    },
    (lookup) => evaluate(expression, lookup),
  );
}

/** In whole numbers that doubles hold; a block that needs larger ones is computed case by case. */
function observed(
  registers: Registers,
  vectorOf: VectorOf,
  build: (numbers: (part: Expression) => RatioVector, watch: Watch) => Vector,
  ofCase: (lookup: (name: string) => Value) => Value,
): Vector {
  const watch = new Watch();
  const quick = build((part) => ratiosOf(part, registers, watch, vectorOf), watch);
  const output = new Float64Array(BLOCK);
  return (rows) => {
    watch.begin();
    const found = quick(rows);
    if (!watch.lost) return found;
    for (let row = 0; row < rows; row += 1)
      output[row] = asDouble(ofCase((name) => registers.value(name, row)));
    return output;
  };
}

/** A number, or a truth as 1 and 0. */
function asDouble(value: Value): number {
  return value === null ? NaN : Number(value);
}

function ratiosOf(
  expression: Expression,
  registers: Registers,
  watch: Watch,
  vectorOf: VectorOf,
): RatioVector {
  const ratios = (part: Expression) => ratiosOf(part, registers, watch, vectorOf);
  switch (expression.op) {
    case 'number':
      // What a double does not keep is left to the fractions of any size.
      return expression.digits === undefined ? constantOver(expression.value, watch) : lost(watch);
    case 'name': {
      const register = registers.of(expression.name);
      return ratiosOfVector(() => register, registers.decimals(expression.name), watch);
    }
    case 'arithmetic':
      return arithmeticOver(expression, ratios(expression.left), ratios(expression.right), watch);
    case 'call':
      return callOver(expression, expression.args.map(ratios), watch);
    case 'if':
      return chosenOver(vectorOf(expression.when), ratios(expression.then), ratios(expression.otherwise));
    case 'between dates': {
      const [from, to] = [vectorOf(expression.from), vectorOf(expression.to)];
      return ratiosOfVector(over2(from, to, betweenOver(expression.unit)), 0, watch);
    }
    case 'count':
      return ratiosOfVector(over1(vectorOf(expression.list), setSize), 0, watch);
    default:
      return ratiosOfVector(vectorOf(expression), 0, watch);
  }
}

function constantOver(value: number, watch: Watch): RatioVector {
  return ratiosOfVector(constant(value), 0, watch);
}

function lost(watch: Watch): RatioVector {
  const none = { n: new Float64Array(BLOCK), d: new Float64Array(BLOCK).fill(1) };
  return () => {
    watch.lose();
    return none;
  };
}

function arithmeticOver(
  { operator }: Op<'arithmetic'>,
  left: RatioVector,
  right: RatioVector,
  watch: Watch,
): RatioVector {
  switch (operator) {
    case '+':
      return sumOver(left, right, 1, watch);
    case '-':
      return sumOver(left, right, -1, watch);
    case '*':
      return productOver(left, right, watch);
    case '/':
      return quotientOver(left, right, watch);
    case '**':
      return doublesOver([left, right], (base, exponent) => resultOf('**', base, exponent), watch);
  }
}

function callOver({ name, args }: Op<'call'>, numbers: readonly RatioVector[], watch: Watch): RatioVector {
  const [first] = numbers;
  if (!first) throw new Error(`${name} of nothing`);
  const total = () => numbers.reduce((sum, one) => sumOver(sum, one, 1, watch));
  switch (name) {
    case 'min':
    case 'max':
      return extremeOver(name, numbers, watch);
    case 'sum':
      return total();
    case 'mean':
      return quotientOver(total(), constantOver(numbers.length, watch), watch);
    case 'abs':
      return absoluteOver(first);
    case 'floor':
    case 'ceiling':
      return wholeOver(name, first, watch);
    case 'round half up':
      return roundedOver(first, args[1]?.op === 'number' ? args[1].value : 0, watch);
    case 'exp':
    case 'log':
      return doublesOver([first], (value) => valueOf(name, [value]), watch);
    case 'sqrt':
      return doublesOver([first], (value, _, isExact) => rootOf(value, isExact), watch);
  }
}

// Expressions over blocks of cases. Yes/no is 1 and 0; codes are positions in a list that the reader names.

import { namesOf, typeOf, type Comparison, type Expression } from '../../language/index.ts';
import { numberComparison, numberPresence } from './numbers.ts';
import { constant, over1, over2 } from './over.ts';
import { BLOCK, type Registers, type Vector } from './registers.ts';

/** A date, a condition, or what a name holds. Numbers are computed in `numbers.ts`. */
export function vectorOf(expression: Expression, registers: Registers): Vector {
  const vector = (one: Expression) => vectorOf(one, registers);
  switch (expression.op) {
    case 'date':
      return constant(expression.value);
    case 'boolean':
      return constant(expression.value ? 1 : 0);
    case 'missing':
    case 'code':
      return constant(NaN);
    case 'name': {
      const register = registers.of(expression.name);
      return () => register;
    }
    case 'compare':
      return comparison(expression, registers);
    case 'is missing':
      return over1(presence(expression.of, registers), (value) => (Number.isNaN(value) ? 1 : 0));
    case 'and':
      return expression.parts.map(vector).reduce((left, right) => over2(left, right, and));
    case 'or':
      return expression.parts.map(vector).reduce((left, right) => over2(left, right, or));
    case 'not':
      return over1(vector(expression.of), (truth) => 1 - truth);
    case 'if':
      return choice(vector(expression.when), vector(expression.then), vector(expression.otherwise));
    case 'contains': {
      const bit = 2 ** codesOf(expression.list, registers).indexOf(expression.code);
      return over1(vector(expression.list), (set) => (Number.isNaN(set) ? NaN : (set & bit) === 0 ? 0 : 1));
    }
    case 'number':
    case 'arithmetic':
    case 'call':
    case 'between dates':
    case 'count':
      throw new Error(`A number has no vector of its own: ${expression.op}`);
  }
}

/** The positions of a code's values in `codes`. */
export function codeVector(expression: Expression, codes: readonly string[], registers: Registers): Vector {
  switch (expression.op) {
    case 'code':
      return constant(codes.indexOf(expression.value));
    case 'name': {
      const positions = registers.codes(expression.name).map((code) => codes.indexOf(code));
      const vector = vectorOf(expression, registers);
      return positions.every((position, own) => position === own)
        ? vector
        : over1(vector, (own) => positions[own] ?? NaN);
    }
    case 'if':
      return choice(
        vectorOf(expression.when, registers),
        codeVector(expression.then, codes, registers),
        codeVector(expression.otherwise, codes, registers),
      );
    default:
      return constant(NaN);
  }
}

/** Something that is NaN exactly where the expression is missing, whatever its type. */
function presence(expression: Expression, registers: Registers): Vector {
  switch (typeOf(expression)) {
    case 'code':
      return codeVector(expression, codesOf(expression, registers), registers);
    case 'number':
      return numberPresence(expression, registers, (part) => vectorOf(part, registers));
    default:
      return vectorOf(expression, registers);
  }
}

/** Every code that an expression can be. */
function codesOf(expression: Expression, registers: Registers): readonly string[] {
  if (expression.op === 'code') return [expression.value];
  if (expression.op === 'if') {
    const branches = [expression.then, expression.otherwise];
    return [...new Set(branches.flatMap((branch) => codesOf(branch, registers)))];
  }
  return namesOf(expression).flatMap((name) => registers.codes(name));
}

function comparison(expression: Extract<Expression, { op: 'compare' }>, registers: Registers): Vector {
  const { left, right, operator, type } = expression;
  if (type === 'number') return numberComparison(expression, registers, (part) => vectorOf(part, registers));
  if (type !== 'code') return over2(vectorOf(left, registers), vectorOf(right, registers), COMPARE[operator]);
  const codes = [...new Set([...codesOf(left, registers), ...codesOf(right, registers)])];
  return over2(codeVector(left, codes, registers), codeVector(right, codes, registers), COMPARE[operator]);
}

const truth = (left: number, right: number, holds: boolean) =>
  left + right !== left + right ? NaN : holds ? 1 : 0;

const COMPARE: Readonly<Record<Comparison, (left: number, right: number) => number>> = {
  '=': (left, right) => truth(left, right, left === right),
  '!=': (left, right) => truth(left, right, left !== right),
  '<': (left, right) => truth(left, right, left < right),
  '<=': (left, right) => truth(left, right, left <= right),
  '>': (left, right) => truth(left, right, left > right),
  '>=': (left, right) => truth(left, right, left >= right),
};

/** Kleene's logic: what decides wins over what is unknown. */
const and = (left: number, right: number) => (left === 0 || right === 0 ? 0 : left * right);
const or = (left: number, right: number) => (left === 1 || right === 1 ? 1 : left + right);

function choice(when: Vector, then: Vector, otherwise: Vector): Vector {
  const output = new Float64Array(BLOCK);
  return (n) => {
    const truths = when(n);
    const [yes, no] = [then(n), otherwise(n)];
    for (let row = 0; row < n; row += 1) {
      output[row] = truths[row] === 1 ? (yes[row] as number) : truths[row] === 0 ? (no[row] as number) : NaN;
    }
    return output;
  };
}

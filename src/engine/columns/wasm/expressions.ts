// Expressions over vectors; null for what no vector of whole numbers holds.

import { namesOf, type Expression } from '../../../language/index.ts';
import { arithmetic, callOf } from './arithmetic.ts';
import { choice, conjunction, disjunction, negation, sameness } from './logic.ts';
import { ALL, both, either, NONE, not, type Mask } from './masks.ts';
import { chosenNumbers, comparison, complete, constantNumber, inOneScale } from './numbers.ts';
import { contains, countOf } from './sets.ts';
import {
  knownOf,
  literal,
  NO,
  truthOf,
  UNKNOWN,
  YES,
  type Codes,
  type CodeSet,
  type Numbers,
  type Truth,
  type Value,
} from './values.ts';
import { chosen, compared, lookup, splat } from './vectors.ts';

/** What names stand for while a block of rows is computed. */
export interface Scope {
  /** Null where no vector holds it. */
  readonly value: (name: string) => Value | null;
  /** The codes that it can have. */
  readonly codes: (name: string) => readonly string[];
}

type Op<Name extends Expression['op']> = Extract<Expression, { op: Name }>;

export function truthOver(expression: Expression, scope: Scope): Truth | null {
  const parts = (all: readonly Expression[]) => complete(all.map((one) => truthOver(one, scope)));
  switch (expression.op) {
    case 'boolean':
      return expression.value ? YES : NO;
    case 'missing':
      return UNKNOWN;
    case 'name': {
      const value = scope.value(expression.name);
      return value?.kind === 'truth' ? value : null;
    }
    case 'compare':
      return comparisonOver(expression, scope);
    case 'is missing': {
      const known = presenceOver(expression.of, scope);
      return known && { kind: 'truth', yes: not(known), no: known };
    }
    case 'and':
      return parts(expression.parts)?.reduce(conjunction) ?? null;
    case 'or':
      return parts(expression.parts)?.reduce(disjunction) ?? null;
    case 'not': {
      const truth = truthOver(expression.of, scope);
      return truth && negation(truth);
    }
    case 'if': {
      const [when, then, otherwise] = parts([expression.when, expression.then, expression.otherwise]) ?? [];
      return when && then && otherwise ? choice(when, then, otherwise) : null;
    }
    case 'contains': {
      const set = setOver(expression.list, scope);
      return set && contains(set, expression.code);
    }
    default:
      return null;
  }
}

/** A number or a date. */
export function numbersOver(expression: Expression, scope: Scope): Numbers | null {
  const parts = (all: readonly Expression[]) => complete(all.map((one) => numbersOver(one, scope)));
  switch (expression.op) {
    case 'number':
      return expression.digits === undefined ? constantNumber(expression.value) : null;
    case 'date':
      return constantNumber(expression.value);
    case 'missing':
      return { ...literal(0, 0, 'i8'), known: NONE };
    case 'name': {
      const value = scope.value(expression.name);
      return value?.kind === 'numbers' ? value : null;
    }
    case 'arithmetic': {
      const [left, right] = parts([expression.left, expression.right]) ?? [];
      return left && right ? arithmetic(expression.operator, left, right) : null;
    }
    case 'call': {
      const args = parts(expression.args);
      return args && callOf(expression.name, args);
    }
    case 'if':
      return chosenNumber(expression, scope);
    case 'between dates': {
      const [from, to] = parts([expression.from, expression.to]) ?? [];
      return from && to && expression.unit === 'days' ? arithmetic('-', to, from) : null;
    }
    case 'count': {
      const set = setOver(expression.list, scope);
      return set && countOf(set);
    }
    default:
      return null;
  }
}

/** The positions of a code's values in `codes`. */
export function codesOver(expression: Expression, codes: readonly string[], scope: Scope): Codes | null {
  switch (expression.op) {
    case 'code':
      return { kind: 'codes', vector: splat('i8', codes.indexOf(expression.value)), known: ALL, codes };
    case 'missing':
      return { kind: 'codes', vector: splat('i8', 0), known: NONE, codes };
    case 'name': {
      const value = scope.value(expression.name);
      if (value?.kind !== 'codes' || value.vector.lane !== 'i8') return null;
      const positions = value.codes.map((code) => codes.indexOf(code));
      return { ...value, vector: lookup(value.vector.parts[0]!, positions, 'i8'), codes };
    }
    case 'if': {
      const when = truthOver(expression.when, scope);
      const then = codesOver(expression.then, codes, scope);
      const otherwise = codesOver(expression.otherwise, codes, scope);
      if (!when || !then || !otherwise) return null;
      const vector = chosen(when.yes, then.vector, otherwise.vector);
      return { kind: 'codes', vector, known: knownOfChoice(when, then.known, otherwise.known), codes };
    }
    default:
      return null;
  }
}

function comparisonOver({ left, right, operator, type }: Op<'compare'>, scope: Scope): Truth | null {
  switch (type) {
    case 'boolean': {
      const [one, other] = [truthOver(left, scope), truthOver(right, scope)];
      return one && other && sameness(operator, one, other);
    }
    case 'code': {
      const codes = [...new Set([...codesIn(left, scope), ...codesIn(right, scope)])];
      const [one, other] = [codesOver(left, codes, scope), codesOver(right, codes, scope)];
      if (!one || !other) return null;
      return truthOf(compared(operator, one.vector, other.vector), both(one.known, other.known));
    }
    default: {
      const [one, other] = [numbersOver(left, scope), numbersOver(right, scope)];
      return one && other && comparison(operator, one, other);
    }
  }
}

function chosenNumber({ when, then, otherwise }: Op<'if'>, scope: Scope): Numbers | null {
  const truth = truthOver(when, scope);
  const [yes, no] = inOneScale([numbersOver(then, scope), numbersOver(otherwise, scope)]) ?? [];
  const number = truth && yes && no ? chosenNumbers(truth.yes, yes, no) : null;
  return number && { ...number, known: knownOfChoice(truth!, yes!.known, no!.known) };
}

function knownOfChoice(when: Truth, then: Mask, otherwise: Mask): Mask {
  return either(both(when.yes, then), both(when.no, otherwise));
}

/** Where the expression is not missing, whatever its type. */
function presenceOver(expression: Expression, scope: Scope): Mask | null {
  if (expression.op === 'name') {
    const value = scope.value(expression.name);
    return value && knownOf(value);
  }
  const value =
    numbersOver(expression, scope) ??
    truthOver(expression, scope) ??
    codesOver(expression, codesIn(expression, scope), scope);
  return value && knownOf(value);
}

function setOver(expression: Expression, scope: Scope): CodeSet | null {
  const value = expression.op === 'name' ? scope.value(expression.name) : null;
  return value?.kind === 'set' ? value : null;
}

/** Every code that an expression can be. */
function codesIn(expression: Expression, scope: Scope): readonly string[] {
  if (expression.op === 'code') return [expression.value];
  if (expression.op === 'if')
    return [...new Set([expression.then, expression.otherwise].flatMap((one) => codesIn(one, scope)))];
  return namesOf(expression).flatMap((name) => scope.codes(name));
}

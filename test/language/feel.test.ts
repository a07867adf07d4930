// Our meaning against another implementation of FEEL, on expressions and cases that no one chose.

import fc from 'fast-check';
import { date, evaluate as evaluateFeel, FeelDate } from 'feelin';
import { expect, test } from 'vitest';
import {
  between,
  checkExpression,
  evaluate,
  partsOfExpression,
  printExpression,
  printStrict,
  resultOf,
  sameMeaning,
} from '../../src/language/index.ts';
import type { Expression, Lookup, Value } from '../../src/language/index.ts';
import { parseDate, printDate } from '../../src/model/dates.ts';
import { runs } from '../tools/runs.ts';
import { cases, day, expressions, scope, type Case } from './arbitraries.ts';

test('an age is counted however much is written after it', () => {
  const text = `years and months duration(born, assessed_on).years${' + (if score > 1 then 2 else 3)'.repeat(60)}`;
  expect(checkExpression(text, scope).diagnostics).toEqual([]);
});

/** The same expressions at every run: what is found by chance is found by everyone. */
const RUNS = { numRuns: runs(1_000), seed: 20_260_131 };

test('printed and read again, an expression is the same', () => {
  fc.assert(
    fc.property(expressions, (expression) => {
      expect(sameMeaning(read(printExpression(expression)), expression)).toBe(true);
    }),
    RUNS,
  );
});

test('whole years and months back in time are those forward, negative', () => {
  fc.assert(
    fc.property(day, day, (one, other) => {
      for (const unit of ['years', 'months', 'days'] as const)
        expect(between(unit, one, other) + between(unit, other, one)).toBe(0);
    }),
  );
});

test('strict FEEL gives in another interpreter what we give', () => {
  fc.assert(
    fc.property(expressions, cases, (expression, answers) => {
      const lookup = (name: string) => answers[name] ?? null;
      fc.pre(isComparable(expression, lookup));
      const text = printExpression(expression);
      const ours = evaluate(read(text), lookup);
      const theirs = inFeel(printStrict(expression), answers);
      if (typeof ours === 'number' && typeof theirs === 'number') {
        const difference = Math.abs(ours - theirs);
        expect(difference, `${text}: ${String(ours)}, ${String(theirs)}`).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(ours)),
        );
      } else expect(theirs, text).toEqual(ours);
    }),
    RUNS,
  );
});

/**
 * The other interpreter computes with doubles as they are: it has infinities, which FEEL has not, and what meets in
 * decimals seldom meets in it. Of 28 days or more that are left over between two dates it can make another month, and
 * back in time of fewer. Expressions that come across any of these are left out: that numbers meet where they should
 * is held to exact fractions in test/engine/fractions.test.ts.
 */
function isComparable(expression: Expression, lookup: Lookup): boolean {
  const parts = partsOfExpression(expression);
  if (!parts.every((part) => isComparable(part, lookup))) return false;
  if (expression.op === 'between dates')
    return expression.unit === 'days' || isWellWithinAMonth(expression, lookup);
  if (!['compare', 'arithmetic', 'call'].includes(expression.op)) return true;
  const numbers = parts.map((part) => evaluate(part, lookup));
  if (!numbers.every((number) => typeof number === 'number')) return true;
  const [first = 0, second = 0] = numbers;
  const isWhole = isWholeThroughout(expression, lookup);
  if (expression.op === 'compare') return isWhole || !isNear(first, second);
  if (expression.op === 'arithmetic') {
    if (expression.operator === '/') return isWhole || !isNear(second, 0);
    return isKept(resultOf(expression.operator, first, second));
  }
  if (expression.op !== 'call') return true;
  switch (expression.name) {
    case 'median':
      return isInOrderOfText(numbers);
    case 'stddev':
      return isWhole || !isNear((evaluate(expression, lookup) as number | null) ?? 0, 0);
    case 'floor':
    case 'ceiling': {
      const scaled = parts.length > 1 ? first * 10 ** second : first;
      return isWhole || !isNear(scaled, Math.round(scaled));
    }
    case 'modulo': {
      const times = first / second;
      return isWhole || !isNear(times, Math.round(times));
    }
    case 'round up':
    case 'round down': {
      const scaled = first * 10 ** second;
      return isWhole || !isNear(scaled, Math.round(scaled));
    }
    case 'round half up':
    case 'round half down':
    case 'decimal':
      return !isNearHalf(first * 10 ** second);
    case 'log':
    case 'sqrt':
      return isWhole || !isNear(first, 0);
    default:
      return isKept((evaluate(expression, lookup) as number | null) ?? Infinity);
  }
}

/** The other interpreter sorts the numbers of a median as texts: 10 before 2. */
function isInOrderOfText(numbers: readonly number[]): boolean {
  return String([...numbers].sort()) === String([...numbers].sort((one, other) => one - other));
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}

/** Doubles compute exactly with whole numbers. */
function isWholeThroughout(expression: Expression, lookup: Lookup): boolean {
  const value = evaluate(expression, lookup);
  if (typeof value === 'number' && !Number.isInteger(value)) return false;
  return partsOfExpression(expression).every((part) => isWholeThroughout(part, lookup));
}

type BetweenDates = Extract<Expression, { op: 'between dates' }>;

function isWellWithinAMonth(dates: BetweenDates, lookup: Lookup): boolean {
  const from = evaluate(dates.from, lookup) as number | null;
  const to = evaluate(dates.to, lookup) as number | null;
  if (from === null || to === null) return true;
  return from <= to && between('months', from, to) === between('months', from, to + 3);
}

/** Rounding to twelve decimals goes through a number that is 10^12 times as large. */
function isKept(number: number): boolean {
  return Math.abs(number) < 1e290;
}

function isNearHalf(number: number): boolean {
  return Math.abs(Math.abs(number % 1) - 0.5) < 1e-6;
}

function read(text: string): Expression {
  const { expression, diagnostics } = checkExpression(text, scope);
  if (!expression) throw new Error(`${text}: ${JSON.stringify(diagnostics)}`);
  return expression;
}

/** What is named of the case as FEEL has it (its parser goes through all names at every token), and what comes of it as
 * we have it. */
function inFeel(text: string, answers: Case): Value {
  const named = Object.entries(answers).filter(([name]) => text.includes(name));
  const context = named.map(([name, value]) => [
    name,
    scope.get(name)?.type === 'date' && typeof value === 'number' ? date(printDate(value)) : value,
  ]);
  const given = Object.fromEntries(context) as Record<string, unknown>;
  const { value } = evaluateFeel(oneAtATime(text, given), given);
  return value instanceof FeelDate ? (parseDate(value.iso) ?? null) : (value as Value);
}

/** Its parser takes `years and months …` for a conjunction where much text follows: each stands alone once. */
function oneAtATime(text: string, given: Record<string, unknown>): string {
  return text.replace(
    /years and months duration\((?:[^()]|\([^()]*\))*\)\.(?:years|months)/g,
    (part) => `(${String(evaluateFeel(part, given).value)})`,
  );
}

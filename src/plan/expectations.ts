// What test cases expect of formulas, whose expressions alone tell what they give; and what no case gives, of any number or
// level.

import { decimalsOf } from '../model/decimal.ts';
import { parseDate } from '../model/dates.ts';
import { within } from '../model/index.ts';
import { PossibleNumbers } from '../model/possible.ts';
import type { Expected, Id, Response } from '../model/types.ts';
import { limitsOf } from '../language/index.ts';
import type { Context, KnownValue } from './context.ts';
import type { LevelStep, NormStep, ReassessmentStep } from './types.ts';

export function checkExpectations(context: Context): void {
  context.document.tests.forEach(({ expected }, position) => {
    for (const [place, id, found] of expectationsIn(expected)) {
      const value = context.values.get(id);
      if (value && found !== null)
        check(context, value, found, within('/tests', position, 'expected', place, id));
    }
  });
}

function expectationsIn({ scores = {}, levels = {}, values = {} }: Expected) {
  return Object.entries({ scores, levels, values }).flatMap(([place, expected]) =>
    Object.entries(expected).map(([id, found]): [string, Id, Response] => [place, id, found]),
  );
}

function check(context: Context, value: KnownValue, found: Exclude<Response, null>, path: string): void {
  const say = (expected: string, severity: 'error' | 'warning') => {
    context.report('wrong-expectation', path, { name: value.id, found: String(found), expected }, severity);
  };
  // Of all others, the structure says what they are.
  const isFormula = value.path.startsWith('/formulas/');
  if (isFormula && !isOfKind(value, found)) say(kindOf(value), 'error');
  // A limit moves while an instrument is written: an expectation beyond it keeps nothing from being run.
  else if (!context.hasError(path)) {
    const given = givenInstead(context, value, found);
    if (given !== null) say(given, 'warning');
  }
}

function isOfKind({ type, codes }: KnownValue, found: Exclude<Response, null>): boolean {
  switch (type) {
    case 'code':
      return typeof found === 'string' && (codes.length === 0 || codes.includes(found));
    case 'codes':
      return Array.isArray(found);
    case 'date':
      return typeof found === 'string' && parseDate(found) !== undefined;
    case 'number':
    case 'boolean':
      return typeof found === type;
  }
}

function kindOf({ type, codes }: KnownValue): string {
  return type === 'code' && codes.length > 0 ? codes.join('|') : type;
}

/** What a value is in the place of one that it cannot be; null where it can be that. */
function givenInstead(context: Context, value: KnownValue, found: Exclude<Response, null>): string | null {
  const step = context.stepOf(value.id);
  if (step?.kind === 'level') return missed(levelsOf(context, step), found);
  if (typeof found === 'string' && value.type === 'date') return outsideDates(context, value, found);
  if (typeof found !== 'number' || value.type !== 'number') return null;
  if (step?.kind === 'norm') return missed(convertedBy(context, step), found);
  if (step?.kind === 'reassessment') return missed(monthsOf(step), found);
  return outsideNumbers(context, value, found);
}

function missed(given: readonly (string | number)[], found: Exclude<Response, null>): string | null {
  return given.length === 0 || given.some((one) => one === found) ? null : given.join('|');
}

function outsideNumbers(context: Context, value: KnownValue, found: number): string | null {
  const { min = -Infinity, max = Infinity, decimals } = value;
  if (found < min || found > max) return limitsIn(context, value);
  if (decimalsOf(found) <= decimals) return null;
  const numbers = new PossibleNumbers(value);
  return `… ${String(numbers.upTo(found))} | ${String(numbers.from(found))} …`;
}

function outsideDates(context: Context, value: KnownValue, found: string): string | null {
  const { min = -Infinity, max = Infinity } = value;
  const day = parseDate(found)!;
  return day < min || day > max ? limitsIn(context, value) : null;
}

function limitsIn({ scope }: Context, { id }: KnownValue): string {
  return limitsOf(scope.get(id)!);
}

/** The codes that some number has, in the order of the scale. */
function levelsOf(context: Context, { of, codes, groups }: LevelStep): string[] {
  const met = groups.flatMap(({ from, levels }) =>
    stretchesMet(context, of, [-Infinity, ...from]).map((position) => levels?.[position] ?? position),
  );
  return codes.filter((_, position) => met.includes(position));
}

function convertedBy(context: Context, { of, groups }: NormStep): number[] {
  const given = groups.flatMap(({ from, values, upTo }) =>
    stretchesMet(context, of, from, upTo).map((row) => values[row]!),
  );
  return [...new Set(given)].sort((one, other) => one - other);
}

/** Positions of the stretches in which the number can lie. */
function stretchesMet({ values }: Context, of: Id, from: readonly number[], upTo = Infinity): number[] {
  const source = values.get(of);
  if (!source) return [];
  const numbers = new PossibleNumbers(source);
  return from.flatMap((least, position) => {
    const first = numbers.from(least);
    return first < (from[position + 1] ?? Infinity) && first <= upTo ? [position] : [];
  });
}

function monthsOf({ months }: ReassessmentStep): number[] {
  return [...new Set(months.filter((one) => one !== null))];
}

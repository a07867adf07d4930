import { describe, expect, test } from 'vitest';
import { checkExpression, evaluate, trace, type Value } from '../../src/language/index.ts';
import { parseDate } from '../../src/model/dates.ts';
import { scope } from './arbitraries.ts';

const day = (text: string) => parseDate(text) as number;

function outcome(text: string, answers: Readonly<Record<string, Value>> = {}): Value {
  const { expression, diagnostics } = checkExpression(text, scope);
  if (!expression) throw new Error(JSON.stringify(diagnostics));
  return evaluate(expression, (name) => answers[name] ?? null);
}

describe('missing and unknown', () => {
  const examples: readonly (readonly [string, Readonly<Record<string, Value>>, Value])[] = [
    ['age = 20', {}, null],
    ['age != 20', {}, null],
    ['age = null', {}, true],
    ['age != null', {}, false],
    ['age = score', {}, null],
    ['(age > 20) = null', {}, true],
    ['remand and violent', { remand: false }, false],
    ['remand and violent', { remand: true }, null],
    ['remand or violent', { remand: true }, true],
    ['remand or violent', { remand: false }, null],
    ['not(remand)', {}, null],
    ['if remand then 1 else 2', {}, null],
    ['if remand then 1 else null', { remand: false }, null],
    ['min(age, score)', { age: 20 }, null],
    ['risk in ("low", "mid")', {}, null],
    ['list contains(means, "fire")', {}, null],
    ['list contains(means, "fire")', { means: [] }, false],
    ['count(means)', { means: [] }, 0],
    ['age / score', { age: 20, score: 0 }, null],
    ['log(score)', { score: 0 }, null],
    ['sqrt(score)', { score: -1 }, null],
    ['score ** 0.5', { score: -1 }, null],
    ['exp(age * 10)', { age: 99 }, null],
  ];

  test.each(examples)('%s of %j is %j', (text, answers, expected) => {
    expect(outcome(text, answers)).toBe(expected);
  });
});

describe('numbers are decimals', () => {
  test('0.1 + 0.2 meets a cut-off of 0.3', () => {
    expect(outcome('0.1 + 0.2 >= 0.3 and 0.1 + 0.2 = 0.3')).toBe(true);
  });

  test('halves are rounded away from zero, as they are written', () => {
    expect(outcome('round half up(1.005, 2)')).toBe(1.01);
    expect(outcome('round half up(-2.5, 0)')).toBe(-3);
  });
});

test('whole years change on the birthday', () => {
  const text = 'years and months duration(born, assessed_on).years';
  const born = day('2000-02-29');
  expect(outcome(text, { born, assessed_on: day('2018-02-28') })).toBe(17);
  expect(outcome(text, { born, assessed_on: day('2018-03-01') })).toBe(18);
  const both = { born: day('2024-01-31'), assessed_on: day('2025-03-30') };
  expect(outcome(text.replace('.years', '.months'), both)).toBe(1);
  expect(outcome('(assessed_on - born).days', both)).toBe(424);
});

test('a trace tells each part, its values, and which parts were not reached', () => {
  const { expression } = checkExpression('remand or (age > 20 and violent) or score > 0', scope);
  const answers: Readonly<Record<string, Value>> = { remand: false, age: 30, violent: true, score: null };
  expect(expression && trace(expression, (name) => answers[name] ?? null)).toMatchObject({
    truth: 'true',
    join: 'or',
    parts: [
      { truth: 'false', values: { remand: false } },
      {
        truth: 'true',
        join: 'and',
        parts: [
          { truth: 'true', values: { age: 30 } },
          { truth: 'true', values: { violent: true } },
        ],
      },
      { truth: 'not reached' },
    ],
  });
});

describe('parts of dates, and dates moved', () => {
  test.each([
    ['date("2024-08-31") + duration("P6M")', '2025-02-28'],
    ['date("2023-08-31") + duration("P6M")', '2024-02-29'],
    ['@"2024-02-29" - @"P1Y"', '2023-02-28'],
    ['duration("P1Y6M") + date("2025-03-15")', '2026-09-15'],
    ['date("2025-03-15") - duration("-P30D")', '2025-04-14'],
    ['date("2025-01-31") + duration("P1M") + duration("P1M")', '2025-03-28'],
    ['date("9999-12-31") + duration("P1D")', null],
    ['date("0100-01-01") - duration("P1M")', null],
  ])('%s is %j', (text, date) => {
    expect(outcome(text)).toBe(date === null ? null : day(date));
  });

  test.each([
    ['date("2026-11-29").year', 2026],
    ['date("2026-11-29").month', 11],
    ['date("2026-11-29").day', 29],
    ['date("2026-11-29").weekday', 7],
    ['date("1969-12-29").weekday', 1],
    ['(date("2024-08-31") + duration("P6M")).month', 2],
  ])('%s is %j', (text, number) => {
    expect(outcome(text)).toBe(number);
  });

  test('of a missing date nothing is known', () => {
    expect(outcome('born.year')).toBeNull();
    expect(outcome('born + duration("P1D")')).toBeNull();
  });
});

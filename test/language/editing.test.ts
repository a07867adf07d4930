import { describe, expect, test } from 'vitest';
import {
  checkExpression,
  completions,
  FUNCTIONS,
  highlight,
  hover,
  signatureAt,
  signatureOf,
} from '../../src/language/index.ts';
import { scope } from './arbitraries.ts';

const labels = (text: string, input?: string) =>
  completions(text, text.length, scope, input === undefined ? undefined : scope.get(input)).map(
    ({ label }) => label,
  );

describe('completion', () => {
  test('offers names, functions and words where a value begins', () => {
    for (const text of ['', 'age + ', 'if ', 'remand and ', '('])
      expect(labels(text)).toEqual(expect.arrayContaining(['age', 'min', 'if', 'null']));
  });

  test('offers what joins where a value has ended', () => {
    for (const text of ['age ', '(age) ', '"low" ', '3 ']) {
      expect(labels(text)).toContain('and');
      expect(labels(text)).not.toContain('age');
    }
  });

  test('offers codes first where a code is compared, in quotes or before them', () => {
    for (const text of ['risk = ', 'risk != "', 'risk in (', 'risk in ("low", ', 'risk = "l'])
      expect(labels(text).slice(0, 3)).toEqual(['low', 'mid', 'high']);
    expect(labels('list contains(means, ').slice(0, 3)).toEqual(['knife', 'fire', 'dog']);
  });

  test('offers the codes of its input in a cell', () => {
    for (const text of ['', '"low", ', 'not(']) expect(labels(text, 'risk').slice(0, 1)).toEqual(['low']);
  });

  test('replaces the word or code that is being written, up to its end', () => {
    const [first] = completions('risk = "l" and remand', 9, scope);
    expect(first).toMatchObject({ insert: '"low"', from: 7, to: 10 });
    expect(completions('age + sco', 9, scope)[0]).toMatchObject({ from: 6, to: 9 });
  });

  test('offers the parts of a duration after its dot, and nothing in a comment', () => {
    const ofDate = ['year', 'month', 'day', 'weekday'];
    expect(labels('(assessed_on - born).')).toEqual(['years', 'months', 'days', ...ofDate]);
    expect(labels('born.')).toEqual(ofDate);
    expect(labels('age.')).toEqual([]);
    expect(labels('age // the')).toEqual([]);
  });

  test('every function that is offered can be read with values in its places', () => {
    const values: Readonly<Record<string, string>> = {
      condition: 'remand',
      item: 'means',
      code: '"fire"',
      decimals: '2',
      number: 'age',
      divisor: 'age',
    };
    for (const { name, parameters } of FUNCTIONS) {
      const text = `${name}(${parameters.map((parameter) => values[parameter] ?? '').join(', ')})`;
      const errors = checkExpression(text, scope).diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors, text).toEqual([]);
    }
  });
});

describe('hover', () => {
  test('tells of a name, a function, a duration and a code', () => {
    expect(hover('age > 3', 1, scope)).toMatchObject({
      about: 'name',
      from: 0,
      to: 3,
      value: { name: 'age' },
    });
    expect(hover('round  half up(age, 1)', 8, scope)).toMatchObject({
      about: 'function',
      help: { name: 'round half up' },
    });
    expect(hover('years and months duration(born, assessed_on).years', 12, scope)).toMatchObject({
      about: 'function',
      help: { name: 'years and months duration' },
    });
    expect(hover('born.weekday = 7', 6, scope)).toMatchObject({ help: { name: '.weekday' } });
    expect(hover('born + duration("P6M")', 10, scope)).toMatchObject({ help: { name: 'duration' } });
    expect(hover('risk in ("low")', 10, scope)).toMatchObject({
      about: 'code',
      code: 'low',
      of: { name: 'risk' },
    });
    expect(hover('nobody > 3', 1, scope)).toBeNull();
  });
});

describe('highlighting', () => {
  test('gives each piece its kind, in order and none within another', () => {
    const text = 'if risk = "low" then round half up(age, 1) else -1.5 // why';
    const pieces = highlight(text);
    expect(pieces.map(({ from, to, kind }) => `${kind} ${text.slice(from, to)}`)).toEqual([
      'keyword if',
      'name risk',
      'operator =',
      'text "low"',
      'keyword then',
      'function round half up',
      'bracket (',
      'name age',
      'number 1',
      'bracket )',
      'keyword else',
      'number -1.5',
      'comment // why',
    ]);
    pieces.slice(1).forEach((piece, n) => expect(piece.from).toBeGreaterThanOrEqual(pieces[n]?.to ?? 0));
  });

  test('colours the time between two dates as a function', () => {
    expect(highlight('years and months duration(born, born).years')[0]).toMatchObject({
      kind: 'function',
      to: 25,
    });
  });
});

test('the signature follows the cursor through the arguments', () => {
  expect(signatureAt('round half up(age, ', 19)).toMatchObject({
    help: { name: 'round half up' },
    argument: 1,
  });
  expect(signatureAt('min(age, (score', 15)).toBeNull();
  expect(signatureAt('min(age, 1, 2, ', 15)).toMatchObject({ help: { name: 'min' }, argument: 1 });
  expect(signatureAt('age', 3)).toBeNull();
  const help = FUNCTIONS.find(({ name }) => name === 'min');
  expect(help && signatureOf(help)).toBe('min(number, number, …)');
});

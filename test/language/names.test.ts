import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkExpression,
  namesIn,
  namesOf,
  printExpression,
  renameInExpression,
  sameMeaning,
  type Expression,
  type Scope,
} from '../../src/language/index.ts';
import { runs } from '../tools/runs.ts';
import { expressions, scope } from './arbitraries.ts';

test('names are found in expressions, in cells, and in what cannot be read', () => {
  expect(namesIn('age + score * age')).toEqual(['age', 'score']);
  expect(namesIn('? > age, "low", not_a_code')).toEqual(['age', 'not_a_code']);
  expect(namesIn('list contains(means, "risk") // born')).toEqual(['means']);
  expect(namesIn('years and months duration(born, assessed_on).years')).toEqual(['born', 'assessed_on']);
  expect(namesIn('-')).toEqual([]);
  expect(namesIn('age > (score')).toEqual(['age', 'score']);
});

test('a name is replaced, and nothing that only looks like it', () => {
  expect(renameInExpression('risk = "risk" and risk2 > 0 /* risk */', 'risk', 'level')).toBe(
    'level = "risk" and risk2 > 0 /* risk */',
  );
  expect(renameInExpression('max(max, 1)', 'max', 'most')).toBe('max(most, 1)');
  expect(renameInExpression('>  age ,\n age', 'age', 'years_old')).toBe('>  years_old ,\n years_old');
  expect(renameInExpression('age > (', 'age', 'a')).toBe('a > (');
});

test('the names of an expression are those of its text', () => {
  fc.assert(
    fc.property(expressions, (expression) => {
      expect(namesIn(printExpression(expression)).sort()).toEqual(namesOf(expression).sort());
    }),
    { numRuns: runs(2_000), seed: 1 },
  );
});

test('renamed to and back, a text is what it was; renamed, it means the same under the new name', () => {
  const [from, to] = ['score', 'total_2'];
  const scoreScope: Scope = new Map([...scope].map(([name, value]) => [name === from ? to : name, value]));
  fc.assert(
    fc.property(expressions, (expression) => {
      const text = printExpression(expression);
      const renamed = renameInExpression(text, from, to);
      expect(namesIn(renamed)).not.toContain(from);
      expect(renameInExpression(renamed, to, from)).toBe(text);
      const again = checkExpression(renamed, scoreScope).expression as Expression;
      const back = checkExpression(renameInExpression(printExpression(again), to, from), scope).expression;
      expect(sameMeaning(back as Expression, expression)).toBe(true);
    }),
    { numRuns: runs(2_000), seed: 2 },
  );
});

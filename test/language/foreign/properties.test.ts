// What is right gets none of these diagnostics; what is foreign means the same after its fixes.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkExpression,
  checkUnaryTests,
  namesIn,
  printExpression,
  renameInExpression,
  sameMeaning,
  type Scope,
} from '../../../src/language/index.ts';
import { runs } from '../../tools/runs.ts';
import { expressions, scope } from '../arbitraries.ts';
import { english, inExcel, russian } from './excel.ts';
import { errorsOf, mended } from './fixes.ts';

const DOUBTS = ['dash-for-range', 'comma-between-digits', 'number-ambiguous'];

const doubtsIn = (text: string, names: Scope) =>
  checkExpression(text, names).diagnostics.filter(
    ({ code, severity, fix }) => severity === 'error' || fix !== undefined || DOUBTS.includes(code),
  );

/** Words that stand for something in another language, and may be ids here. */
const WORDS = [
  'is',
  'to',
  'has',
  'contains',
  'end',
  'case',
  'when',
  'any',
  'today',
  'na',
  'yes',
  'missing',
  'low',
  'c',
  'ln',
  'empty',
];

describe('right expressions get none of these diagnostics', () => {
  test('whatever they are', () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        const text = printExpression(expression);
        expect(doubtsIn(text, scope), text).toEqual([]);
      }),
      { numRuns: runs(500), seed: 11 },
    );
  });

  test('however close together their parts stand', () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        const text = printExpression(expression).replace(/(,) | ([-+*/<>]|[<>!]=|=|\*\*) /g, '$1$2');
        expect(errorsOf(checkExpression(text, scope)), text).toEqual([]);
      }),
      { numRuns: runs(500), seed: 12 },
    );
  });

  test('whatever their values are called', () => {
    fc.assert(
      fc.property(expressions, fc.shuffledSubarray(WORDS, { minLength: 10 }), (expression, words) => {
        const ids = new Map([...scope.keys()].map((name, place) => [name, words[place] ?? name]));
        const renamed = [...ids].reduce(
          (text, [name, word]) => renameInExpression(text, name, word),
          printExpression(expression),
        );
        const names = [...scope].map(
          ([name, value]) => [ids.get(name)!, { ...value, name: ids.get(name)! }] as const,
        );
        expect(doubtsIn(renamed, new Map(names)), renamed).toEqual([]);
      }),
      { numRuns: runs(500), seed: 13 },
    );
  });

  test('and where one name in them is wrong, nothing else is', () => {
    fc.assert(
      fc.property(expressions, fc.nat(), (expression, choice) => {
        const text = printExpression(expression);
        const names = namesIn(text);
        fc.pre(names.length > 0);
        const wrong = renameInExpression(text, names[choice % names.length]!, 'zzzzzzzz');
        const { diagnostics } = checkExpression(wrong, scope);
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        expect(errors.length).toBeGreaterThan(0);
        for (const { code, fix } of errors) {
          expect(['unknown-name', 'unknown-code'], wrong).toContain(code);
          expect(fix).toBeUndefined();
        }
      }),
      { numRuns: runs(500), seed: 14 },
    );
  });
});

test('alternatives of yes and no are a condition, also where a name beside them is wrong', () => {
  const { diagnostics } = checkExpression('zzzzzzzz = null and (remand and false) = (false or false)', scope);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code }) => code)).toEqual(['unknown-name']);
});

const decimal = fc.integer({ min: 140, max: 990 }).map((tenths) => String(tenths / 10));
const single = fc.oneof(
  decimal,
  fc
    .tuple(fc.constantFrom('<', '<=', '>', '>=', '!=', '= '), decimal)
    .map(([sign, number]) => `${sign} ${number}`),
  fc
    .tuple(fc.constantFrom('[', '('), decimal, decimal, fc.constantFrom(']', ')'))
    .map(([from, one, other, to]) => `${from}${[one, other].sort().join('..')}${to}`)
    .filter((range) => !/^.(.+)\.\.\1.$/.test(range)),
  fc.constantFrom('score + 1', '? > 18 and ? < 30', 'score - 5', '-5', 'null', 'max(score, 20)'),
);
const cells = fc
  .tuple(fc.array(single, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([tests, negated]) => (negated ? `not(${tests.join(', ')})` : tests.join(', ')))
  .filter((cell) => !/^not\(.*\?/.test(cell));

test('right cells get none of them', () => {
  const input = checkExpression('age', scope);
  fc.assert(
    fc.property(cells, (text) => {
      const { diagnostics } = checkUnaryTests(text, input, scope);
      const said = diagnostics.filter(({ code, severity }) => severity === 'error' || DOUBTS.includes(code));
      expect(said, text).toEqual([]);
    }),
    { numRuns: runs(500), seed: 15 },
  );
});

describe('cells with a comma or a dash are told of, and mended', () => {
  const input = checkExpression('rate', scope);
  const check = (text: string) => checkUnaryTests(text, input, scope);
  const signs = fc.constantFrom('', '> ', '>', '<= ', '>=', '< ');
  const whole = fc.integer({ min: -99, max: 9_999 });
  const digits = fc.integer({ min: 0, max: 99 }).map(String);

  test('a decimal comma', () => {
    fc.assert(
      fc.property(signs, whole, digits, (sign, number, decimals) => {
        const written = `${sign}${String(number)}`;
        const { said, text } = mended(`${written},${decimals}`, check);
        expect([said, text]).toEqual(['warning comma-between-digits', `${written}.${decimals}`]);
        expect(errorsOf(check(text))).toEqual([]);
      }),
      { numRuns: runs(200), seed: 16 },
    );
  });

  test('a dash between whole numbers', () => {
    fc.assert(
      fc.property(whole, fc.nat(999), fc.constantFrom('-', ' - '), (low, more, dash) => {
        const high = low + more + 1;
        const { said, text } = mended(`${String(low)}${dash}${String(high)}`, check);
        expect([said, text]).toEqual(['warning dash-for-range', `[${String(low)}..${String(high)}]`]);
        expect(errorsOf(check(text))).toEqual([]);
      }),
      { numRuns: runs(200), seed: 17 },
    );
  });

  test('a dash of another kind, or a word', () => {
    fc.assert(
      fc.property(
        fc.nat(99),
        fc.nat(99),
        fc.constantFrom('–', ' – ', '—', '..', ' to ', ' до '),
        (low, more, dash) => {
          const high = low + more + 1;
          const { text } = mended(`${String(low)}${dash}${String(high)}`, check);
          expect(text).toBe(`[${String(low)}..${String(high)}]`);
        },
      ),
      { numRuns: runs(100), seed: 18 },
    );
  });
});

describe('what a spreadsheet has means the same after its fixes', () => {
  test.each([
    ['English', english],
    ['Russian', russian],
  ])('in %s', (_, dialect) => {
    fc.assert(
      fc.property(expressions, (expression) => {
        const foreign = inExcel(expression, dialect);
        fc.pre(foreign !== null);
        const { text } = mended(foreign, (one) => checkExpression(one, scope));
        const { expression: found, diagnostics } = checkExpression(text, scope);
        expect(
          diagnostics.filter(({ severity }) => severity === 'error'),
          `${foreign} → ${text}`,
        ).toEqual([]);
        expect(found && sameMeaning(found, expression), `${foreign} → ${text}`).toBe(true);
      }),
      { numRuns: runs(400), seed: 19 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkExpression,
  checkUnaryTests,
  completions,
  evaluate,
  highlight,
  hover,
  namesIn,
  printExpression,
  signatureAt,
  type Checked,
  type NamedValue,
  type Value,
} from '../../src/language/index.ts';
import { formatDiagnostic } from '../../src/model/index.ts';
import { runs } from '../tools/runs.ts';
import { cases, expressions, scope } from './arbitraries.ts';
import { CELLS, EXPRESSIONS, SOUND } from './golden.ts';

describe('what is said of an expression', () => {
  test.each(EXPRESSIONS)('%j', (text, said) => {
    expect(saidOf(text, checkExpression(text, scope))).toEqual(said);
  });

  test.each(SOUND)('%j is sound', (text) => {
    const { expression, diagnostics } = checkExpression(text, scope);
    expect(diagnostics).toEqual([]);
    expect(expression).not.toBeNull();
  });
});

describe('and of what is seldom written', () => {
  test('brackets without end', () => {
    const text = `${'('.repeat(500)}1${')'.repeat(500)}`;
    expect(codesOf(checkExpression(text, scope))).toEqual(['feel-too-deep']);
  });

  test('text that can be no code', () => {
    expect(codesOf(checkExpression('if remand then "a b" else "c"', scope))).toEqual(['not-a-code']);
  });

  test('two values that have no code in common', () => {
    const other = new Map([...scope, ['colour', { name: 'colour', type: 'code', codes: ['red'] }] as const]);
    expect(codesOf(checkExpression('risk = colour', other))).toEqual(['disjoint-codes']);
  });
});

test('nothing is said of what waits for a name whose own definition has an error', () => {
  fc.assert(
    fc.property(expressions, fc.subarray([...scope.keys()], { minLength: 1 }), (written, broken) => {
      const waiting = new Map([
        ...scope,
        ...broken.map((name): [string, NamedValue] => [name, { name, type: null }]),
      ]);
      const text = printExpression(written);
      const { expression, diagnostics } = checkExpression(text, waiting);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const waits = namesIn(text).some((name) => broken.includes(name));
      expect(expression === null).toBe(waits);
    }),
    { seed: 1 },
  );
});

describe('what is said of a cell', () => {
  test.each(CELLS)('%j: %j', (input, text, said) => {
    expect(saidOf(text, checkUnaryTests(text, checkExpression(input, scope), scope))).toEqual(said);
  });
});

describe('an expression is expected to give', () => {
  test('a type', () => {
    expect(codesOf(checkExpression('age + 1', scope, { type: 'boolean' }))).toEqual(['wrong-type']);
    expect(codesOf(checkExpression('null', scope, { type: 'number' }))).toEqual(['only-missing']);
    expect(codesOf(checkExpression('age > 20', scope, { type: 'boolean' }))).toEqual([]);
  });

  test('one of some codes', () => {
    const expected = { type: 'code', codes: ['low', 'mid'] } as const;
    const text = 'if remand then "low" else "top"';
    expect(codesOf(checkExpression(text, scope, expected))).toEqual(['unknown-code']);
  });
});

describe('a cell holds of its input', () => {
  const examples: readonly (readonly [input: string, cell: string, Value, boolean | null])[] = [
    ['age', '> 18', 19, true],
    ['age', '> 18', 18, false],
    ['age', '> 18', null, null],
    ['age', '[20..30)', 20, true],
    ['age', '[20..30)', 30, false],
    ['age', '(20..30]', 20, false],
    ['age', '20, 40, [50..60]', 55, true],
    ['age', '20, 40, [50..60]', 45, false],
    ['age', 'not(20, 40)', 40, false],
    ['age', 'not(20, 40)', null, null],
    ['age', 'null', null, true],
    ['age', 'not(null)', null, false],
    ['age', '? > 20 and ? < 30', 25, true],
    ['risk', '"low", "mid"', 'mid', true],
    ['risk', 'not("low")', 'low', false],
    ['means', 'list contains(?, "fire")', ['fire'], true],
    ['remand', 'false', true, false],
  ];

  test.each(examples)('%s: %s of %j is %j', (input, cell, value, holds) => {
    const { expression } = checkUnaryTests(cell, checkExpression(input, scope), scope);
    expect(expression && evaluate(expression, () => value)).toBe(holds);
  });
});

/** Pieces of the language and of what people write instead of it. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'age score remand risk means born assessed_on not and or in if then else between null true ? - ( ) [ ] { }'.split(
          ' ',
        ),
        ...'.. . , ; " \' “ ” ` « » = == != <> < <= > >= + * / ** ^ ! @ // /* */ && || 1 0.5 1,5 "low" "zzz" years'.split(
          ' ',
        ),
        ...[
          'list contains(',
          'round half up(',
          'years and months duration(',
          'date("2026-01-31")',
          'duration("P1Y6M")',
          '@"P30D"',
          '.year',
          '\n',
          '\u0000',
          '\ud83d',
        ],
      ),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 25 },
  )
  .chain((words) => fc.constantFrom(words.join(' '), words.join('')));

describe('whatever is written', () => {
  test('it is read or refused, with places inside the text and words in every language', () => {
    fc.assert(
      fc.property(pieces, (text) => {
        const inputs = ['age', 'risk', 'nobody'].map((input) => checkExpression(input, scope));
        const all = [checkExpression(text, scope), ...inputs.map((one) => checkUnaryTests(text, one, scope))];
        for (const { diagnostics, expression } of all) {
          for (const diagnostic of diagnostics) {
            const { from, to } = diagnostic.range ?? { from: -1, to: -1 };
            expect(0 <= from && from <= to && to <= text.length).toBe(true);
            expect(formatDiagnostic(diagnostic, 'kk').message).not.toMatch(/undefined|\{\w+\}/);
          }
          if (diagnostics.some(({ severity }) => severity === 'error')) expect(expression).toBeNull();
        }
        const { expression, diagnostics } = checkExpression(text, scope);
        expect(expression === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: runs(1_000), seed: 1 },
    );
  });

  test('helpers of an editor find places inside it', () => {
    fc.assert(
      fc.property(pieces, fc.nat(200), (text, offset) => {
        const cursor = Math.min(offset, text.length);
        const places = [...highlight(text), ...completions(text, cursor, scope), hover(text, cursor, scope)];
        for (const place of places) {
          if (place) expect(0 <= place.from && place.from <= place.to && place.to <= text.length).toBe(true);
        }
        signatureAt(text, cursor);
        namesIn(text);
      }),
      { numRuns: runs(1_000), seed: 2 },
    );
  });
});

test('what is said to be always true or false never turns out otherwise', () => {
  fc.assert(
    fc.property(expressions, cases, (expression, answers) => {
      const text = printExpression(expression);
      for (const { code, range, severity } of checkExpression(text, scope).diagnostics) {
        if ((code !== 'always-true' && code !== 'always-false') || !range || severity === 'error') continue;
        const part = checkExpression(text.slice(range.from, range.to), scope).expression;
        const outcome = part && evaluate(part, (name) => answers[name] ?? null);
        expect(outcome, text).not.toBe(code === 'always-false');
      }
    }),
    { numRuns: runs(1_000), seed: 3 },
  );
});

function saidOf(text: string, { diagnostics }: Checked): string[] {
  return diagnostics.map(({ code, severity, range, params }) => {
    const said = Object.entries(params).map(([name, value]) => ` ${name}=‹${String(value)}›`);
    return `${severity} ${code} at ‹${text.slice(range?.from, range?.to)}›${said.join('')}`;
  });
}

function codesOf({ diagnostics }: Checked): string[] {
  return diagnostics.map(({ code }) => code);
}

// Cells of decision tables in words: whatever is shown is read as the same cell again.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkExpression,
  checkUnaryTests,
  printExpression,
  type Scope,
} from '../../../src/language/index.ts';
import {
  holdsOf,
  printFeel,
  readFeel,
  testsOf,
  type Test,
} from '../../../src/studio/areas/scoring/table/cells/cell.ts';
import { numberReader } from '../../../src/studio/areas/scoring/table/cells/numbers.ts';
import {
  readShown,
  shownCell,
  type CellWords,
  type CodeName,
} from '../../../src/studio/areas/scoring/table/cells/words.ts';
import { table as en } from '../../../src/words/en/studio/table.ts';
import { table as kk } from '../../../src/words/kk/studio/table.ts';
import { table as ru } from '../../../src/words/ru/studio/table.ts';
import { runs } from '../../tools/runs.ts';

const LANGUAGES = { en, ru, kk };
type Tag = keyof typeof LANGUAGES;

function wordsIn(tag: Tag, type: CellWords['type'], codes: readonly CodeName[] = []): CellWords {
  const texts = LANGUAGES[tag];
  const number = (value: number): string =>
    new Intl.NumberFormat(tag, { maximumFractionDigits: 12 }).format(value);
  return {
    type,
    codes,
    any: texts.any,
    or: texts.or,
    allBut: texts.allBut,
    yes: texts.yes,
    no: texts.no,
    atLeast: texts.atLeast,
    moreThan: texts.moreThan,
    atMost: texts.atMost,
    lessThan: texts.lessThan,
    fromTo: texts.fromTo,
    overTo: texts.overTo,
    fromUnder: texts.fromUnder,
    overUnder: texts.overUnder,
    number,
    readNumber: numberReader(number),
  };
}

const RISK: readonly CodeName[] = [
  { code: 'low', label: 'Low', others: ['Низкий'] },
  { code: 'very_high', label: 'Very high', others: [] },
  { code: 'either', label: 'One, or another', others: [] },
];
const typed = (text: string, words: CellWords): string | undefined => {
  const cell = readShown(text, words);
  return cell && printFeel(cell);
};

describe('cells in words', () => {
  test.each([
    ['-', '-'],
    ['"low"', 'Low'],
    ['"low", "very_high"', 'Low or Very high'],
    ['"low","either"', 'Low or One, or another'],
    ['not("low")', 'all but Low'],
    ['not("low", "very_high")', 'all but Low or Very high'],
    ['"gone"', '="gone"'],
    ['risk_before', '=risk_before'],
    ['? != "low"', '=? != "low"'],
  ])('of codes: %s is shown as “%s”', (feel, shown) => {
    expect(shownCell(feel, wordsIn('en', 'code', RISK))).toBe(shown);
  });

  test.each([
    ['>= 8', 'at least 8', 'не меньше 8'],
    ['> 8', 'more than 8', 'больше 8'],
    ['<= 8', 'at most 8', 'не больше 8'],
    ['< 8', 'less than 8', 'меньше 8'],
    ['[8..15]', '8 to 15', 'от 8 до 15'],
    ['[8..15)', '8 to less than 15', 'от 8 до 15 (не включая)'],
    [']8..15]', 'more than 8, up to 15', 'больше 8, до 15 включительно'],
    ['-2.5', '-2.5', '-2,5'],
    ['>= 12000', 'at least 12,000', 'не меньше 12\u00a0000'],
    ['3, 5', '3 or 5', '3 или 5'],
    ['null', '=null', '=null'],
  ])('of numbers: %s is shown as “%s” and «%s»', (feel, inEnglish, inRussian) => {
    expect(shownCell(feel, wordsIn('en', 'number'))).toBe(inEnglish);
    expect(shownCell(feel, wordsIn('ru', 'number'))).toBe(inRussian);
  });

  test('are read as people type them', () => {
    const numbers = wordsIn('en', 'number');
    const inRussian = wordsIn('ru', 'number');
    for (const text of ['8-15', '8 – 15', '8 to 15', '8..15', '8−15'])
      expect(typed(text, numbers), text).toBe('[8..15]');
    expect(typed('-5 - -2', numbers)).toBe('[-5..-2]');
    expect(typed('8+', numbers)).toBe('>= 8');
    expect(typed('≥8', numbers)).toBe('>= 8');
    expect(typed('8, 15', inRussian)).toBe('8, 15');
    expect(typed('8,15', inRussian)).toBe('8.15');
    expect(typed('8,15', numbers)).toBe('8, 15');
    expect(typed('15-8', numbers)).toBeUndefined();
    const codes = wordsIn('en', 'code', RISK);
    for (const text of ['low, very high', 'LOW; very_high', 'низкий or Very High'])
      expect(typed(text, codes), text).toBe('"low", "very_high"');
    expect(typed('! low', codes)).toBe('not("low")');
    expect(typed('One, or another', codes)).toBe('"either"');
    for (const text of ['', '-', '–', 'any']) expect(typed(text, codes), text).toBe('-');
    expect(typed('lo', codes)).toBeUndefined();
  });

  test('hold of what FEEL says that they hold of', () => {
    const cell = readFeel('not([2..4), 7, > 9)');
    expect([1, 2, 3, 4, 7, 9, 10].map((value) => holdsOf(cell, value))).toEqual([
      true,
      false,
      false,
      true,
      false,
      true,
      false,
    ]);
    expect(holdsOf(readFeel('-'), 'low')).toBe(true);
    expect(holdsOf(readFeel('x + 1'), 3)).toBeUndefined();
  });
});

const number = fc.oneof(
  fc.integer({ min: -2_000_000, max: 2_000_000 }),
  fc.integer({ min: -99_999, max: 99_999 }).map((whole) => whole / 100),
);
const range: fc.Arbitrary<Test> = fc
  .tuple(fc.option(number), fc.option(number), fc.boolean(), fc.boolean())
  .filter(([from, to]) => (from ?? to) !== null && (from === null || to === null || from <= to))
  .map(([from, to, hasFrom, hasTo]) => ({
    from,
    to,
    // A number alone is in its range; without its ends the range would be empty, which is refused.
    hasFrom: from !== null && (hasFrom || from === to),
    hasTo: to !== null && (hasTo || from === to),
  }));
const CODES = ['a', 'b', 'c', '1', 'or', 'a-b'];
/** Labels that are parts of each other, that look like numbers, separators and codes. */
const label = fc.oneof(
  fc.constantFrom('A', 'b', 'A or b', 'A, b', 'all but A', '!', '=A', '-', '1', 'или', '  A', 'any', ''),
  fc.string({ maxLength: 6 }),
);
const names = fc
  .array(fc.tuple(label, label), { minLength: CODES.length, maxLength: CODES.length })
  .map((labels) => CODES.map((code, at) => ({ code, label: labels[at]![0], others: [labels[at]![1]] })));
const testsFor = {
  code: fc.constantFrom<Test>(...CODES),
  number: fc.oneof<[fc.Arbitrary<Test>, fc.Arbitrary<Test>]>(number, range),
  boolean: fc.boolean(),
};
const tag = fc.constantFrom<Tag>('en', 'ru', 'kk');
const kind = fc.constantFrom<keyof typeof testsFor>('code', 'number', 'boolean');

test('what is shown and typed back is the same cell, in every language', () => {
  const cells = kind.chain((type) =>
    fc.record({
      type: fc.constant(type),
      tests: fc.array<Test>(testsFor[type], { minLength: 1, maxLength: 4 }),
      isDenied: fc.boolean(),
      codes: names,
      tag,
    }),
  );
  fc.assert(
    fc.property(cells, ({ type, tests, isDenied, codes, tag: language }) => {
      const words = wordsIn(language, type, codes);
      const feel = printFeel(testsOf(tests, isDenied))!;
      expect(printFeel(readFeel(feel))).toBe(feel);
      const shown = shownCell(feel, words);
      if (shown.startsWith('=') && shown.slice(1) === feel) return;
      expect(typed(shown, words)).toBe(feel);
    }),
    { numRuns: runs(2000) },
  );
});

test('a cell that is shown means in FEEL what it meant before', () => {
  const scope: Scope = new Map([['total', { name: 'total', type: 'number' as const }]]);
  const input = checkExpression('total', scope);
  const meaningOf = (feel: string): string => {
    const { expression, diagnostics } = checkUnaryTests(feel, input, scope);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return expression ? printExpression(expression) : '-';
  };
  const written = fc.array(fc.oneof(number, range), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(written, fc.boolean(), fc.constantFrom('', ' '), (tests, isDenied, blank) => {
      const feel = printFeel(testsOf(tests, isDenied))!;
      const spaced = feel.replaceAll(', ', `,${blank}`).replaceAll('..', `${blank}..${blank}`);
      expect(meaningOf(printFeel(readFeel(spaced))!)).toBe(meaningOf(spaced));
    }),
    { numRuns: runs(300) },
  );
});

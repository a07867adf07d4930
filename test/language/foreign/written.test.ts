// What people write who think in another language is told, with a fix that means the same.

import { describe, expect, test } from 'vitest';
import { checkExpression, evaluate } from '../../../src/language/index.ts';
import { formatDiagnostic } from '../../../src/model/index.ts';
import { parseDate, printDate } from '../../../src/model/dates.ts';
import { applied, checkCell, errorsOf, mended, scope } from './fixes.ts';
import { CELLS, EXPRESSIONS } from './written.ts';
import { LANGUAGES } from '../../../src/words/index.ts';

const check = (text: string) => checkExpression(text, scope);

describe.each(Object.entries(EXPRESSIONS))('%s', (_, written) => {
  test.each(written)('%s: %s, becomes %s', (text, said, becomes) => {
    expect(mended(text, check)).toEqual({ said, text: becomes });
    expect(errorsOf(check(becomes))).toEqual([]);
  });
});

describe.each(Object.entries(CELLS))('a cell about %s', (input, written) => {
  test.each(written)('%s: %s, becomes %s', (text, said, becomes) => {
    expect(mended(text, (one) => checkCell(input, one))).toEqual({ said, text: becomes });
    expect(errorsOf(checkCell(input, becomes))).toEqual([]);
  });
});

describe('where it is not certain what was meant, it is told without a fix', () => {
  test.each([
    ['LOG(age)', 'log-base'],
    ['sum(A1:A9)', 'cell-range'],
    ['DATEDIF(born, assessed_on, "yd")', 'date-difference'],
    ['score > 1,000', 'number-ambiguous'],
    ['often + 1', 'points-of-code'],
    ['sum(often, 2)', 'points-of-code'],
    ['often > score', 'cannot-compare'],
    ['risk = 5', 'points-of-code'],
    ['reversed > 1', 'points-of-code'],
    ['reversed = 1', 'points-of-code'],
    ['reversed > "1"', 'order-of-codes'],
    ['unclear > 1', 'points-of-code'],
    ['unclear >= "2"', 'order-of-codes'],
    ['IF(remand, 1)', 'feel-if'],
    ['means = "knife"', 'codes-compared'],
    ['born > 01/02/2000', 'date-ambiguous'],
    ['born > 31/01/20', 'date-ambiguous'],
    ['remand and q2 xor female', 'feel-xor'],
    ['if (remand) {1}', 'feel-if'],
    ['item_1 > 1 + item_2 > 1', 'feel-unexpected'],
    ['means has any of ("knife")', 'unknown-function'],
    ['means doesn\'t contain "knife"', 'feel-quotes'],
    ['age = 25-18', 'dash-for-range'],
    ['age > 18-25', 'dash-for-range'],
    ['age in [18,25]', 'list-or-range'],
    ['age in [18, 25] and remand', 'list-or-range'],
    ['age in 18,25', 'list-or-range'],
    ['not(age in 18, 25)', 'list-or-range'],
    ['age in 1,000', 'number-ambiguous'],
    ['max(1,000)', 'comma-between-digits'],
    ['COUNTIFS(item_1, 1, item_2, 1)', 'count-conditions'],
    ['AVERAGEIF(item_1:item_3; ">0")', 'count-conditions'],
    ['COUNTIF(A1:A9, ">2")', 'count-conditions'],
    ['COUNTIF(item_1:item_3, "a*")', 'count-conditions'],
    ['VLOOKUP(age, table, 2, FALSE)', 'look-up'],
    ['ВПР(age; A1:B5; 2; 0)', 'look-up'],
    ['INDEX(A1:A9, MATCH(age, B1:B9, 0))', 'look-up'],
    ['recode(risk, "low" = 0)', 'look-up'],
    ['rowMeans(cbind(item_1, item_2), na.rm = TRUE)', 'missing-left-out'],
    ['score + 31/01/2020', 'date-not-here'],
    ['age > 01/02/2020', 'date-not-here'],
    ['age = 2020-01-31', 'date-not-here'],
    ['age > 31.01.2020', 'date-not-here'],
    ['01/02/2020', 'date-ambiguous'],
    ['age in []', 'nothing-listed'],
  ])('%s: %s', (text, code) => {
    const { diagnostics } = check(text);
    expect(diagnostics.map((one) => one.code)).toContain(code);
    expect(diagnostics.filter(({ fix }) => fix)).toEqual([]);
  });

  test.each([
    ['01/02/2020', 'date-not-here'],
    ['31/01/2020', 'date-not-here'],
    ['31-01-2020', 'date-not-here'],
    ['2020-01-31', 'date-not-here'],
    ['2020/01/31', 'date-not-here'],
    ['31.01.2020', 'date-not-here'],
    ['> 31.01.2020', 'date-not-here'],
    ['[01/02/2020..31/12/2020]', 'date-not-here'],
    ['31 January 2020', 'date-not-here'],
    ['2-Jan', 'date-not-here'],
    ['Feb-03', 'date-not-here'],
    ['03.фев', 'date-not-here'],
    ['~3', 'feel-unexpected'],
    ['1,5–7', 'comma-between-digits'],
    ['1,5..7', 'comma-between-digits'],
    ['7–8,5', 'comma-between-digits'],
    ['1,5-7', 'dash-for-range'],
    ['7-8,5', 'dash-for-range'],
    ['20,30-50', 'dash-for-range'],
    ['1,500', 'comma-between-digits'],
    ['> 1,000', 'comma-between-digits'],
    ['25-18', 'dash-for-range'],
    ['>= 18-25', 'dash-for-range'],
    ['20-30-40', 'dash-for-range'],
    ['[18,25]', 'list-or-range'],
    ['[0,5]', 'list-or-range'],
    ['(18,25)', 'list-or-range'],
    ['1,000-2,000', 'number-ambiguous'],
    ['1,000–2,000', 'number-ambiguous'],
    ['0,5-1,500', 'number-ambiguous'],
    ['1,5e3', 'number-exponent'],
    ['1e3,5', 'number-exponent'],
    ['иначе', 'unknown-name'],
    ['от 18, 20', 'feel-two-values'],
    ['(18; 25)', 'feel-unexpected'],
    ['18 and 25', 'list-or-range'],
    ['18 & 25', 'list-or-range'],
    ['[]', 'nothing-listed'],
    ['not([])', 'nothing-listed'],
  ])('a cell: %s: %s', (text, code) => {
    const { diagnostics } = checkCell('rate', text);
    expect(diagnostics.map((one) => one.code)).toEqual([code]);
    expect(diagnostics[0]?.fix).toBeUndefined();
  });
});

test.each(['q5 = No', 'q5 = да', 'sex in (yes, no)'])('%s: a yes is no code', (text) => {
  const { diagnostics } = check(text);
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['unknown-code']));
});

describe('nothing is said', () => {
  test.each([
    '12 / 6 / 2000 < rate',
    'rate > 1/2',
    'age = 18 - 25 + score',
    'age = score - 5',
    'max(1,5)',
    'age in (20,30)',
    'score - 5-3 = 1',
  ])('of %s', (text) => {
    const said = check(text).diagnostics.map(({ code }) => code);
    expect(said.filter((code) => /dash|comma/.test(code))).toEqual([]);
  });

  test.each([
    'age > 18 // adults',
    'age + 1 // 2 years',
    'age /* // 2 */ + 1',
    'remand // 2',
    'age + 1 // = 5',
  ])('of the comment in %s', (text) => {
    expect(check(text).diagnostics).toEqual([]);
  });

  test.each([
    ['age', '20, 40'],
    ['age', '[20..40], 60'],
    ['age', '? in (20, 40)'],
    ['age', '> 40 - 20'],
    ['age', '20,30,40'],
    ['age', 'score-5'],
    ['age', '30 - score'],
    ['age', '? = score - 5'],
    ['age', '? != score'],
    ['age', 'not(20, 40)'],
    ['score', '-5'],
    ['score', '> -5'],
    ['remand', 'remand and violent'],
    ['risk', 'if remand then "low" else "high"'],
  ])('of a cell about %s: %s', (input, text) => {
    const said = checkCell(input, text).diagnostics.map(({ code }) => code);
    expect(said.filter((code) => !/always|outside|compared-with/.test(code))).toEqual([]);
  });
});

describe('what a doubtful cell is doubted for is said once', () => {
  test.each(['1,5', '> 18,5', '18-25', '1,5-2,5', '3,4-5'])('%s', (text) => {
    expect(checkCell('age', text).diagnostics).toHaveLength(1);
  });
});

test.each(['0100-01-01', '1899-12-31', '1970-01-01', '2000-02-29', '2026-07-15', '9999-12-31'])(
  'the year and the month of %s come out of their fixes',
  (date) => {
    const valueOf = (text: string) => {
      const { expression } = check(mended(text, check).text);
      return expression && evaluate(expression, () => parseDate(date)!);
    };
    expect(valueOf('year(born)')).toBe(Number(date.slice(0, 4)));
    expect(valueOf('MONTH(born)')).toBe(Number(date.slice(5, 7)));
    expect(printDate(parseDate(date)!)).toBe(date);
  },
);

test('one fix is all of it where several mistakes stand in each other’s way', () => {
  const text = '=ЕСЛИ(И(age>=18;sex=female);1,5;0)';
  const { diagnostics } = check(text);
  expect(diagnostics).toHaveLength(1);
  expect(applied(text, diagnostics[0]!)).toBe('if (age>=18 and sex="female") then 1.5 else 0');
});

test('every message says what to write, in every language', () => {
  for (const [text] of Object.values(EXPRESSIONS).flat()) {
    for (const diagnostic of check(text).diagnostics.filter(({ fix }) => fix)) {
      for (const language of LANGUAGES) {
        const { message, hint } = formatDiagnostic(diagnostic, language);
        expect(`${message} ${hint}`, text).not.toMatch(/undefined|\{(?:text|instead|name|list|or|first)\}/);
      }
    }
  }
});

test('names in each other’s brackets are read in no more time than others', () => {
  const nested = (inner: string) => `${'q = ('.repeat(60)}${inner}${')'.repeat(60)}`;
  expect(errorsOf(check(nested('1')))).not.toEqual([]);
  expect(errorsOf(check(nested('1').replaceAll('q =', 'risk in')))).not.toEqual([]);
  expect(errorsOf(checkCell('age', nested('1').replaceAll('q =', '? in')))).toEqual([]);
});

// A formula on paper says what it computes in the words of its readers: no name in files, no sign of a programming language.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printExpression } from '../../src/language/index.ts';
import { namingOf, sayFormula, sayOnPaper } from '../../src/language/sentences/index.ts';
import { newInstrument, type Instrument, type Item } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';
import { LANGUAGES, type Language } from '../../src/words/index.ts';
import { load, templateNames } from '../templates/load.ts';
import { runs } from '../tools/runs.ts';
import { expressions, scope } from './arbitraries.ts';

const number = (id: string, en: string): Item => ({
  id,
  kind: 'number',
  label: { en },
  min: 0,
  max: 99,
  decimals: 0,
  nature: 'dynamic',
  direction: 'risk',
});
const day = (id: string, en: string): Item => ({
  id,
  kind: 'date',
  label: { en },
  min: '2000-01-01',
  max: '2040-12-31',
  nature: 'static',
  direction: 'neutral',
});
const document: Instrument = {
  ...newInstrument('en', 'Formulas'),
  items: [number('a', 'Fights'), number('b', 'Reports'), day('since', 'Admitted'), day('last', 'Last fight')],
};
const said = (expression: string, language: Language = 'en') =>
  sayFormula(expression, { scope: compile(document).scope, naming: namingOf(document, language), of: 'x' });

describe('is said', () => {
  test.each([
    ['a + b * 2', 'Fights + Reports × 2'],
    ['(a + b) / 2', '(Fights + Reports) ÷ 2'],
    ['a - (b - 1)', 'Fights − (Reports − 1)'],
    ['a ** 2', 'Fights ^ 2'],
    ['-5 + a', '−5 + Fights'],
    ['floor(a / 10)', 'rounded down (Fights ÷ 10)'],
    ['decimal(a / 3, 1)', 'rounded, half to the even digit (Fights ÷ 3; decimals: 1)'],
    ['max(a, b, 3)', 'the greatest of (Fights; Reports; 3)'],
    ['modulo(a + 1, b)', 'what is left of ((Fights + 1) ÷ Reports)'],
    ['sqrt(abs(a - b))', '√(|Fights − Reports|)'],
    ['a > 3 and b = null', 'yes, if Fights is more than 3 and Reports is not answered'],
    ['a + b > 3', 'yes, if Fights + Reports is more than 3'],
    ['last.year - since.year', 'Last fight (year) − Admitted (year)'],
    [
      'years and months duration(since, assessed_on).years * 12 + years and months duration(since, assessed_on).months',
      'full months from Admitted to date of assessment',
    ],
    ['years and months duration(since, last).years * 2', '(full years from Admitted to Last fight) × 2'],
    [
      'last + duration("P6M") > assessed_on',
      'yes, if Last fight + 6 months is later than date of assessment',
    ],
  ])('%s', (expression, text) => {
    expect(said(expression)).toEqual([text]);
  });

  test('each case in a line of its own, in every language', () => {
    const formula = 'if a > 3 then null else if b = null then 0 else min(a, b)';
    expect(said(formula)).toEqual([
      'if Fights is more than 3: not known',
      'if Reports is not answered: 0',
      'otherwise: the least of (Fights; Reports)',
    ]);
    expect(said(formula, 'ru')).toEqual([
      'если Fights — больше 3: неизвестно',
      'если Reports — нет ответа: 0',
      'иначе: наименьшее из (Fights; Reports)',
    ]);
    expect(said(formula, 'kk')?.at(-1)).toBe('әйтпесе: ең кішісі (Fights; Reports)');
    expect(said(formula, 'ky')?.at(-1)).toBe('болбосо: эң кичинеси (Fights; Reports)');
  });

  test('cases within another formula are held together', () => {
    expect(said('2 * (if a > 3 then 1 else b)')).toEqual([
      '2 × (if Fights is more than 3: 1; otherwise: Reports)',
    ]);
  });

  test('what cannot be read is not said', () => {
    expect(said('a +')).toBeNull();
    expect(sayOnPaper('a', { scope: compile(document).scope, naming: namingOf(document, 'en') })).toBeNull();
  });
});

/** What only a programmer reads. */
const SIGNS = /[*"{}[\]]|\b(?:null|then|else|true|false|duration|floor|assessed_on)\b|(?<=\w)_(?=\w)/;

test.each(templateNames)('every formula and condition of %s, in every language', (name) => {
  const { instrument } = load(name);
  const { scope: names } = compile(instrument);
  for (const language of LANGUAGES) {
    const saying = { scope: names, naming: namingOf(instrument, language) };
    for (const { id, expression } of instrument.formulas) {
      const lines = sayFormula(expression, { ...saying, of: id });
      for (const line of lines ?? ['null']) expect(line).not.toMatch(SIGNS);
    }
    for (const { when } of instrument.rules) expect(sayOnPaper(when, saying) ?? 'null').not.toMatch(SIGNS);
  }
});

test('whatever is written', () => {
  const naming = { ...namingOf(document, 'en'), name: () => 'Name', code: () => 'Answer' };
  fc.assert(
    fc.property(expressions, (expression) => {
      const text = printExpression(expression);
      const lines = sayFormula(text, { scope, naming, of: 'x' });
      expect(lines?.join('\n') ?? '', text).not.toMatch(SIGNS);
    }),
    { numRuns: runs(1_000) },
  );
});

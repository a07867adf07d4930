// What is said of conditions and cells of an instrument that mean something else than their writer thinks.

import { expect, test } from 'vitest';
import type { Instrument } from '../../src/model/index.ts';
import { compile } from '../../src/plan/index.ts';
import { changed, option } from '../model/documents.ts';

const label = { en: 'Label' };

function withCell(cell: string): Instrument {
  return changed(({ tables }) => {
    tables[0]!.rows[0]!.when[1] = cell;
  });
}

function withFormula(expression: string, options = [option('never', 0), option('always', 2)]): Instrument {
  return changed((document) => {
    document.scales[0]!.options = options;
    document.formulas.push({ id: 'asked', label, expression, decimals: 0 });
  });
}

const said = (document: Instrument, path: string) =>
  compile(document)
    .diagnostics.filter((one) => one.path === path)
    .map(({ code, severity, fix }) => [code, severity, fix?.value]);

test.each([
  ['18-25', 'dash-for-range', '[18..25]'],
  ['1,5', 'comma-between-digits', '1.5'],
  ['> 1,5', 'comma-between-digits', '1.5'],
])('a cell %s is told of, and the instrument runs', (cell, code, instead) => {
  const document = withCell(cell);
  expect(said(document, '/tables/0/rows/0/when/1')).toEqual([[code, 'warning', instead]]);
  expect(compile(document).plan).not.toBeNull();
});

const ASKED = '/formulas/1/expression';

test.each([
  ['violence > 0', 'points-of-code', 'violence = "always"'],
  ['violence >= 0', 'points-of-code', 'violence in ("never", "always")'],
  ['violence = always', 'code-without-quotes', '"always"'],
  ['means contains "knife"', 'feel-spelling', 'list contains(means, "knife")'],
  ['born < today()', 'no-clock', 'assessed_on'],
])('%s is %s, written %s', (condition, code, instead) => {
  const document = withFormula(`if ${condition} then 1 else 0`);
  expect(said(document, ASKED)).toEqual([[code, 'error', instead]]);
});

test.each([
  ['of options without points', [option('0'), option('1'), option('2')], 'violence in ("1", "2")'],
  [
    'beside an option that is no answer',
    [option('0', 0), option('1', 1), { ...option('9'), noAnswer: true }],
    'violence = "1"',
  ],
  ['where some have no points', [option('0', 0), option('1')], undefined],
  ['where the points are others than the codes', [option('0', 1), option('1', 0)], undefined],
])('points %s', (_, options, instead) => {
  expect(said(withFormula('if violence > 0 then 1 else 0', options), ASKED)).toEqual([
    ['points-of-code', 'error', instead],
  ]);
});

test('the fix of a formula leaves nothing to say of it', () => {
  const document = withFormula('=ЕСЛИ(И(offences>=1;violence=always);1;0)');
  const [diagnostic] = compile(document).diagnostics.filter(({ path }) => path === ASKED);
  const becomes = String(diagnostic?.fix?.value);
  expect(becomes).toBe('if (offences>=1 and violence="always") then 1 else 0');
  expect(said(withFormula(becomes), ASKED)).toEqual([]);
});

// Blocks of a spreadsheet in a decision table.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  pasteIntoTable,
  readCells,
  readPairs,
  writeCells,
  type PastedBlock,
} from '../../../src/interchange/index.ts';
import { formatDiagnostic, newInstrument, type Instrument } from '../../../src/model/index.ts';
import { compile } from '../../../src/plan/index.ts';

const text = (en: string, ru: string) => ({ en, ru });
const document: Instrument = {
  ...newInstrument('en', 'Pasting'),
  languages: ['en', 'ru'],
  items: [
    {
      id: 'risk',
      kind: 'choice',
      label: text('Risk', 'Риск'),
      options: [
        { code: 'low', label: text('Low, or none', 'Низкий') },
        { code: 'mid', label: text('Middle', 'Средний') },
        { code: 'high', label: text('High', 'Высокий') },
        { code: '1', label: text('Middle', 'Первый') },
      ],
    },
    { id: 'age', kind: 'number', label: text('Age', 'Возраст'), min: 0, max: 120, decimals: 1 },
    { id: 'violent', kind: 'boolean', label: text('Violent', 'Насилие') },
  ],
  tables: [
    {
      id: 'regime_table',
      label: text('Regime', 'Режим'),
      hitPolicy: 'F',
      inputs: [{ expression: 'risk' }, { expression: 'age' }, { expression: 'violent' }, { expression: '' }],
      outputs: [
        {
          id: 'regime',
          kind: 'code',
          label: text('Regime', 'Режим'),
          values: [
            { code: 'open', label: text('Open', 'Открытый') },
            { code: 'closed', label: text('Closed', 'Закрытый') },
          ],
        },
        { id: 'visits', kind: 'number', decimals: 1, label: text('Visits', 'Свидания') },
        { id: 'alone', kind: 'boolean', label: text('Alone', 'Один') },
      ],
      rows: [
        { when: ['"high"', '-', '-', '-'], then: ['closed', 1, true], note: text('Why', 'Почему') },
        { when: ['-', '-', '-', '-'], then: ['open', 4, false] },
      ],
    },
  ],
};
const table = document.tables[0]!;
const { scope } = compile(document);

function paste(cells: readonly (readonly string[])[], row = 0, column = 0): PastedBlock {
  return pasteIntoTable(cells, { row, column }, table, document, scope);
}
const said = ({ problems }: PastedBlock) =>
  problems.map(({ row, column, diagnostic }) => `${row} ${column} ${diagnostic.code}`);

describe('an input cell', () => {
  test.each([
    ['"high"', '"high"'],
    ['"low",\n"mid"', '"low",\n"mid"'],
    ['not("low")', 'not("low")'],
    ['null', 'null'],
    ['', '-'],
    ['-', '-'],
    ['low', '"low"'],
    ['low, mid', '"low", "mid"'],
    ['low;high', '"low", "high"'],
    ['low\nhigh', '"low", "high"'],
    ['low,\nhigh', '"low", "high"'],
    ['low ;\n  high', '"low", "high"'],
    ['low\n, high', '"low", "high"'],
    ['not(low, mid)', 'not("low", "mid")'],
    ['“low”', '"low"'],
    ['«low», "mid"', '"low", "mid"'],
    ['HIGH', '"high"'],
    ['Высокий', '"high"'],
    ['Low, or none', '"low"'],
    ['низкий, Высокий', '"low", "high"'],
    ['1', '"1"'],
    ['1, mid', '"1", "mid"'],
  ])('of codes: %j becomes %s', (pasted, condition) => {
    const block = paste([[pasted]]);
    expect(said(block)).toEqual([]);
    expect(block.rows[0]?.when[0]).toBe(condition);
    expect(block.reworded).toBe(condition === pasted || pasted === '' ? 0 : 1);
  });

  test.each([
    ['lov', 'unknown-code'],
    ['low, lov', 'unknown-code'],
    ['"lov"', 'unknown-code'],
    ['middle', 'pasted-several-codes'],
    ['low or mid', 'unknown-code'],
    ['low mid', 'unknown-code'],
    ['> low', 'code-without-quotes'],
    ['2', 'unknown-code'],
    [',', 'unknown-code'],
  ])('of codes: %j is refused (%s)', (pasted, code) => {
    expect(said(paste([['-'], [pasted]], 1))).toEqual([`2 0 ${code}`]);
  });

  test.each([',', 'low,', ',low', 'low,,mid', 'low,\n,mid'])(
    'of codes with nothing beside a comma is refused as it stands: %j',
    (pasted) => {
      const [first] = paste([[pasted]]).problems;
      expect(first?.diagnostic.params).toMatchObject({ code: pasted });
    },
  );

  test.each([
    ['18', '18'],
    ['>= 18', '>= 18'],
    ['[18..25)', '[18..25)'],
    ['0.5', '0.5'],
  ])('of numbers: %j stays', (pasted, condition) => {
    const block = paste([[pasted]], 0, 1);
    expect([said(block), block.rows[0]?.when[1], block.reworded]).toEqual([[], condition, 0]);
  });

  test.each(['old', '"18"', '18 to 25', 'Age', '>=', '18+'])('of numbers: %j is refused', (pasted) => {
    expect(paste([[pasted]], 0, 1).problems).toHaveLength(1);
  });

  test.each([
    ['TRUE', 'true'],
    ['да', 'true'],
    ['No', 'false'],
    ['false', 'false'],
  ])('of yes and no: %j becomes %s', (pasted, condition) => {
    expect(paste([[pasted]], 0, 2).rows[0]?.when[2]).toBe(condition);
  });

  test('of nothing yet is held to the language alone', () => {
    expect(said(paste([['low'], ['> 3']], 0, 3))).toEqual([]);
    expect(paste([['[1..']], 0, 3).problems).toHaveLength(1);
  });
});

describe('an output cell', () => {
  test.each([
    [4, 'open', 'open'],
    [4, 'Closed', 'closed'],
    [4, 'закрытый', 'closed'],
    [4, '"open"', 'open'],
    [4, '', ''],
    [5, '2', 2],
    [5, '0,5', 0.5],
    [5, '1 000', 1000],
    [6, 'true', true],
    [6, 'ИСТИНА', true],
    [6, 'жоқ', false],
  ])('in column %i: %j becomes %j', (column, pasted, entry) => {
    const block = paste([[pasted]], 1, column);
    expect(said(block)).toEqual([]);
    expect(block.rows[1]?.then[column - 4]).toBe(entry);
  });

  test.each([
    [4, 'lax', 'unknown-code'],
    [5, 'many', 'text-not-a-number'],
    [5, '1,000', 'number-ambiguous'],
    [5, '0.25', 'number-too-precise'],
    [6, 'maybe', 'text-not-yes-no'],
    [7, 'x', 'pasted-too-wide'],
  ])('in column %i: %j is refused (%s)', (column, pasted, code) => {
    expect(said(paste([[pasted]], 1, column))).toEqual([`1 ${column} ${code}`]);
  });
});

test('a cell with a line break leaves the rows as they are', () => {
  // Two rows as Excel copies them: three columns, of which the first has codes over two lines.
  const copied = '"""low"",\n""mid"""\t>= 18\n"""high"""\t-\n';
  const block = paste(readCells(copied), 1);
  expect(said(block)).toEqual([]);
  expect(block.rows.map(({ when }) => when)).toEqual([
    table.rows[0]?.when,
    ['"low",\n"mid"', '>= 18', '-', '-'],
    ['"high"', '-', '-', '-'],
  ]);
  expect(block.rows[0]).toEqual(table.rows[0]);
  expect(block.rows[2]?.then).toEqual(['', '', '']);
});

test('every cell that is not understood is told, with its place', () => {
  const block = paste([
    ['low', '18', 'yes', '-', 'open', '1', 'true', ''],
    ['lov', '18', 'maybe', '', 'ajar', 'x', '', 'y'],
  ]);
  expect(said(block).map((one) => one.slice(0, 3))).toEqual(['1 0', '1 2', '1 4', '1 5', '1 7']);
  for (const { diagnostic } of block.problems)
    expect(formatDiagnostic(diagnostic, 'ru').message).toMatch(/[а-я]/);
});

test('the table that is pasted into stays as it was', () => {
  const before = structuredClone(table);
  paste([['low', '18']], 1);
  expect(table).toEqual(before);
});

test('whatever is copied from the table and pasted there again changes nothing', () => {
  const cell = fc.record({ row: fc.nat(1), column: fc.nat(6) });
  const cells = table.rows.map(({ when, then }) => [...when, ...then.map(String)]);
  fc.assert(
    fc.property(cell, cell, (a, b) => {
      const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)];
      const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)];
      const copied = writeCells(cells.slice(top, bottom + 1).map((row) => row.slice(left, right + 1)));
      const block = paste(readCells(copied), top, left);
      expect(block).toEqual({ rows: table.rows, reworded: 0, problems: [] });
    }),
  );
});

describe('two columns of a norm table', () => {
  test('are numbers as a field takes them', () => {
    const cells = readCells('0\t10\r\n\r\n0,5\t−1,5\n1 000\t"3"');
    expect(readPairs(cells.slice(0, 3))).toEqual({
      rows: [
        { from: 0, value: 10 },
        { from: 0.5, value: -1.5 },
      ],
      problems: [],
    });
    expect(readPairs(cells).problems).toMatchObject([{ row: 4, diagnostic: { code: 'text-not-a-number' } }]);
  });

  test.each([
    ['0\tmany', 'text-not-a-number'],
    ['0\t', 'pasted-cell-empty'],
    ['0', 'pasted-cell-empty'],
    ['0\t1,000', 'number-ambiguous'],
    ['0\t1\t2', 'pasted-too-wide'],
    ['From\tBecomes', 'text-not-a-number'],
  ])('%j is refused (%s)', (copied, code) => {
    expect(readPairs(readCells(`5\t6\n${copied}`)).problems).toMatchObject([
      { row: 2, diagnostic: { code } },
    ]);
  });
});

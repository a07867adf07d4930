// What spreadsheets put on the clipboard, held to csv-parse.

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCells, writeCells } from '../../../src/interchange/index.ts';

test.each([
  ['one cell', 'a', [['a']]],
  [
    'rows',
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a line end behind the last row',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['old Macintosh line ends', 'a\rb\r', [['a'], ['b']]],
  [
    'empty cells',
    '\ta\t\n\t\t\n',
    [
      ['', 'a', ''],
      ['', '', ''],
    ],
  ],
  ['a blank row between', 'a\n\nb', [['a'], [''], ['b']]],
  ['an empty cell below the last', 'a\r\n\r\n', [['a'], ['']]],
  ['rows that differ in length', 'a\nb\tc\td\n\te', [['a'], ['b', 'c', 'd'], ['', 'e']]],
  [
    'line breaks within a cell',
    '"one\r\ntwo"\tb\r\n"three\nfour"\tc\r\n',
    [
      ['one\ntwo', 'b'],
      ['three\nfour', 'c'],
    ],
  ],
  ['a tab within a cell', '"a\tb"\tc', [['a\tb', 'c']]],
  ['quotation marks doubled', '"""low"""\t"say ""hi"""', [['"low"', 'say "hi"']]],
  [
    'quotation marks as Google Sheets leaves them',
    '"low"\t"low", "mid"\n"high"\t-',
    [
      ['"low"', '"low", "mid"'],
      ['"high"', '-'],
    ],
  ],
  ['a quotation mark in the middle', '5" pipe\tnone: "None" = 2', [['5" pipe', 'none: "None" = 2']]],
  [
    'a quotation mark that is never closed',
    '"a\tb\nc\td',
    [
      ['"a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['nothing but quotation marks', '""\t""""', [['""', '"']]],
  ['blanks around', ' a \t\u00a0b\n', [['a', 'b']]],
  [
    'codes over two lines, as Excel writes them',
    '"""low"",\n""mid"""\t>= 18\tb\n"""high"""\t-\tc\n',
    [
      ['"low",\n"mid"', '>= 18', 'b'],
      ['"high"', '-', 'c'],
    ],
  ],
])('%s', (_, text, rows) => {
  expect(readCells(text)).toEqual(rows);
});

const letters = fc.constantFrom(...'a"\t\n,; é1'.split(''));
const cell = fc.array(letters, { maxLength: 8 }).map((all) => all.join('').trim());
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
  );

describe('every table', () => {
  test('is read as csv-parse reads it, however its lines end', () => {
    const form = fc.record({ newline: fc.constantFrom('\n', '\r\n'), ends: fc.boolean() });
    fc.assert(
      fc.property(table, form, (rows, { newline, ends }) => {
        const text = rows.map((cells) => cells.map(asExcel).join('\t')).join(newline) + (ends ? newline : '');
        // Nothing at all is a row with an empty cell: a cell was copied.
        fc.pre(ends || rows.length > 1 || rows[0]!.length > 1 || rows[0]![0] !== '');
        fc.pre(ends || rows.at(-1)!.length > 1 || rows.at(-1)![0] !== '');
        expect(readCells(text)).toEqual(rows);
        const oracle: string[][] = parse(text, { delimiter: '\t', record_delimiter: newline });
        expect(oracle).toEqual(rows);
      }),
      { numRuns: 2000 },
    );
  });

  test('comes back from what is copied here', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(readCells(`${writeCells(rows)}\n`)).toEqual(rows);
      }),
    );
  });

  test('is told apart whether the quotation marks of plain cells are doubled or not', () => {
    const quoted = fc.constantFrom('"low"', '"low", "mid"', 'not("low")', '5"', 'a "b" c', '-', '');
    const codes = fc.array(fc.tuple(quoted, quoted), { minLength: 1 });
    fc.assert(
      fc.property(codes, (rows) => {
        expect(readCells(`${rows.map((cells) => cells.join('\t')).join('\n')}\n`)).toEqual(rows);
      }),
    );
  });
});

/** Excel's rule for a cell of a copied block. */
function asExcel(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

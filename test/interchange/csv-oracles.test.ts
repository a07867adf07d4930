// CSV with the headers that people and programs write, held to two foreign readers: no record differs, and no row of a
// file is lost on the way to its cases, whatever its columns are taken for.

import { parse as csvParse } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { CaseReading, CsvRecords, readColumnNames } from '../../src/interchange/index.ts';
import { allRows, bytesOf, pieces } from './files.ts';
import { instrument, plan } from './instrument.ts';
import { runs } from '../tools/runs.ts';

/** Everything that a cell can trip over. */
const hostile = fc.oneof(
  fc.constantFrom(
    'a "b"',
    '"',
    '""',
    'a,b',
    'a;b',
    'a\tb',
    'a\nb',
    'a\r\nb',
    'a\rb',
    "'",
    'sep=;',
    ' x ',
    'Ә',
    '',
  ),
  fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', ' ', 'ж'), maxLength: 6 }),
);

interface File {
  readonly text: string;
  readonly separator: string;
  /** How the first records are called; `id` and `assessed_on` are among them. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns that mean something, by position. */
  readonly columns: readonly (string | null)[];
}

const files: fc.Arbitrary<File> = fc
  .record({
    separator: fc.constantFrom(',', ';', '\t'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
    stated: fc.boolean(),
    mark: fc.boolean(),
    blank: fc.nat(2),
    closed: fc.boolean(),
    names: fc.array(hostile, { minLength: 1, maxLength: 3 }),
    idName: hostile,
    dateName: hostile,
    rows: fc.array(fc.array(hostile, { minLength: 3, maxLength: 3 }), { maxLength: 5 }),
    swapped: fc.boolean(),
  })
  .map(({ separator, end, stated, mark, blank, closed, names, idName, dateName, rows, swapped }) => {
    const known = swapped ? ['assessed_on', 'id'] : ['id', 'assessed_on'];
    const all = [...names, ...(swapped ? [dateName, idName] : [idName, dateName])];
    const cells = rows.map((row, n) => {
      const values = [`case ${String(n)}`, '2026-01-31'];
      return [...names.map((_, at) => row[at]!), ...(swapped ? values.reverse() : values)];
    });
    const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const lineOf = (line: readonly string[]) =>
      line.map((cell) => (/[",;\t\r\n]/.test(cell) ? quoted(cell) : cell)).join(separator);
    // A header whose names are all empty would be a blank line.
    const lines = [all.every((name) => name === '') ? ['x', ...all.slice(1)] : all, ...cells].map(lineOf);
    const text =
      (mark ? '\uFEFF' : '') +
      // Without it, nothing but the first line tells what separates: then that line must do so.
      (stated || names.some((name) => /[,;\t]/.test(name)) ? `sep=${separator}${end}` : '') +
      end.repeat(blank) +
      lines.join(end) +
      (closed ? end : '');
    return {
      text,
      separator,
      names: all.every((name) => name === '') ? ['x', ...all.slice(1)] : all,
      rows: cells,
      columns: [...names.map(() => null), ...known],
    };
  });

/** What the foreign readers take: neither knows the line that states the separator. */
const withoutStatement = (text: string) => text.replace(/^\uFEFF?(?:sep=.(?:\r\n|\r|\n))?/, '');

test('records are what papaparse and csv-parse read', () => {
  fc.assert(
    fc.property(files, fc.integer({ min: 1, max: 30 }), ({ text, separator, names, rows }, piece) => {
      const records = new CsvRecords();
      const decoded = text.replace(/^\uFEFF/, '');
      const found = [];
      for (let from = 0; from === 0 || from < decoded.length; from += piece)
        found.push(...records.take(decoded.slice(from, from + piece), from + piece >= decoded.length));
      expect(found.map(({ cells, fault }) => [fault, ...cells])).toEqual(
        [names, ...rows].map((cells) => [null, ...cells]),
      );
      const end = /\r\n|\r|\n/.exec(text.replace(/"(?:[^"]|"")*"/g, ''))?.[0] ?? '\n';
      const plain = withoutStatement(text);
      const papa = Papa.parse<string[]>(plain, {
        delimiter: separator,
        newline: end as '\n',
        skipEmptyLines: true,
      });
      expect(papa.data).toEqual([names, ...rows]);
      const other = csvParse(plain, {
        delimiter: separator,
        record_delimiter: end,
        skip_empty_lines: true,
        relax_column_count: true,
      });
      expect(other).toEqual([names, ...rows]);
    }),
    { numRuns: runs(400) },
  );
});

test('every row is read or refused, whatever the columns are called and in whatever pieces the file comes', async () => {
  await fc.assert(
    fc.asyncProperty(
      files,
      fc.integer({ min: 1, max: 30 }),
      async ({ text, names, rows, columns }, piece) => {
        expect(await readColumnNames(pieces(bytesOf(text), piece))).toEqual(names.map((name) => name.trim()));
        const reading = new CaseReading('csv', instrument, plan, { columns, fields: {} });
        const read = await allRows(reading, pieces(bytesOf(text), piece));
        expect(read.flatMap((row) => row.case?.id ?? [])).toEqual(rows.map((_, n) => `case ${String(n)}`));
        expect([reading.read, reading.refused]).toEqual([rows.length, 0]);
        // Under names that mean nothing no row can be read, and every one of them is refused.
        const leftOut = columns.map(() => null);
        const other = new CaseReading('csv', instrument, plan, { columns: leftOut, fields: {} });
        const none = await allRows(other, pieces(bytesOf(text), piece));
        expect(none.every((row) => row.case === null)).toBe(true);
        expect([other.read, other.refused]).toEqual([0, rows.length]);
      },
    ),
    { numRuns: runs(200) },
  );
});

// Rows of CSV in which nothing is doubtful are read from their bytes into columns, and assessed and written from there.
// Whatever a file holds, the outcome is that of reading row by row and writing line by line.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseAt, columnsOf, type Case, type CaseColumns, type Column } from '../../src/engine/index.ts';
import {
  AssessmentLines,
  assessmentWriter,
  CaseAssessor,
  CaseReading,
  carriedIn,
  caseWriter,
  DECIMAL_COMMA,
  knownColumns,
  askedIn,
  NOTATIONS_OF,
  PLAIN,
  provenanceOf,
  withIds,
  type CaseSettings,
  type CsvStyle,
} from '../../src/interchange/index.ts';
import type { Id, Instrument } from '../../src/model/types.ts';
import { compile, type Plan } from '../../src/plan/index.ts';
import { generateCases, USUAL_SETTINGS } from '../../src/simulation/index.ts';
import { randomInstrument } from '../engine/instruments.ts';
import { load } from '../templates/load.ts';
import { runs } from '../tools/runs.ts';
import { allRows, bytesOf, pieces, shortly } from './files.ts';
import { instrument } from './instrument.ts';

const documents: readonly (readonly [Instrument, Plan])[] = [
  instrument,
  ...['psa', 'five-aspect'].map((name) => load(`${name}.json`).instrument),
  ...[3, 9, 12].map((seed) => randomInstrument(seed)),
].map((document) => [document, compile(document).plan!]);

/** What stands in cells of files that people make. */
const CELLS = [
  ...['', ' ', '0', '1', '2', '-0', '007', '1.0', '1,5', '1.5', '1e3', '99', '-9', 'x', 'yes', 'да', 'TRUE'],
  ...[' 1', '1 ', '"1"', '"a\nb"', '"', 'a"b', '1|2', '|', '2026-02-28', '2026-02-30', '31.01.2026', "'=1"],
  ...['=1', 'NA', 'Ә', 'Әлия', '\u00A0', '\0', 'a\rb', 'case 1', 'good', 'Хорошее', 'poor', '٣', '\uFFFD'],
];

const files = fc.record({
  document: fc.nat(documents.length - 1),
  seed: fc.nat(1000),
  changes: fc.array(fc.record({ row: fc.nat(30), column: fc.nat(60), cell: fc.constantFrom(...CELLS) }), {
    maxLength: 12,
  }),
  separator: fc.constantFrom(',' as const, ';' as const, '\t' as const),
  end: fc.constantFrom('\n', '\n', '\r\n', '\r'),
  mark: fc.boolean(),
  closed: fc.boolean(),
  blank: fc.boolean(),
  /** A byte that is no UTF-8 alone. */
  damaged: fc.boolean(),
  /** So often the same rows come again, under other ids. */
  times: fc.constantFrom(1, 1, 1, 40),
  accept: fc.boolean(),
  missing: fc.constantFrom<(readonly string[])[]>([], ['99', '-9'], ['1']),
  carry: fc.boolean(),
  piece: fc.integer({ min: 1000, max: 100_000 }),
});
type File = typeof files extends fc.Arbitrary<infer One> ? One : never;

const ROWS = 30;

function bytesIn(file: File): Uint8Array {
  const [document, plan] = documents[file.document]!;
  const columns = generateCases(plan, { ...USUAL_SETTINGS, seed: file.seed, count: ROWS, missingShare: 0.1 });
  const { header, line } = caseWriter('csv', document);
  const cellsOf = (text: string) => text.trimEnd().split(',');
  const lines = [
    [...cellsOf(header), 'other', 'notes'],
    ...Array.from({ length: ROWS }, (_, row) => [
      ...cellsOf(line(caseAt(plan, columns, row))),
      'x',
      `note ${String(row)}`,
    ]),
  ];
  for (const { row, column, cell } of file.changes) {
    const cells = lines[row]!;
    // A header that says something else is a file of its own kind.
    if (row > 0) cells[column % cells.length] = cell;
  }
  const [names, ...rows] = lines.map((cells) => cells.join(file.separator));
  const all = Array.from({ length: file.times }, (_, time) =>
    rows.map((row) => (time === 0 ? row : `${String(time)}.${row}`)),
  );
  const text =
    [names!, ...(file.blank ? [''] : []), ...all.flat()].join(file.end) + (file.closed ? file.end : '');
  const bytes = bytesOf((file.mark ? '\uFEFF' : '') + text);
  if (file.damaged) bytes[Math.floor((bytes.length * (file.seed + 1)) / 1002)] = 0xd1;
  return bytes;
}

function settingsOf({ document, accept, missing, carry }: File): CaseSettings {
  const [instrumentOf] = documents[document]!;
  const fields = [...knownColumns(instrumentOf)].flatMap(([name, column]) => {
    const item = askedIn(name, column, instrumentOf);
    return item ? [[name, { accept: accept ? NOTATIONS_OF[item.kind] : [], missing }] as const] : [];
  });
  return {
    columns: null,
    fields: accept || missing.length > 0 ? Object.fromEntries(fields) : {},
    carry: carry ? ['notes'] : [],
  };
}

/** Everything that a reading says. */
function said(reading: CaseReading) {
  const { read, refused, taken, encoding, separator, header } = reading;
  return { read, refused, taken, encoding, separator, header };
}

const numbersIn = ({ data, scale }: Column) => [scale, ...data];
const shownColumns = ({ ids, assessedOn, items, overrides, reasons }: CaseColumns) => ({
  ids,
  assessedOn: [...assessedOn],
  items: [...items].map(([id, column]): [Id, number[]] => [id, numbersIn(column)]),
  overrides: [...overrides].map(([id, column]): [Id, number[]] => [id, numbersIn(column)]),
  reasons: [...(reasons ?? [])],
});

/** Reads, assesses and writes in both ways; gives how many rows were plain. */
async function bothWays(
  [document, plan]: readonly [Instrument, Plan],
  bytes: Uint8Array,
  settings: CaseSettings,
  { piece = 100_000, style = PLAIN }: { piece?: number; style?: CsvStyle } = {},
): Promise<number> {
  const carry = settings.carry ?? [];
  const { line } = assessmentWriter('csv', plan, provenanceOf(document), style, carry);
  const slow = new CaseReading('csv', document, plan, settings);
  const cases: { given: Case; line: number; carried: readonly unknown[] }[] = [];
  const problems: string[] = [];
  for (const row of await allRows(slow, pieces(bytes, piece))) {
    problems.push(...row.problems.map(shortly));
    if (row.case) cases.push({ given: row.case, line: row.line, carried: row.carried ?? [] });
  }

  const fast = new CaseReading('csv', document, plan, settings);
  const lines = new AssessmentLines(plan, style, carry.length);
  const assessor = new CaseAssessor(plan);
  let [row, plain, text] = [0, 0, ''];
  const told: string[] = [];
  for await (const batch of fast.batches(pieces(bytes, piece))) {
    told.push(...batch.rows.flatMap((one) => one.problems.map(shortly)));
    const those = cases.slice(row, row + batch.columns.rows);
    row += batch.columns.rows;
    plain += batch.columns.rows - batch.careful.size;
    expect([...batch.lines]).toEqual(those.map((one) => one.line));
    const expected = columnsOf(
      plan,
      those.map(({ given }) => given),
    );
    expect(shownColumns(withIds(batch))).toEqual(shownColumns(expected));
    expect(those.map((_, at) => carriedIn(batch, at))).toEqual(those.map(({ carried }) => carried));
    text += new TextDecoder().decode(lines.write(batch, assessor.run(batch.columns)));
  }
  expect(told).toEqual(problems);
  expect(row).toBe(cases.length);
  expect(said(fast)).toEqual(said(slow));
  const assessed = new CaseAssessor(plan).assess(cases.map(({ given }) => given));
  expect(text).toBe(assessed.map(({ assessment }, at) => line(assessment, cases[at]!.carried)).join(''));
  return plain;
}

test('cases come as columns as they come row by row, and their results are written as line by line', async () => {
  let plain = 0;
  await fc.assert(
    fc.asyncProperty(files, fc.boolean(), async (file, comma) => {
      const style = comma ? DECIMAL_COMMA : PLAIN;
      const { piece } = file;
      plain += await bothWays(documents[file.document]!, bytesIn(file), settingsOf(file), { piece, style });
    }),
    { numRuns: runs(60) },
  );
  // Else nothing was tried.
  expect(plain).toBeGreaterThan(500);
});

test.each(instrument.items.map(({ id }) => id))(
  'texts of one byte are kept in columns of every width, in the middle and at the end: %s',
  async (item) => {
    const texts = '0123456789xy|-'.split('').flatMap((text) => [text, text, text]);
    for (const names of [`id,assessed_on,${item},note`, `id,note,assessed_on,${item}`]) {
      const columns = names
        .replace('note,note', 'note')
        .split(',')
        .slice(0, item === 'note' ? 3 : 4);
      const rows = texts.map((text, row) =>
        columns.map((name) =>
          name === item ? text : name === 'id' ? `case ${String(row)}` : name === 'note' ? '' : '2026-01-31',
        ),
      );
      const text = [columns, ...rows].map((cells) => cells.join(',')).join('\n');
      // A cell too many is told, also where it says nothing.
      const bytes = bytesOf(`${text}\n${rows[0]!.join(',')},\n`);
      await bothWays([instrument, compile(instrument).plan!], bytes, { columns: null, fields: {} });
    }
  },
);

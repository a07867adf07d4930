// A file on its way into a bank: what its columns are taken for, and that every row is kept or refused.

import { expect, test } from 'vitest';
import { chunksOf, examine, readingOf } from '../../src/workers/clerk/import.ts';
import type { FileRequest } from '../../src/workers/clerk/types.ts';
import { instrument, plan } from '../interchange/instrument.ts';

const requestOf = (text: string, settings: FileRequest['settings'] = null): FileRequest => ({
  file: new Blob([text]),
  name: 'cases.csv',
  format: 'csv',
  document: instrument,
  settings,
});

async function imported(request: FileRequest): Promise<{ kept: number; read: number; refused: number }> {
  const { reading } = await readingOf(request, plan);
  let kept = 0;
  const all = chunksOf(
    reading,
    request,
    plan,
    () => true,
    () => undefined,
  );
  for await (const chunk of all) kept += chunk?.rows ?? 0;
  return { kept, read: reading.read, refused: reading.refused };
}

// Each of these lost rows without a word while the header was read twice.
test.each([
  ['a quotation mark in a header', '"Case ""nr""",assessed_on,Age\na,2026-01-31,20\nb,2026-01-31,x\n'],
  [
    'a quotation mark that is not closed within a header',
    'Case 5",assessed_on,Age\na,2026-01-31,20\nb,2026-01-31,x\n',
  ],
  ['line ends of one carriage return', 'Case,assessed_on,Age\ra,2026-01-31,20\rb,2026-01-31,x\r'],
  ['a blank first line', '\r\nCase,assessed_on,Age\r\na,2026-01-31,20\r\nb,2026-01-31,x\r\n'],
  ['a line break in a header', '"Case\nid",assessed_on,Age\na,2026-01-31,20\nb,2026-01-31,x\n'],
  ['a stated separator', 'sep=;\nCase;assessed_on;Age\na;2026-01-31;20\nb;2026-01-31;x\n'],
])('%s', async (_, text) => {
  const request = requestOf(text, { columns: ['id', 'assessed_on', 'age'], fields: {} });
  expect(await examine(request, () => true)).toMatchObject({ read: 1, refused: 1 });
  expect(await imported(request)).toEqual({ kept: 1, read: 1, refused: 1 });
});

test('columns are taken for what they are nearly called, and no two for the same', async () => {
  const found = await examine(
    requestOf('ID,Assessed on,Возраст,age ,other\na,2026-01-31,20,21,5\n'),
    () => true,
  );
  expect(found?.columns.map(({ as }) => as)).toEqual(['id', 'assessed_on', 'age', null, null]);
  expect(found).toMatchObject({ read: 1, refused: 0, first: [{ responses: { age: 20 } }] });
});

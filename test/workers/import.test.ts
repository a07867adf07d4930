// A file on its way into a bank: what its columns are taken for, and that every row is kept or refused.

import { describe, expect, test } from 'vitest';
import { chunksOf, examine, readingOf } from '../../src/workers/clerk/import.ts';
import type { FileRequest } from '../../src/workers/clerk/types.ts';
import { isRemembered, rememberColumns, type RememberedColumns } from '../../src/interchange/index.ts';
import { CHUNK_ROWS } from '../../src/storage/index.ts';
import { instrument, plan } from '../interchange/instrument.ts';

const requestOf = (text: string, settings: FileRequest['settings'] = null): FileRequest => ({
  file: new Blob([text]),
  name: 'cases.csv',
  format: 'csv',
  document: instrument,
  settings,
  remembered: {},
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

test('a long file becomes chunks of one length, whatever its rows are read from', async () => {
  const rows = CHUNK_ROWS + 5;
  const lines = Array.from(
    { length: rows },
    (_, row) => `case ${String(row)},2026-01-31,${String(20 + (row % 50))},,`,
  );
  lines[CHUNK_ROWS + 2] = '"Nr ""7""",2026-01-31,30,high,"Asked for it"';
  lines[3] = 'Ә,2026-01-31,x,,';
  const text = `id,assessed_on,age,override_outcome,override_outcome_reason\n${lines.join('\n')}\n`;
  const request = requestOf(text, { columns: null, fields: {} });
  const { reading } = await readingOf(request, plan);
  const chunks = [];
  for await (const chunk of chunksOf(
    reading,
    request,
    plan,
    () => true,
    () => undefined,
  ))
    chunks.push(chunk!);
  expect(chunks.map((chunk) => chunk.rows)).toEqual([CHUNK_ROWS, 4]);
  expect([reading.read, reading.refused]).toEqual([rows - 1, 1]);
  const [first, last] = chunks;
  expect([first!.ids![2], first!.ids![3], first!.ids!.length]).toEqual(['case 2', 'case 4', CHUNK_ROWS]);
  expect(last!.ids).toEqual(
    [CHUNK_ROWS + 1, 'Nr "7"', rows - 2, rows - 1].map((one) =>
      typeof one === 'number' ? `case ${String(one)}` : one,
    ),
  );
  expect([...last!.items.get('age')!.data]).toEqual([57, 30, 59, 60]);
  expect(first!.reasons).toBeUndefined();
  expect(last!.reasons?.get('outcome')).toEqual(['', 'Asked for it', '', '']);
});

test('columns are taken for what they are nearly called, and no two for the same', async () => {
  const found = await examine(
    requestOf('ID,Assessed on,Возраст,age ,other\na,2026-01-31,20,21,5\n'),
    () => true,
  );
  expect(found?.columns.map(({ as }) => as)).toEqual(['id', 'assessed_on', 'age', null, null]);
  expect(found).toMatchObject({ read: 1, refused: 0, first: [{ responses: { age: 20 } }] });
});

describe('how a file is read is remembered by the names of its columns', () => {
  const accepting = { accept: ['labels'] as const, missing: ['99'] };
  const text =
    'Nr;Day;Conduct of today;Age\na;2026-01-31;Плохое;20\nb;2026-01-31;99;NA\nc;31.01.2026;poor;1,000\n';
  const names = ['Nr', 'Day', 'Conduct of today', 'Age'];
  const settings = {
    columns: ['id', 'assessed_on', 'conduct', 'age'],
    fields: { conduct: accepting, assessed_on: { accept: ['dates'] as const, missing: [] } },
  };
  const remembered = rememberColumns(names, settings);

  test('the next file is read as the last one was', async () => {
    const examined = await examine({ ...requestOf(text), remembered }, () => true);
    expect(examined?.settings).toMatchObject({ columns: settings.columns, fields: settings.fields });
    expect(examined).toMatchObject({ read: 1, refused: 2 });
    expect(isRemembered(JSON.parse(JSON.stringify(remembered)))).toBe(true);
  });

  test('what could be taken is offered with its count and what it would mean', async () => {
    const { offered, taken } = (await examine(requestOf(text, { ...settings, fields: {} }), () => true))!;
    expect(taken).toEqual([]);
    expect(offered).toEqual([
      { field: 'conduct', as: 'labels', count: 1, examples: [{ from: 'Плохое', to: 'poor' }] },
      { field: 'conduct', as: 'missing', count: 1, examples: [{ from: '99', to: '' }] },
      { field: 'age', as: 'missing', count: 1, examples: [{ from: 'NA', to: '' }] },
      { field: 'assessed_on', as: 'dates', count: 1, examples: [{ from: '31.01.2026', to: '2026-01-31' }] },
      { field: 'age', as: 'decimal-comma', count: 1, examples: [{ from: '1,000', to: '1' }] },
      { field: 'age', as: 'decimal-point', count: 1, examples: [{ from: '1,000', to: '1000' }] },
    ]);
  });

  test('in another order, with other columns beside, and where another is called so itself', async () => {
    const settingsOf = async (header: string, memory: RememberedColumns = remembered) =>
      (await examine({ ...requestOf(`${header}\n`), remembered: memory }, () => true))!.settings;
    expect((await settingsOf('Age;Nr;Other;Day')).columns).toEqual(['age', 'id', null, 'assessed_on']);
    expect((await settingsOf('id;Nr;Day')).columns).toEqual(['id', null, 'assessed_on']);
    expect((await settingsOf('Conduct of today;conduct')).fields).toEqual({});
    // An item that is gone, and names that every object has.
    const gone = { Nr: { as: 'nothing', accept: [], missing: [] } };
    expect((await settingsOf('Nr;constructor;__proto__', gone)).columns).toEqual([null, null, null]);
    expect((await settingsOf('id;age', { age: { as: null, ...accepting } })).columns).toEqual(['id', null]);
  });

  test('what is remembered of other files stays', () => {
    const more = rememberColumns(['Nr', 'Rate'], { columns: ['id', 'rate'], fields: {} }, remembered);
    expect(Object.keys(more)).toEqual([...names, 'Rate']);
    expect(more['Conduct of today']).toEqual({ as: 'conduct', ...accepting });
  });

  test('JSON lines remember by field', async () => {
    const fields = { conduct: accepting };
    const memory = rememberColumns([], { columns: null, fields });
    const line = '{"id":"a","assessedOn":"2026-01-31","responses":{"conduct":"Плохое"}}';
    const request: FileRequest = {
      ...requestOf(line),
      format: 'jsonl',
      name: 'cases.jsonl',
      remembered: memory,
    };
    const examined = await examine(request, () => true);
    expect(examined).toMatchObject({ read: 1, refused: 0, settings: { columns: null, fields } });
  });
});

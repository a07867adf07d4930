import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CaseColumns } from '../../src/columns/types.ts';
import { database } from '../../src/storage/database.ts';
import {
  appendChunk,
  CHUNK_ROWS,
  completeBank,
  deleteBank,
  forgetDeletedBanks,
  listBanks,
  markBank,
  readChunks,
  renameBank,
  replaceChunk,
  saveBank,
  undeleteBank,
  type BankMeta,
  type Outcome,
} from '../../src/storage/index.ts';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.problem.kind}`);
  return outcome.value;
}

const layout = { items: { age: { type: 'number' as const, codes: [] } }, classifications: {} };

/** Columns whose values tell their row. */
function columns(rows: number, first = 0): CaseColumns {
  return {
    rows,
    ids: null,
    assessedOn: Int32Array.from({ length: rows }, (_, i) => first + i),
    items: new Map([
      ['age', { data: Int16Array.from({ length: rows }, (_, i) => (first + i) % 1000), scale: 1 }],
      [
        'rate',
        { data: Float64Array.from({ length: rows }, (_, i) => (i % 3 === 0 ? NaN : i / 7)), scale: 0 },
      ],
    ]),
    overrides: new Map(),
  };
}

async function bank(...chunks: CaseColumns[]): Promise<BankMeta> {
  const { id } = value(await saveBank({ instrument: 'k', name: 'Pilot 2026', origin: { seed: 7 }, layout }));
  for (const chunk of chunks) value(await appendChunk(id, chunk));
  return value(await completeBank(id));
}

describe('a case bank', () => {
  test('gives back its columns, chunk by chunk, to the last bit', async () => {
    const written = [columns(CHUNK_ROWS), columns(1234, CHUNK_ROWS)];
    const meta = await bank(...written);
    expect(meta).toMatchObject({ rows: CHUNK_ROWS + 1234, complete: true });
    const read: CaseColumns[] = [];
    for await (const chunk of readChunks(meta.id)) read.push(chunk);
    expect(read).toEqual(written);
    expect(read[0]?.items.get('age')?.data).toBeInstanceOf(Int16Array);
  });

  test('of no cases has no chunks', async () => {
    const meta = await bank();
    for await (const _ of readChunks(meta.id)) expect.unreachable();
    expect(meta.rows).toBe(0);
  });

  test('refuses chunks that would leave a gap', async () => {
    const meta = value(await saveBank({ instrument: 'k', name: 'Pilot', origin: {}, layout }));
    value(await appendChunk(meta.id, columns(10)));
    await expect(appendChunk(meta.id, columns(10))).rejects.toThrow(/full chunks/);
    expect((await listBanks('k'))[0]?.rows).toBe(10);
  });

  test('takes another state of a chunk, of the same rows only', async () => {
    const meta = await bank(columns(10));
    value(await replaceChunk(meta.id, 0, columns(10, 500)));
    expect(await replaceChunk(meta.id, 0, columns(9))).toMatchObject({ ok: false });
    expect(await replaceChunk(meta.id, 1, columns(10))).toMatchObject({ ok: false });
    for await (const chunk of readChunks(meta.id)) expect(chunk).toEqual(columns(10, 500));
  });

  test('belongs to one instrument', async () => {
    await bank(columns(3));
    expect(await listBanks('k')).toMatchObject([{ name: 'Pilot 2026', origin: { seed: 7 }, layout }]);
    expect(await listBanks('other')).toEqual([]);
    expect(await listBanks()).toHaveLength(1);
  });

  test('can be renamed, deleted and brought back', async () => {
    const { id } = await bank(columns(3));
    value(await renameBank(id, 'Pilot 2027'));
    value(await deleteBank(id));
    expect(await listBanks('k')).toEqual([]);
    value(await undeleteBank(id));
    expect(await listBanks('k')).toMatchObject([{ name: 'Pilot 2027', rows: 3 }]);
  });

  test('says whose answers it holds, as the user said, and nothing where nobody did', async () => {
    const { id, contents } = await bank(columns(3));
    expect(contents).toBeUndefined();
    for (const said of ['personal', 'synthetic', 'unsaid'] as const) {
      value(await markBank(id, said));
      expect((await listBanks('k'))[0]?.contents).toBe(said);
    }
  });

  test('gives its space back some time after it was deleted', async () => {
    const kept = await bank(columns(3));
    const { id } = await bank(columns(5));
    value(await deleteBank(id));
    await forgetDeletedBanks();
    expect(await database.chunks.count()).toBe(2);
    await forgetDeletedBanks(Date.now() + 2 * 3_600_000);
    expect(await database.chunks.count()).toBe(1);
    expect(await listBanks('k')).toEqual([kept]);
  });

  test('that was cut off while it was filled is forgotten a day later', async () => {
    const { id } = value(await saveBank({ instrument: 'k', name: 'Cut off', origin: {}, layout }));
    value(await appendChunk(id, columns(5)));
    await forgetDeletedBanks(Date.now() + 3_600_000);
    expect(await database.chunks.count()).toBe(1);
    await forgetDeletedBanks(Date.now() + 25 * 3_600_000);
    expect(await database.chunks.count()).toBe(0);
  });
});

// Banks about real people: nothing of them can be read from the database without the passphrase.

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { CaseColumns } from '../../src/columns/types.ts';
import { database } from '../../src/storage/database.ts';
import {
  appendChunk,
  CHUNK_ROWS,
  completeBank,
  getBank,
  holdKey,
  isLocked,
  lockBank,
  newLock,
  openLock,
  readChunks,
  replaceChunk,
  saveBank,
  sealChunks,
  unsealChunks,
  type BankMeta,
  type Outcome,
} from '../../src/storage/index.ts';
import type { BankChunk } from '../../src/storage/types.ts';

const PASSPHRASE = 'Тауға шыққан ит 27';
const locked = await newLock(PASSPHRASE);

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));
afterEach(() => vi.restoreAllMocks());

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.problem.kind}`);
  return outcome.value;
}

function columns(rows: number, first = 0): CaseColumns {
  return {
    rows,
    ids:
      rows === CHUNK_ROWS
        ? null
        : Array.from({ length: rows }, (_, n) => `Nurbek Secret ${String(first + n)}`),
    assessedOn: new Int32Array(rows).fill(20_000),
    items: new Map([['age', { data: Int16Array.from({ length: rows }, (_, n) => first + n), scale: 0 }]]),
    overrides: new Map(),
  };
}

const layout = { items: { age: { type: 'number' as const, codes: [] } }, classifications: {} };

async function bank(isLocked: boolean, ...chunks: CaseColumns[]): Promise<BankMeta> {
  const about = { instrument: 'k', name: 'Pilot', origin: {}, contents: 'personal' as const, layout };
  const { id } = value(await saveBank(isLocked ? { ...about, lock: locked.lock } : about));
  if (isLocked) holdKey(id, locked.key);
  for (const chunk of chunks) value(await appendChunk(id, chunk));
  return value(await completeBank(id));
}

async function readAll(id: string): Promise<CaseColumns[]> {
  const all: CaseColumns[] = [];
  for await (const chunk of readChunks(id)) all.push(chunk);
  return all;
}

/** Everything that the database holds of chunks, as text. */
async function heldText(): Promise<string> {
  const chunks = await database.chunks.toArray();
  const decoder = new TextDecoder('latin1');
  return chunks
    .map((chunk) => ('columns' in chunk ? JSON.stringify(chunk.columns.ids) : decoder.decode(chunk.bytes)))
    .join();
}

describe('a bank with a lock', () => {
  test('is read with its key alone, and the database holds nothing of it', async () => {
    const meta = await bank(true, columns(5));
    expect(await readAll(meta.id)).toEqual([columns(5)]);
    expect(await heldText()).not.toMatch(/Nurbek|Secret/);
    holdKey(meta.id, null);
    expect(isLocked(meta)).toBe(true);
    await expect(readAll(meta.id)).rejects.toThrow(/locked/);
    expect(await appendChunk(meta.id, columns(1))).toMatchObject({ ok: false, problem: { kind: 'locked' } });
    expect(await replaceChunk(meta.id, 0, columns(5))).toMatchObject({
      ok: false,
      problem: { kind: 'locked' },
    });
  });

  test('is opened by its passphrase, however the keyboard writes it', async () => {
    const meta = await bank(true, columns(3));
    holdKey(meta.id, null);
    const { lock } = (await getBank(meta.id))!;
    expect(await openLock(lock!, 'Тауға шыққан ит 28')).toBeNull();
    expect(await openLock(lock!, '')).toBeNull();
    const key = await openLock(lock!, PASSPHRASE.normalize('NFD'));
    expect(key?.extractable).toBe(false);
    holdKey(meta.id, key);
    expect(await readAll(meta.id)).toEqual([columns(3)]);
  });

  test('does not take a chunk that was moved, exchanged or changed', async () => {
    const meta = await bank(true, columns(CHUNK_ROWS), columns(CHUNK_ROWS, 7));
    const other = await bank(true, columns(CHUNK_ROWS, 99));
    const chunk = async (id: string, index: number) =>
      (await database.chunks.get([id, index])) as StoredChunk;
    const [first, second] = [await chunk(meta.id, 0), await chunk(meta.id, 1)];
    for (const wrong of [
      { ...second, index: 0 },
      { ...(await chunk(other.id, 0)), bank: meta.id },
      { ...first, bytes: first.bytes.with(100, first.bytes[100]! ^ 1) },
      { ...first, rows: 3 },
    ]) {
      await database.chunks.put(wrong);
      await expect(readAll(meta.id)).rejects.toThrow();
    }
    await database.chunks.put(first);
    expect(await readAll(meta.id)).toHaveLength(2);
  });

  test('never seals two chunks alike', async () => {
    const meta = await bank(true, columns(4));
    const held = async () => ((await database.chunks.get([meta.id, 0])) as StoredChunk).bytes;
    const before = await held();
    value(await replaceChunk(meta.id, 0, columns(4)));
    expect(await held()).not.toEqual(before);
  });
});

type StoredChunk = Extract<BankChunk, { bytes: unknown }>;

describe('a bank that was plain', () => {
  test('is sealed chunk by chunk, readable all the way, also where it was cut off', async () => {
    const all = [columns(CHUNK_ROWS), columns(CHUNK_ROWS, 1), columns(10, 2)];
    const meta = await bank(false, ...all);
    value(await lockBank(meta.id, locked.lock));
    holdKey(meta.id, locked.key);
    expect((await getBank(meta.id))!.isHalfSealed).toBe(true);
    let done = 0;
    await expect(
      sealChunks(meta.id, (share) => {
        done = share;
        throw new Error('the page was closed');
      }),
    ).rejects.toThrow('closed');
    expect(done).toBeCloseTo(1 / 3);
    expect(await readAll(meta.id)).toEqual(all);
    value(await sealChunks(meta.id));
    expect((await getBank(meta.id))!.isHalfSealed).toBeUndefined();
    expect(await heldText()).not.toMatch(/Secret/);
    expect(await readAll(meta.id)).toEqual(all);
  });

  test('of an earlier studio is read and sealed, too', async () => {
    const meta = await bank(false, columns(6));
    await database.chunks.put({ bank: meta.id, index: 0, columns: columns(6) });
    expect(await readAll(meta.id)).toEqual([columns(6)]);
    value(await lockBank(meta.id, locked.lock));
    holdKey(meta.id, locked.key);
    value(await sealChunks(meta.id));
    expect(await heldText()).not.toMatch(/Secret/);
    expect(await readAll(meta.id)).toEqual([columns(6)]);
  });

  test('keeps an answer that is edited while it is sealed', async () => {
    const meta = await bank(false, columns(6));
    value(await lockBank(meta.id, locked.lock));
    holdKey(meta.id, locked.key);
    await Promise.all([sealChunks(meta.id), replaceChunk(meta.id, 0, columns(6, 500))]);
    value(await sealChunks(meta.id));
    expect(await readAll(meta.id)).toEqual([columns(6, 500)]);
  });

  test('gets no second lock', async () => {
    const meta = await bank(true, columns(1));
    expect(await lockBank(meta.id, locked.lock)).toMatchObject({ ok: false });
  });
});

test('a lock comes off when nothing is sealed any more', async () => {
  const meta = await bank(true, columns(4));
  value(await unsealChunks(meta.id));
  expect(await getBank(meta.id)).toMatchObject({ contents: 'personal' });
  expect((await getBank(meta.id))!.lock).toBeUndefined();
  holdKey(meta.id, null);
  expect(await readAll(meta.id)).toEqual([columns(4)]);
});

test('an answer that is edited while the lock is taken off can be read without it', async () => {
  const { id } = await bank(true, columns(CHUNK_ROWS), columns(4));
  const edited: Promise<Outcome<void>>[] = [];
  const editOnce = (): void => {
    if (edited.length === 0) edited.push(replaceChunk(id, 0, columns(CHUNK_ROWS, 5)));
  };
  // The first chunk is plain when it is edited, and the second one is still to be made plain.
  value(await unsealChunks(id, editOnce));
  value(await edited[0]!);
  expect((await getBank(id))!.lock).toBeUndefined();
  holdKey(id, null);
  expect((await readAll(id))[0]).toEqual(columns(CHUNK_ROWS, 5));
});

/** What waits for it goes on when it is opened. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

describe('an answer that was edited before, and is stored after', () => {
  test('a lock came off, is not sealed for it', async () => {
    const meta = await bank(true, columns(4));
    const encrypt = crypto.subtle.encrypt.bind(crypto.subtle);
    const held = gate();
    vi.spyOn(crypto.subtle, 'encrypt').mockImplementationOnce(async (...args) => {
      await held.opened;
      return encrypt(...args);
    });
    const edited = replaceChunk(meta.id, 0, columns(4, 500));
    value(await unsealChunks(meta.id));
    held.open();
    value(await edited);
    holdKey(meta.id, null);
    expect(await readAll(meta.id)).toEqual([columns(4, 500)]);
  });

  test('a bank was locked, is sealed with the others', async () => {
    const meta = await bank(false, columns(4));
    const transaction = database.transaction.bind(database) as (...args: unknown[]) => Promise<unknown>;
    const held = gate();
    const asked = vi.spyOn(database, 'transaction').mockImplementationOnce((async (...args: unknown[]) => {
      await held.opened;
      return transaction(...args);
    }) as never);
    const edited = replaceChunk(meta.id, 0, columns(4, 500));
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    value(await lockBank(meta.id, locked.lock));
    holdKey(meta.id, locked.key);
    value(await sealChunks(meta.id));
    held.open();
    value(await edited);
    expect(await heldText()).not.toMatch(/Secret/);
    expect(await readAll(meta.id)).toEqual([columns(4, 500)]);
  });
});

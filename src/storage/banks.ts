// Case banks: columns in chunks of one size, so that workers read them one after the other.

import { Dexie } from 'dexie';
import type { CaseColumns } from '../columns/types.ts';
import { database, newKey } from './database.ts';
import { columnsIn, rowsOf, stored } from './chunks.ts';
import { keyOf } from './keys.ts';
import { attempt, Refusal } from './outcome.ts';
import { CHUNK_ROWS, type BankContents, type BankMeta, type Outcome } from './types.ts';

const tables = [database.banks, database.chunks];

/** Begins a bank; its chunks follow. One that came in a file keeps its id, by which it is known when it comes again. */
export async function saveBank(
  bank: Pick<BankMeta, 'instrument' | 'name' | 'origin' | 'layout' | 'contents' | 'lock'> &
    Partial<Pick<BankMeta, 'id'>>,
): Promise<Outcome<BankMeta>> {
  const row: BankMeta = {
    ...bank,
    id: bank.id ?? newKey(),
    rows: 0,
    complete: false,
    createdAt: Date.now(),
    deletedAt: 0,
  };
  return attempt(async () => {
    await database.banks.add(row);
    return row;
  });
}

/** Adds rows to a bank that is not complete. A chunk that is not full is the last one. */
export async function appendChunk(bank: string, columns: CaseColumns): Promise<Outcome<BankMeta>> {
  return attempt(async () => {
    const begun = await requireBank(bank);
    // Encrypting would end a transaction, so the bank is asked again within it.
    const chunk = await stored(bank, begun.rows / CHUNK_ROWS, columns, keyOf(begun));
    return database.transaction('rw', tables, async () => {
      const row = await requireBank(bank);
      if (row.complete || row.rows % CHUNK_ROWS !== 0 || columns.rows > CHUNK_ROWS || row.rows !== begun.rows)
        throw new Error('A bank is filled with full chunks, and then with one that need not be full');
      await database.chunks.add(chunk);
      const grown = { ...row, rows: row.rows + columns.rows };
      await database.banks.put(grown);
      return grown;
    });
  });
}

/** Puts another state of a chunk in its place; it has the same rows. */
export async function replaceChunk(
  bank: string,
  index: number,
  columns: CaseColumns,
): Promise<Outcome<void>> {
  return attempt(async () => {
    for (let isDone = false; !isDone;) {
      const meta = await requireBank(bank);
      const next = await stored(bank, index, columns, keyOf(meta));
      isDone = await database.transaction('rw', tables, async () => {
        const chunk = await database.chunks.get([bank, index]);
        if (!chunk || rowsOf(chunk) !== columns.rows) throw new Refusal({ kind: 'absent' });
        const isStillSo = await hasSameLock(meta);
        if (isStillSo) await database.chunks.put(next);
        return isStillSo;
      });
    }
  });
}

/**
 * Whether a bank is locked as it was when it was read, within the transaction that writes: a chunk that is sealed for
 * another lock could never be read, and a plain one would stay so among sealed ones.
 */
export async function hasSameLock({ id, lock }: BankMeta): Promise<boolean> {
  const now = await requireBank(id);
  return String(now.lock?.key) === String(lock?.key);
}

/** Says that all chunks are there. */
export async function completeBank(bank: string): Promise<Outcome<BankMeta>> {
  return change(bank, { complete: true });
}

export async function renameBank(bank: string, name: string): Promise<Outcome<BankMeta>> {
  return change(bank, { name });
}

/** Says whose answers it holds. */
export async function markBank(bank: string, contents: BankContents): Promise<Outcome<BankMeta>> {
  return change(bank, { contents });
}

/** Deletes so that it can be taken back until the studio is opened again. */
export async function deleteBank(bank: string): Promise<Outcome<BankMeta>> {
  return change(bank, { deletedAt: Date.now() });
}

export async function undeleteBank(bank: string): Promise<Outcome<BankMeta>> {
  return change(bank, { deletedAt: 0 });
}

/** The banks of an instrument, or of all; the latest first. */
export async function listBanks(instrument?: string): Promise<BankMeta[]> {
  const all = instrument === undefined ? database.banks.toCollection() : database.banks.where({ instrument });
  const rows = await all.filter(({ deletedAt }) => deletedAt === 0).toArray();
  return rows.sort((a, b) => b.createdAt - a.createdAt);
}

export async function getBank(bank: string): Promise<BankMeta | undefined> {
  return database.banks.get(bank);
}

/** The chunks of a bank in order, or those of them from `from` to below `to`; one in memory at a time. */
export async function* readChunks(
  bank: string,
  from = 0,
  to = Infinity,
): AsyncGenerator<CaseColumns, void, undefined> {
  const count = await chunksOf(bank).count();
  for (let index = from; index < Math.min(count, to); index++) {
    const columns = await readChunkOf(bank, index);
    if (!columns) return;
    yield columns;
  }
}

/** Undefined where there is none. */
export async function readChunkOf(bank: string, index: number): Promise<CaseColumns | undefined> {
  // In one transaction: between two of them the bank could be locked, and the chunk sealed.
  const [meta, chunk] = await database.transaction('r', tables, () =>
    Promise.all([database.banks.get(bank), database.chunks.get([bank, index])]),
  );
  return meta && chunk && columnsIn(chunk, keyOf(meta));
}

/** Frees the space of banks that were deleted a while ago, and of imports that were cut off. */
export async function forgetDeletedBanks(now = Date.now()): Promise<void> {
  const HOUR = 3_600_000;
  const old = await database.banks
    .filter(
      ({ deletedAt, complete, createdAt }) =>
        (deletedAt !== 0 && deletedAt < now - HOUR) || (!complete && createdAt < now - 24 * HOUR),
    )
    .toArray();
  for (const { id } of old)
    await database.transaction('rw', tables, async () => {
      await chunksOf(id).delete();
      await database.banks.delete(id);
    });
}

async function change(bank: string, to: Partial<BankMeta>): Promise<Outcome<BankMeta>> {
  return attempt(() =>
    database.transaction('rw', database.banks, async () => {
      const row = { ...(await requireBank(bank)), ...to };
      await database.banks.put(row);
      return row;
    }),
  );
}

async function requireBank(bank: string): Promise<BankMeta> {
  const row = await database.banks.get(bank);
  if (!row) throw new Refusal({ kind: 'absent' });
  return row;
}

/** In order. */
export function chunksOf(bank: string) {
  return database.chunks.where('[bank+index]').between([bank, Dexie.minKey], [bank, Dexie.maxKey]);
}

// Encrypts a bank that is there, and makes one readable without a passphrase again. Each chunk says of itself whether it
// is sealed, so that whatever was cut off is gone on with, and nothing is unreadable meanwhile.

import { writeChunk } from '../columns/chunk.ts';
import { columnsIn, isSealed, stored } from './chunks.ts';
import { chunksOf, hasSameLock } from './banks.ts';
import { database } from './database.ts';
import { keyOf } from './keys.ts';
import { attempt, Refusal } from './outcome.ts';
import type { Lock } from './sealed.ts';
import type { BankChunk, BankMeta, Outcome } from './types.ts';

/** From now on what is written is sealed; what is there is sealed by `sealChunks`. Marks the bank as personal. */
export async function lockBank(bank: string, lock: Lock): Promise<Outcome<BankMeta>> {
  return attempt(() =>
    database.transaction('rw', database.banks, async () => {
      const row = await database.banks.get(bank);
      if (!row?.complete || row.lock) throw new Refusal({ kind: 'absent' });
      const locked: BankMeta = { ...row, contents: 'personal', lock, isHalfSealed: true };
      await database.banks.put(locked);
      return locked;
    }),
  );
}

/** Seals every chunk of a bank with a lock; those that are sealed already stay. The key must be held. */
export async function sealChunks(bank: string, progress: Progress = () => undefined): Promise<Outcome<void>> {
  return attempt(async () => {
    await changeAll(bank, true, progress);
    await settle(bank, ({ isHalfSealed: _, ...sealed }) => sealed);
  });
}

/** Makes every chunk plain, and takes the lock off. The key must be held. */
export async function unsealChunks(
  bank: string,
  progress: Progress = () => undefined,
): Promise<Outcome<void>> {
  return attempt(async () => {
    await settle(bank, (meta) => ({ ...meta, isHalfSealed: true }));
    do await changeAll(bank, false, progress);
    while (!(await takeLockOff(bank)));
  });
}

type Progress = (done: number) => void;

async function changeAll(bank: string, toSealed: boolean, progress: Progress): Promise<void> {
  const meta = await database.banks.get(bank);
  if (!meta) throw new Refusal({ kind: 'absent' });
  const places = await chunksOf(bank).primaryKeys();
  for (const [done, place] of places.entries()) {
    await changeOne(place, meta, toSealed);
    progress((done + 1) / places.length);
  }
}

async function settle(bank: string, to: (meta: BankMeta) => BankMeta): Promise<void> {
  await database.transaction('rw', database.banks, async () => {
    const meta = await database.banks.get(bank);
    if (!meta?.lock) throw new Refusal({ kind: 'absent' });
    await database.banks.put(to(meta));
  });
}

/** False where an edit sealed a chunk meanwhile: without the lock nobody could read it any more. */
async function takeLockOff(bank: string): Promise<boolean> {
  return database.transaction('rw', [database.banks, database.chunks], async () => {
    // Asked with a filter: Dexie swallows what is thrown within `each`.
    if ((await chunksOf(bank).filter(isSealed).count()) > 0) return false;
    await settle(bank, ({ isHalfSealed: _, lock: __, ...open }) => open);
    return true;
  });
}

/** An answer that is edited meanwhile is not lost. */
async function changeOne(place: [string, number], meta: BankMeta, toSealed: boolean): Promise<void> {
  const key = keyOf(meta);
  for (let isDone = false; !isDone;) {
    const chunk = await database.chunks.get(place);
    if (!chunk || isSealed(chunk) === toSealed) return;
    const columns = await columnsIn(chunk, key);
    const next = await stored(...place, columns, toSealed ? key : null);
    isDone = await database.transaction('rw', [database.banks, database.chunks], async () => {
      const now = await database.chunks.get(place);
      if (!(await hasSameLock(meta))) throw new Refusal({ kind: 'absent' });
      if (!now || !isSame(now, chunk)) return false;
      await database.chunks.put(next);
      return true;
    });
  }
}

function isSame(one: BankChunk, other: BankChunk): boolean {
  const [left, right] = [bytesOf(one), bytesOf(other)];
  return left.length === right.length && left.every((byte, n) => byte === right[n]);
}

function bytesOf(chunk: BankChunk): Uint8Array {
  return 'columns' in chunk ? writeChunk(chunk.columns) : chunk.bytes;
}

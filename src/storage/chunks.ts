// Chunks of banks as they are stored: plain or sealed, and in the shape of earlier studios.

import { CHUNK_FORMAT, readChunk, writeChunk } from '../columns/chunk.ts';
import type { CaseColumns } from '../columns/types.ts';
import { seal, unseal } from './sealed.ts';
import type { BankChunk, StoredChunk } from './types.ts';

/** Sealed where there is a key. */
export async function stored(
  bank: string,
  index: number,
  columns: CaseColumns,
  key: CryptoKey | null,
): Promise<BankChunk> {
  const { rows } = columns;
  const bytes = writeChunk(columns);
  const place = { bank, index, rows, format: CHUNK_FORMAT };
  return key ? { ...place, ...(await seal(key, placeOf(place), bytes)) } : { ...place, bytes };
}

export async function columnsIn(chunk: BankChunk, key: CryptoKey | null): Promise<CaseColumns> {
  if ('columns' in chunk) return chunk.columns;
  const { bytes, nonce } = chunk;
  if (!nonce) return readChunk(bytes);
  if (!key) throw new Error('A sealed chunk is in a bank without a lock');
  return readChunk(await unseal(key, placeOf(chunk), { nonce, bytes }));
}

export function rowsOf(chunk: BankChunk): number {
  return 'columns' in chunk ? chunk.columns.rows : chunk.rows;
}

export function isSealed(chunk: BankChunk): boolean {
  return 'nonce' in chunk;
}

/** A chunk is opened in its own place of its own bank alone. */
function placeOf({ bank, index, rows, format }: Omit<StoredChunk, 'bytes' | 'nonce'>): string {
  return JSON.stringify([format, bank, index, rows]);
}

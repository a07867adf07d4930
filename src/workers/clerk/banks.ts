// Banks into the database, chunk by chunk. What is given up or refused leaves no bank behind.

import type { CaseColumns } from '../../engine/index.ts';
import {
  appendChunk,
  completeBank,
  deleteBank,
  holdKey,
  saveBank,
  type BankMeta,
  type Outcome,
} from '../../storage/index.ts';
import type { ImportedAs } from './types.ts';

/** Null where it was given up. */
export async function storeBank(
  about: Parameters<typeof saveBank>[0],
  chunks: AsyncIterable<CaseColumns | null> | Iterable<CaseColumns>,
  locked: ImportedAs['locked'] = null,
): Promise<Outcome<BankMeta | null>> {
  const begun = await saveBank(locked ? { ...about, lock: locked.lock } : about);
  if (!begun.ok) return begun;
  const { id } = begun.value;
  if (locked) holdKey(id, locked.key);
  for await (const chunk of chunks) {
    const added = chunk && (await appendChunk(id, chunk));
    if (added?.ok) continue;
    await deleteBank(id);
    return added ?? { ok: true, value: null };
  }
  return completeBank(id);
}

// Banks into the database, chunk by chunk. What is given up or refused leaves no bank behind.

import type { CaseColumns } from '../../engine/index.ts';
import {
  appendChunk,
  completeBank,
  deleteBank,
  saveBank,
  type BankMeta,
  type Outcome,
} from '../../storage/index.ts';

/** Null where it was given up. */
export async function storeBank(
  about: Parameters<typeof saveBank>[0],
  chunks: AsyncIterable<CaseColumns | null> | Iterable<CaseColumns>,
): Promise<Outcome<BankMeta | null>> {
  const begun = await saveBank(about);
  if (!begun.ok) return begun;
  const { id } = begun.value;
  for await (const chunk of chunks) {
    const added = chunk && (await appendChunk(id, chunk));
    if (added?.ok) continue;
    await deleteBank(id);
    return added ?? { ok: true, value: null };
  }
  return completeBank(id);
}

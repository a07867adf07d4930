// Case banks of an instrument, out to its file and in from one.

import { writtenBank, type CarriedBank } from '../../interchange/banks.ts';
import {
  appendChunk,
  completeBank,
  deleteBank,
  getBank,
  readChunks,
  saveBank,
  type BankMeta,
} from '../../storage/index.ts';

/** In characters: with the instrument and its history the file is one that can be read again. */
const MOST = 40 * 2 ** 20;

/** One after the other, as they stand in a file; null where they are too large for one. One that is encrypted stays here. */
export async function banksForFile(banks: readonly BankMeta[]): Promise<object[] | null> {
  const written: object[] = [];
  let size = 0;
  for (const { id, name, layout, origin, contents = 'unsaid', lock } of banks) {
    if (lock) continue;
    const bank = await writtenBank({ id, name, layout, origin, contents }, readChunks(id));
    size += bank.chunks.reduce((sum, text) => sum + text.length, 0);
    if (size > MOST) return null;
    written.push(bank);
  }
  return written;
}

/** Keeps what came with an instrument; a bank that is there already is left as it is. Names those for which there is no room. */
export async function keepBanks(
  instrument: string,
  banks: readonly CarriedBank[] = [],
): Promise<{ readonly kept: number; readonly lost: readonly string[] }> {
  const lost: string[] = [];
  let kept = 0;
  for (const bank of banks) {
    const known = await getBank(bank.id);
    if (known?.instrument === instrument && known.complete && known.deletedAt === 0) continue;
    if (await keep(instrument, bank, known === undefined)) kept += 1;
    else lost.push(bank.name);
  }
  return { kept, lost };
}

async function keep(
  instrument: string,
  { id, name, layout, origin, contents, chunks }: CarriedBank,
  isNew: boolean,
): Promise<boolean> {
  const begun = await saveBank({ instrument, name, layout, origin, contents, ...(isNew && { id }) });
  if (!begun.ok) return false;
  for (const columns of chunks)
    if (!(await appendChunk(begun.value.id, columns)).ok) {
      await deleteBank(begun.value.id);
      return false;
    }
  return (await completeBank(begun.value.id)).ok;
}

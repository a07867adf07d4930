// Instruments: listed, read with suspicion, deleted so that it can be taken back. Writing them is in saving.ts.

import { readStored } from './contents.ts';
import { database } from './database.ts';
import { attempt, Refusal } from './outcome.ts';
import type { InstrumentMeta, Opened, Outcome } from './types.ts';

const tables = [database.instruments, database.versions, database.contents];

/** All instruments, the last changed first; those that were deleted only if asked for. */
export async function listInstruments({ deleted = false } = {}): Promise<InstrumentMeta[]> {
  const rows = await database.instruments.filter((row) => (row.deletedAt !== 0) === deleted).toArray();
  return rows.sort((a, b) => b.updatedAt - a.updatedAt);
}

/** The current document, validated and brought to the current format. What is broken is told and left as it is. */
export async function openInstrument(key: string): Promise<Outcome<Opened>> {
  return attempt(async () => {
    const [meta, stored] = await database.transaction('r', tables, async () => {
      const row = await database.instruments.get(key);
      return [row, row && (await readStored(row))] as const;
    });
    if (!meta || meta.deletedAt !== 0) throw new Refusal({ kind: 'absent' });
    // The validator is large: whoever only lists instruments does without it.
    const { readDocument } = await import('./read.ts');
    return { meta, ...readDocument(stored) };
  });
}

/** What is stored, believed or not: to rescue a broken document by hand. */
export async function readRaw(key: string): Promise<unknown> {
  const row = await database.instruments.get(key);
  return row && readStored(row);
}

/** Deletes so that `undeleteInstrument` can bring it back for a month. */
export async function deleteInstrument(key: string): Promise<Outcome<void>> {
  return mark(key, Date.now());
}

export async function undeleteInstrument(key: string): Promise<Outcome<void>> {
  return mark(key, 0);
}

async function mark(key: string, deletedAt: number): Promise<Outcome<void>> {
  return attempt(async () => {
    if (
      (await database.instruments.update(key, { deletedAt })) === 0 &&
      !(await database.instruments.get(key))
    )
      throw new Refusal({ kind: 'absent' });
  });
}

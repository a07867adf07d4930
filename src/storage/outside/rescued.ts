// What is outside of the database and not within: notes of pages that are gone, and copies of what it has lost.

import { database } from '../database.ts';
import { attempt } from '../outcome.ts';
import { listCopies, type Copy } from './copies.ts';
import { forgetNote, listNotes, type Note } from './notes.ts';

export interface Found {
  readonly notes: readonly Note[];
  readonly copies: readonly Copy[];
}

/** Where the database cannot be read, everything outside of it counts as lost. Notes of `open` are left out. */
export async function listRescued(open: string | null): Promise<Found> {
  const [notes, copies] = await Promise.all([listNotes(), listCopies()]);
  const keys = await attempt(async () => new Set(await database.instruments.toCollection().primaryKeys()));
  const known = keys.ok ? keys.value : new Set<string>();
  const lost: Note[] = [];
  for (const one of notes) {
    if (one.key === open) continue;
    if (await isStored(one)) await forgetNote(one.key, one.page);
    else lost.push(one);
  }
  return { notes: lost.reverse(), copies: copies.filter(({ key }) => !known.has(key)) };
}

/** Whether the database holds an instrument under the key, be it deleted. */
export async function isKnown(key: string): Promise<boolean> {
  const found = await attempt(() => database.instruments.get(key));
  return found.ok && found.value !== undefined;
}

/** Whether what was noted is the present state of the instrument, or one of its versions. */
async function isStored({ key, document }: Note): Promise<boolean> {
  const found = await attempt(async () => {
    const [{ readDocument }, { digestsOf }] = await Promise.all([
      import('../read.ts'),
      import('../digests.ts'),
    ]);
    const { digest, record } = await digestsOf(readDocument(document));
    const row = await database.instruments.get(key);
    if (row?.digest === digest && row.record === record) return true;
    return (
      (await database.versions
        .where({ digest })
        .filter((one) => one.instrument === key && one.record === record)
        .count()) > 0
    );
  });
  return found.ok && found.value;
}

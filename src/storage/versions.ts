// The history of an instrument: one automatic version for every few minutes of work, and all that the user named.

import { Dexie } from 'dexie';
import type { Instrument } from '../model/types.ts';
import { digestOf, dropUnused, keepContent } from './contents.ts';
import { database } from './database.ts';
import { attempt, Refusal } from './outcome.ts';
import { thinOut } from './thin.ts';
import type { Opened, Outcome, VersionMeta } from './types.ts';

const STEP = 5 * 60_000;
/** After such a pause what stands there was meant, and is worth a version of its own. */
const PAUSE = 2 * 60_000;

/** The versions of an instrument, the latest first. */
export async function listVersions(instrument: string): Promise<VersionMeta[]> {
  const rows = await versionsOf(instrument).reverse().toArray();
  return rows as VersionMeta[];
}

/** Names the instrument as it is now, so that this state is kept for ever. */
export async function nameVersion(instrument: string, label: string): Promise<Outcome<void>> {
  return attempt(() =>
    database.transaction('rw', database.instruments, database.versions, async () => {
      const row = await database.instruments.get(instrument);
      if (!row) throw new Refusal({ kind: 'absent' });
      const { version, status, digest } = row;
      await database.versions.add({ instrument, at: Date.now(), label, version, status, digest });
    }),
  );
}

/** The document of a version, validated. */
export async function readVersion(id: number): Promise<Outcome<Pick<Opened, 'document'>>> {
  return attempt(async () => {
    const row = await database.versions.get(id);
    const content = row && (await database.contents.get(row.digest));
    if (!content) throw new Refusal({ kind: 'absent' });
    const { readDocument } = await import('./read.ts');
    return readDocument(content.document);
  });
}

/**
 * Records a state, within the transaction that saves it. States of the same few minutes become one version, unless
 * the version number or the status changes. Returns the digests that may have become unused.
 */
export async function recordVersion(
  instrument: string,
  document: Instrument,
  digest: string,
  at: number,
): Promise<string[]> {
  const { version, status } = document;
  const last = await versionsOf(instrument).last();
  const sameStep =
    last?.label === null &&
    at - (last.begun ?? last.at) < STEP &&
    at - last.at < PAUSE &&
    last.version === version &&
    last.status === status;
  if (last && (sameStep || last.digest === digest)) {
    if (last.label === null) await database.versions.update(last.id!, { digest, at });
    return [last.digest];
  }
  await database.versions.add({ instrument, at, begun: at, label: null, version, status, digest });
  const automatic = (await versionsOf(instrument).toArray()).filter(({ label }) => label === null);
  const surplus = thinOut(automatic, at);
  await database.versions.bulkDelete(surplus.map(({ id }) => id!));
  return surplus.map((row) => row.digest);
}

/** Stores a document that stands beside the current one as a named version, for example the loser of a conflict. */
export async function keepAside(
  instrument: string,
  document: Instrument,
  label: string,
): Promise<Outcome<void>> {
  const digest = digestOf(document);
  return attempt(() =>
    database.transaction('rw', database.versions, database.contents, async () => {
      await keepContent(digest, document);
      const { version, status } = document;
      await database.versions.add({ instrument, at: Date.now(), label, version, status, digest });
    }),
  );
}

/** Deletes the whole history, within a transaction. */
export async function deleteVersions(instrument: string): Promise<void> {
  const rows = await versionsOf(instrument).toArray();
  await database.versions.bulkDelete(rows.map(({ id }) => id!));
  await dropUnused(rows.map(({ digest }) => digest));
}

function versionsOf(instrument: string) {
  return database.versions
    .where('[instrument+at]')
    .between([instrument, Dexie.minKey], [instrument, Dexie.maxKey]);
}

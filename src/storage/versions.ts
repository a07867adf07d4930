// The history of an instrument: one automatic version for every few minutes of work, and all that the user named.

import { Dexie } from 'dexie';
import { statusOf, type Recorded } from '../model/record/record.ts';
import { digestsOf, dropUnused, keepContents, readStored } from './contents.ts';
import { database, type InstrumentRow, type VersionRow } from './database.ts';
import { attempt, Refusal } from './outcome.ts';
import { thinOut } from './thin.ts';
import type { Outcome, VersionMeta } from './types.ts';

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
      await database.versions.add({ ...stateOf(row), ...NOBODY, at: Date.now(), label });
    }),
  );
}

/** A version with what was said of it then, validated. */
export async function readVersion(id: number): Promise<Outcome<Recorded>> {
  return attempt(async () => {
    const row = await database.versions.get(id);
    const stored = row && (await readStored(row));
    if (stored === undefined) throw new Refusal({ kind: 'absent' });
    const { readDocument } = await import('./read.ts');
    return readDocument(stored);
  });
}

/**
 * Records a state, within the transaction that saves it. States of the same few minutes become one version, unless
 * the version number or the status changes. Returns the digests that may have become unused.
 */
export async function recordVersion(row: InstrumentRow): Promise<string[]> {
  const { instrument, version, status, digest, record } = stateOf(row);
  const at = row.updatedAt;
  const last = await versionsOf(instrument).last();
  const sameStep =
    last?.label === null &&
    at - (last.begun ?? last.at) < STEP &&
    at - last.at < PAUSE &&
    last.version === version &&
    last.status === status;
  const same = last?.digest === digest && last.record === record;
  if (last && (sameStep || same)) {
    if (last.label === null) await database.versions.update(last.id!, { digest, record, at });
    return [last.digest, last.record];
  }
  await database.versions.add({ ...stateOf(row), ...NOBODY, at, begun: at, label: null });
  const automatic = (await versionsOf(instrument).toArray()).filter(({ label }) => label === null);
  const surplus = thinOut(automatic, at);
  await database.versions.bulkDelete(surplus.map(({ id }) => id!));
  return surplus.flatMap((version) => [version.digest, version.record]);
}

/** Stores a document that stands beside the current one as a named version, for example the loser of a conflict. */
export async function keepAside(
  instrument: string,
  { document, record }: Recorded,
  label: string,
): Promise<Outcome<void>> {
  const digests = digestsOf({ document, record });
  return attempt(() =>
    database.transaction('rw', database.versions, database.contents, async () => {
      await keepContents(digests, { document, record });
      const state = { instrument, version: document.version, status: statusOf(record), ...digests };
      await database.versions.add({ ...state, ...NOBODY, at: Date.now(), label });
    }),
  );
}

/** Deletes the whole history, within a transaction. */
export async function deleteVersions(instrument: string): Promise<void> {
  const rows = await versionsOf(instrument).toArray();
  await database.versions.bulkDelete(rows.map(({ id }) => id!));
  await dropUnused(rows.flatMap(({ digest, record }) => [digest, record]));
}

/** Nobody gave a name. */
const NOBODY = { who: '', why: '' };

function stateOf({
  key,
  version,
  status,
  digest,
  record,
}: InstrumentRow): Pick<VersionRow, 'instrument' | 'version' | 'status' | 'digest' | 'record'> {
  return { instrument: key, version, status, digest, record };
}

function versionsOf(instrument: string) {
  return database.versions
    .where('[instrument+at]')
    .between([instrument, Dexie.minKey], [instrument, Dexie.maxKey]);
}

// The versions of an instrument in the database: by the rules of all documents.

import { Dexie } from 'dexie';
import { recordState, type Comparison, type Provenance, type VersionStore } from '../document/index.ts';
import { statusOf, type Recorded } from '../model/record/record.ts';
import { dropUnused, keepContents, readStored } from './contents.ts';
import { database, type InstrumentRow, type VersionRow } from './database.ts';
import { digestsOf } from './digests.ts';
import { attempt, Refusal } from './outcome.ts';
import type { Outcome, VersionMeta } from './types.ts';

/** Who stores something, and why. */
export type By = Pick<Provenance, 'who' | 'why'>;

/** Nobody gave a name. */
export const NOBODY: By = { who: '', why: '' };

/** The versions of an instrument, the latest first. */
export async function listVersions(instrument: string): Promise<VersionMeta[]> {
  const rows = await versionsOf(instrument).reverse().toArray();
  return rows as VersionMeta[];
}

/** Names the instrument as it is now, so that this state is kept for ever. */
export async function nameVersion(
  instrument: string,
  label: string,
  by: By = NOBODY,
): Promise<Outcome<void>> {
  return attempt(() =>
    database.transaction('rw', database.instruments, database.versions, async () => {
      const row = await database.instruments.get(instrument);
      if (!row) throw new Refusal({ kind: 'absent' });
      await database.versions.add({ ...stateOf(row), ...by, at: Date.now(), label });
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
 * Records the present state, within the transaction that saves it. Another version number or status begins a version at
 * once. Returns the digests that may have become unused.
 */
export async function recordVersion(row: InstrumentRow, by: By = NOBODY): Promise<string[]> {
  const provenance = { ...by, when: row.updatedAt };
  const replaced = await recordState(storeOf(row.key), comparison, stateOf(row), provenance);
  return replaced.flatMap(({ digest, record }) => [digest, record]);
}

type State = Pick<VersionRow, 'instrument' | 'version' | 'status' | 'digest' | 'record'>;

const comparison: Comparison<VersionRow, State> = {
  isSame: (last, { digest, record }) => last.digest === digest && last.record === record,
  isMilestone: (last, { version, status }) => last.version !== version || last.status !== status,
};

function storeOf(instrument: string): VersionStore<VersionRow, State> {
  return {
    last: () => versionsOf(instrument).last(),
    all: () => versionsOf(instrument).toArray(),
    add: async (state, version) => {
      await database.versions.add({ ...state, ...version });
    },
    extend: async ({ id }, { digest, record }, at) => {
      await database.versions.update(id!, { digest, record, at });
    },
    remove: (versions) => database.versions.bulkDelete(versions.map(({ id }) => id!)),
  };
}

/** Stores a document that stands beside the current one as a named version, for example the loser of a conflict. */
export async function keepAside(
  instrument: string,
  { document, record }: Recorded,
  label: string,
  by: By = NOBODY,
  at = Date.now(),
): Promise<Outcome<number>> {
  const digests = await digestsOf({ document, record });
  return attempt(() =>
    database.transaction('rw', database.versions, database.contents, async () => {
      await keepContents(digests, { document, record });
      const state = { instrument, version: document.version, status: statusOf(record), ...digests };
      return database.versions.add({ ...state, ...by, at, label });
    }),
  );
}

/** Deletes the whole history, within a transaction. */
export async function deleteVersions(instrument: string): Promise<void> {
  const rows = await versionsOf(instrument).toArray();
  await database.versions.bulkDelete(rows.map(({ id }) => id!));
  await dropUnused(rows.flatMap(({ digest, record }) => [digest, record]));
}

function stateOf({ key, version, status, digest, record }: InstrumentRow): State {
  return { instrument: key, version, status, digest, record };
}

function versionsOf(instrument: string) {
  return database.versions
    .where('[instrument+at]')
    .between([instrument, Dexie.minKey], [instrument, Dexie.maxKey]);
}

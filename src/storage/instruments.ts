// Instruments: written whole and often, read with suspicion, deleted so that it can be taken back.

import { digestOf, digestOfRecord } from '../model/digest.ts';
import { newRecord, statusOf } from '../model/record/record.ts';
import type { InstrumentRecord } from '../model/record/types.ts';
import type { Instrument } from '../model/types.ts';
import { digestsOf, dropUnused, keepContents, readStored, storedFile } from './contents.ts';
import { database, newKey, type InstrumentRow } from './database.ts';
import { attempt, Refusal } from './outcome.ts';
import { forgetSettings } from './settings.ts';
import type { InstrumentMeta, Opened, Outcome } from './types.ts';
import { deleteVersions, recordVersion } from './versions.ts';
import { tellForgotten, tellWritten } from './written.ts';

const KEPT_DELETED = 30 * 24 * 3_600_000;
const tables = [database.instruments, database.versions, database.contents];

/** Stores a new instrument with what is said of it. */
export async function createInstrument(
  document: Instrument,
  record: InstrumentRecord = newRecord(),
): Promise<Outcome<InstrumentMeta>> {
  const key = newKey();
  const at = Date.now();
  const row = rowOf(document, record, { key, revision: 1, at });
  return attempt(() => database.transaction('rw', tables, () => add(row, document, record))).then(told);
}

/**
 * Stores the current state. `revision` is the one this window read or wrote last: where another window wrote since,
 * nothing is written and the conflict is told. Without `record`, the one that is stored stays.
 */
export async function saveInstrument(
  key: string,
  revision: number,
  document: Instrument,
  record?: InstrumentRecord,
): Promise<Outcome<InstrumentMeta>> {
  const at = Date.now();
  const digest = digestOf(document);
  const said = record && { record: digestOfRecord(record), status: statusOf(record) };
  return attempt(() =>
    database.transaction('rw', tables, async () => {
      const old = await database.instruments.get(key);
      if (!old) throw new Refusal({ kind: 'absent' });
      if (old.revision !== revision)
        throw new Refusal({ kind: 'conflict', revision: old.revision, updatedAt: old.updatedAt });
      const row: InstrumentRow = {
        ...old,
        ...summaryOf(document),
        ...said,
        revision: revision + 1,
        updatedAt: at,
        digest,
      };
      await keepContents(row, { document, record });
      await database.instruments.put(row);
      const maybeUnused = await recordVersion(row);
      await dropUnused([old.digest, old.record, ...maybeUnused]);
      const words = record ?? (await database.contents.get(row.record))?.document;
      return { row, stored: storedFile(document, row.record, words) };
    }),
  ).then(told);
}

/**
 * Stores under its key what the database does not hold any more. Where it is there after all, it is saved like an
 * edit.
 */
export async function storeAnew(
  key: string,
  revision: number,
  document: Instrument,
  record: InstrumentRecord = newRecord(),
): Promise<Outcome<InstrumentMeta>> {
  const at = Date.now();
  const row = rowOf(document, record, { key, revision: revision + 1, at });
  const stored = await attempt(() =>
    database.transaction('rw', tables, async () =>
      (await database.instruments.get(key)) ? null : add(row, document, record),
    ),
  );
  if (!stored.ok) return stored;
  if (stored.value === null) return saveInstrument(key, revision, document, record);
  return told({ ok: true, value: stored.value });
}

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

/** Forgets what was deleted more than a month ago. */
export async function forgetDeleted(now = Date.now()): Promise<void> {
  const forgotten = await database.transaction('rw', [...tables, database.settings], async () => {
    const old = await database.instruments
      .filter(({ deletedAt }) => deletedAt !== 0 && deletedAt < now - KEPT_DELETED)
      .toArray();
    for (const { key, digest, record } of old) {
      await database.instruments.delete(key);
      await deleteVersions(key);
      await forgetSettings(key);
      await dropUnused([digest, record]);
    }
    return old;
  });
  for (const { key } of forgotten) tellForgotten(key);
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

interface Written {
  readonly row: InstrumentRow;
  /** As a file holds it. */
  readonly stored: unknown;
}

/** Lets those who keep copies know. */
function told(outcome: Outcome<Written>): Outcome<InstrumentMeta> {
  if (!outcome.ok) return outcome;
  const { row, stored } = outcome.value;
  tellWritten(row, stored);
  return { ok: true, value: row };
}

/** Within a transaction. */
async function add(row: InstrumentRow, document: Instrument, record: InstrumentRecord): Promise<Written> {
  await keepContents(row, { document, record });
  await database.instruments.add(row);
  await recordVersion(row);
  return { row, stored: storedFile(document, row.record, record) };
}

function rowOf(
  document: Instrument,
  record: InstrumentRecord,
  { key, revision, at }: { key: string; revision: number; at: number },
): InstrumentRow {
  return {
    ...summaryOf(document),
    ...digestsOf({ document, record }),
    status: statusOf(record),
    key,
    revision,
    createdAt: at,
    updatedAt: at,
    deletedAt: 0,
  };
}

function summaryOf({ title, version, languages, items }: Instrument) {
  return { title, version, languages, items: items.length };
}

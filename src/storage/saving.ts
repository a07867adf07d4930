// Instruments are written whole and often. This takes their digests, for which much is loaded that a list does without.

import { digesting, digestOfRecord } from '../model/digest.ts';
import { inPieces } from '../document/pieces.ts';
import { newRecord, statusOf } from '../model/record/record.ts';
import type { InstrumentRecord } from '../model/record/types.ts';
import type { Instrument } from '../model/types.ts';
import { dropUnused, keepContents, storedFile } from './contents.ts';
import { database, newKey, type InstrumentRow } from './database.ts';
import { digestsOf } from './digests.ts';
import { attempt, Refusal } from './outcome.ts';
import type { InstrumentMeta, Outcome } from './types.ts';
import { recordVersion } from './versions.ts';
import { tellWritten } from './written.ts';

const tables = [database.instruments, database.versions, database.contents];

/** Stores a new instrument with what is said of it. */
export async function createInstrument(
  document: Instrument,
  record: InstrumentRecord = newRecord(),
): Promise<Outcome<InstrumentMeta>> {
  const key = newKey();
  const at = Date.now();
  const row = await rowOf(document, record, { key, revision: 1, at });
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
  const digest = await inPieces(digesting(document));
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
  const row = await rowOf(document, record, { key, revision: revision + 1, at });
  const stored = await attempt(() =>
    database.transaction('rw', tables, async () =>
      (await database.instruments.get(key)) ? null : add(row, document, record),
    ),
  );
  if (!stored.ok) return stored;
  if (stored.value === null) return saveInstrument(key, revision, document, record);
  return told({ ok: true, value: stored.value });
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

async function rowOf(
  document: Instrument,
  record: InstrumentRecord,
  { key, revision, at }: { key: string; revision: number; at: number },
): Promise<InstrumentRow> {
  return {
    ...summaryOf(document),
    ...(await digestsOf({ document, record })),
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

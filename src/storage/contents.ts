// Documents by their digest: instruments and records. They are written and dropped within the transaction of the rows
// that point to them.

import type { InstrumentFile } from '../model/record/file.ts';
import type { InstrumentRecord } from '../model/record/types.ts';
import type { Instrument } from '../model/types.ts';
import { database, type ContentRow } from './database.ts';
import type { Digests } from './types.ts';

/** A record that says nothing needs no row; one that is not given stays as it is stored. */
export async function keepContents(
  { digest, record }: Digests,
  state: { readonly document: Instrument; readonly record?: InstrumentRecord | undefined },
): Promise<void> {
  const rows: ContentRow[] = [{ digest, document: state.document }];
  if (state.record && record !== NOTHING_SAID) rows.push({ digest: record, document: state.record });
  for (const row of rows)
    if ((await database.contents.where({ digest: row.digest }).count()) === 0)
      await database.contents.add(row);
}

/** Drops what no instrument and no version points to any more. */
export async function dropUnused(digests: Iterable<string>): Promise<void> {
  for (const digest of new Set(digests)) {
    let users = 0;
    for (const table of [database.instruments, database.versions])
      users += await table.where('digest').equals(digest).or('record').equals(digest).count();
    if (users === 0) await database.contents.delete(digest);
  }
}

/** What a row points to, as a file would hold it; not believed. Undefined where the document is not there. */
export async function readStored({ digest, record }: Digests): Promise<unknown> {
  const [content, said] = await database.contents.bulkGet([digest, record]);
  return content && storedFile(content.document, record, said?.document);
}

/** A document with its record, both not believed, as a file holds them. */
export function storedFile(document: unknown, digest: string, record: unknown): unknown {
  if (digest === NOTHING_SAID || digest === NOTHING_SAID_BEFORE) return document;
  const format: InstrumentFile['format'] = 'aspect-file/1';
  return { format, instrument: document, record } satisfies Record<keyof InstrumentFile, unknown>;
}

/** The digest of a record that says nothing, written out: to list instruments, none is taken. */
export const NOTHING_SAID = '21fa12ec569aacc14a4958b8b37cf15d7e8c922d947372e4cbf3a011ab08b44b';
/** The same of a record of format 1, as it is stored until the next write. */
const NOTHING_SAID_BEFORE = '926b9901132237f8b432600f952d8198ff870f0973574cf0d7837960933b46bb';

// Version 2 of the database: what a document said of its status stands in a record, and digests are those of canonical
// texts.

import { Dexie, type Table, type Transaction } from 'dexie';
import { inPieces } from '../../document/pieces.ts';
import { digesting } from '../../model/digest.ts';
import { digestOfRecord, recordSaying, UNKNOWN, validateInstrument } from '../../model/index.ts';
import type { Status } from '../../model/types.ts';
import { NOTHING_SAID } from '../contents.ts';
import type { ContentRow } from '../database.ts';

/** A row of version 1 that points to a document. */
interface OldRow {
  readonly digest: string;
  readonly version: string;
  readonly status: Status;
}

export async function giveRecords(transaction: Transaction): Promise<void> {
  const contents = transaction.table<ContentRow, string>('contents');
  const moved = await moveContents(contents);
  const instruments = transaction.table<OldRow & { key: string }, string>('instruments');
  for (const row of await instruments.toArray())
    await instruments.put({ ...row, ...(await withRecord(row, moved, contents)) });
  const versions = transaction.table<OldRow & { id: number }, number>('versions');
  for (const row of await versions.toArray())
    await versions.put({
      ...row,
      ...(await withRecord(row, moved, contents)),
      who: '',
      why: '',
    } as typeof row);
}

/** From the old digest to the new one. What is no instrument stays where it is, to be rescued by hand. */
async function moveContents(contents: Table<ContentRow, string>): Promise<ReadonlyMap<string, string>> {
  const moved = new Map<string, string>();
  for (const old of await contents.toCollection().primaryKeys()) {
    const { instrument } = validateInstrument((await contents.get(old))?.document);
    if (!instrument) continue;
    const digest = await Dexie.waitFor(inPieces(digesting(instrument)));
    await contents.delete(old);
    await contents.put({ digest, document: instrument });
    moved.set(old, digest);
  }
  return moved;
}

async function withRecord(
  { digest: old, version, status }: OldRow,
  moved: ReadonlyMap<string, string>,
  contents: Table<ContentRow, string>,
): Promise<{ digest: string; record: string }> {
  const digest = moved.get(old) ?? old;
  const document = recordSaying(status, { of: digest, version, ...UNKNOWN });
  const record = digestOfRecord(document);
  if (record !== NOTHING_SAID) await contents.put({ digest: record, document });
  return { digest, record };
}

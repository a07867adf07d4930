// Documents by their digest. They are written and dropped within the transaction of the rows that point to them.

import type { Instrument } from '../model/types.ts';
import { database } from './database.ts';
import { sha256 } from '../model/digest.ts';

export function digestOf(document: Instrument): string {
  return sha256(JSON.stringify(document));
}

export async function keepContent(digest: string, document: Instrument): Promise<void> {
  if ((await database.contents.where({ digest }).count()) === 0)
    await database.contents.add({ digest, document });
}

/** Drops documents that no instrument and no version points to any more. */
export async function dropUnused(digests: Iterable<string>): Promise<void> {
  for (const digest of new Set(digests)) {
    const users =
      (await database.instruments.where({ digest }).count()) +
      (await database.versions.where({ digest }).count());
    if (users === 0) await database.contents.delete(digest);
  }
}

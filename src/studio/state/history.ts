// Earlier texts of an instrument, out to a file and in from one.

import { newRecord, type HistoryEntry } from '../../model/index.ts';
import { keepAside, listVersions, readVersion, type Outcome } from '../../storage/index.ts';

/** What was named, and the texts of which something was said: from these two people go on. */
export async function historyOf(key: string, saidOf: ReadonlySet<string>): Promise<HistoryEntry[]> {
  const versions = await listVersions(key);
  const kept = versions.filter(({ label, digest }) => label !== null || saidOf.has(digest));
  const history: HistoryEntry[] = [];
  for (const { id, at, label, who, why } of kept.toReversed()) {
    const read = await readVersion(id);
    if (read.ok)
      history.push({ at: new Date(at).toISOString(), label, who, why, instrument: read.value.document });
  }
  return history;
}

/** Keeps a text that came in a file; what came without a name has the moment as one, so that it stays. */
export async function keepEntry(
  key: string,
  { at, label, who, why, instrument }: HistoryEntry,
): Promise<Outcome<number>> {
  const state = { document: instrument, record: newRecord() };
  return keepAside(key, state, label ?? at, { who, why }, Date.parse(at));
}

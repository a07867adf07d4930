// When instruments were last saved where the browser cannot lose them.

import { database } from './database.ts';
import { listInstruments } from './instruments.ts';
import { attempt } from './outcome.ts';
import { readSetting } from './settings.ts';
import type { InstrumentMeta } from './types.ts';

export interface Unexported {
  readonly meta: InstrumentMeta;
  /** When it was last saved as a file; 0 if never. */
  readonly exportedAt: number;
}

const nameFor = (key: string): string => `exported:${key}`;
/** Of the last file of any instrument: when it was made. */
const LAST = 'exported';

/** Notes that the state of `at` is in a file. */
export async function noteExported(key: string, at = Date.now()): Promise<void> {
  await attempt(() =>
    database.transaction('rw', database.settings, async () => {
      const before = (await database.settings.get(nameFor(key)))?.value;
      if (!(typeof before === 'number' && before > at))
        await database.settings.put({ name: nameFor(key), value: at });
      await database.settings.put({ name: LAST, value: Date.now() });
    }),
  );
}

/** When an instrument was last saved as a file; undefined where that is not known. */
export function lastExport(): Promise<number | undefined> {
  return readSetting(LAST, (value): value is number => typeof value === 'number');
}

/** The instruments that were edited since they were last saved as a file. */
export async function listUnexported(): Promise<Unexported[]> {
  const all = await listInstruments();
  const rows = await database.settings.bulkGet(all.map(({ key }) => nameFor(key)));
  return all
    .map((meta, i) => {
      const value = rows[i]?.value;
      return { meta, exportedAt: typeof value === 'number' ? value : 0 };
    })
    .filter(({ meta, exportedAt }) => meta.updatedAt > exportedAt);
}

// The version of an instrument that is here already, to say what a package changes of it.

import type { Instrument } from '../../../model/index.ts';
import { listInstruments, openInstrument, readRaw, type InstrumentMeta } from '../../../storage/index.ts';

export interface Mine {
  readonly meta: InstrumentMeta;
  readonly document: Instrument;
}

/** Of those with this id, the one that was changed last; null where there is none that can be read. */
export async function mineOf(id: string): Promise<Mine | null> {
  for (const meta of await listInstruments()) {
    const raw = (await readRaw(meta.key)) as { readonly id?: unknown } | undefined;
    if (raw?.id !== id) continue;
    const opened = await openInstrument(meta.key);
    if (opened.ok) return { meta, document: opened.value.document };
  }
  return null;
}

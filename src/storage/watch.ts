// Hearing of changes, whichever window made them.

import { liveQuery } from 'dexie';
import { database } from './database.ts';
import { listInstruments } from './instruments.ts';
import type { InstrumentMeta } from './types.ts';

export type Stop = () => void;

/** Calls back now and whenever an instrument is written, deleted or brought back. */
export function watchInstruments(tell: (instruments: InstrumentMeta[]) => void, deleted = false): Stop {
  return watch(() => listInstruments({ deleted }), tell);
}

/** Calls back now and whenever this instrument is written; undefined where it is not there. */
export function watchInstrument(key: string, tell: (meta: InstrumentMeta | undefined) => void): Stop {
  return watch(async () => database.instruments.get(key), tell);
}

/** Calls back now and whenever what the query read changes. */
export function watch<Value>(query: () => Promise<Value>, tell: (value: Value) => void): Stop {
  // An error here is told by the call that the user is waiting for.
  const subscription = liveQuery(query).subscribe({ next: tell, error: () => undefined });
  return () => subscription.unsubscribe();
}

// Nothing that comes out of the database is believed before it is validated.

import { newRecord, validateInstrument } from '../model/index.ts';
import { Refusal } from './outcome.ts';
import type { Opened } from './types.ts';

/** An instrument, or one with its record, as files hold them. */
export function readDocument(stored: unknown): Omit<Opened, 'meta'> {
  const { instrument, record, diagnostics } = validateInstrument(stored);
  if (!instrument) throw new Refusal({ kind: 'broken', diagnostics });
  return { document: instrument, record: record ?? newRecord(), migrated: diagnostics.length > 0 };
}

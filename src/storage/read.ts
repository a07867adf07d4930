// Nothing that comes out of the database is believed before it is validated.

import { validateInstrument } from '../model/index.ts';
import { Refusal } from './outcome.ts';
import type { Opened } from './types.ts';

export function readDocument(stored: unknown): Pick<Opened, 'document' | 'migrated'> {
  const { instrument, diagnostics } = validateInstrument(stored);
  if (!instrument) throw new Refusal({ kind: 'broken', diagnostics });
  return { document: instrument, migrated: diagnostics.length > 0 };
}

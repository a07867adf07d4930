// Nothing of a record is believed before it is validated.

import { read } from '../../document/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { newerThan } from '../newer.ts';
import { recordKind } from './kind.ts';
import type { InstrumentRecord } from './types.ts';

export interface ReadRecord {
  /** Null where a diagnostic is an error. */
  readonly record: InstrumentRecord | null;
  readonly diagnostics: readonly Diagnostic[];
}

export function validateRecord(value: unknown, most?: number): ReadRecord {
  const found = read(recordKind, value, most);
  if (found.is === 'read') return { record: found.document, diagnostics: found.problems };
  if (found.is === 'newer')
    return { record: null, diagnostics: [newerThan(recordKind.newest, found.format)] };
  // What is not called a record is told as what it lacks of one.
  return { record: null, diagnostics: recordKind.validate(value, most).problems };
}

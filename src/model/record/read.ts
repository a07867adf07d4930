// Nothing of a record is believed before it is validated.

import type { Diagnostic } from '../diagnostic.ts';
import { explain } from '../explain.ts';
import { firstAlike } from '../findings.ts';
import { newerThan } from '../newer.ts';
import { inOrderOf } from '../order.ts';
import { recordSchema } from '../schema.ts';
import { checkSize } from '../size.ts';
import type { InstrumentRecord } from './types.ts';
import validate from './validate.generated.js';

export interface ReadRecord {
  /** Null where a diagnostic is an error. */
  readonly record: InstrumentRecord | null;
  readonly diagnostics: readonly Diagnostic[];
}

export function validateRecord(value: unknown, most?: number): ReadRecord {
  const newer = newerThan('aspect-record/1', value);
  if (newer) return { record: null, diagnostics: [newer] };
  const size = checkSize(value);
  if (size.length > 0) return { record: null, diagnostics: size };
  if (validate(value)) return { record: value as InstrumentRecord, diagnostics: [] };
  const diagnostics = inOrderOf(value, explain(validate.errors ?? [], value, recordSchema));
  return { record: null, diagnostics: firstAlike(diagnostics, most) };
}

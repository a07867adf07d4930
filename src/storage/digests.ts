// By which digests an instrument and its record are stored.

import { digestOf, digestOfRecord } from '../model/digest.ts';
import type { Recorded } from '../model/record/record.ts';
import type { Digests } from './types.ts';

export function digestsOf({ document, record }: Recorded): Digests {
  return { digest: digestOf(document), record: digestOfRecord(record) };
}

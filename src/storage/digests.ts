// By which digests an instrument and its record are stored.

import { digesting, digestOfRecord } from '../model/digest.ts';
import { inPieces } from '../document/pieces.ts';
import type { Recorded } from '../model/record/record.ts';
import type { Digests } from './types.ts';

export async function digestsOf({ document, record }: Recorded): Promise<Digests> {
  return { digest: await inPieces(digesting(document)), record: digestOfRecord(record) };
}

// The digest by which an instrument is told apart, quoted and approved: that of its one text.

import * as document from '../document/index.ts';
import { canonicalRecord, canonicalText, printing } from './canonical.ts';
import type { Pieces } from '../document/pieces.ts';
import type { InstrumentRecord } from './record/types.ts';
import type { Instrument } from './types.ts';

export { sha256 } from '../document/index.ts';

/** SHA-256 of the canonical text, in hexadecimal digits. Equal documents have it in common, in whatever order their keys stand. */
export function digestOf(instrument: Instrument): string {
  return document.digestOf({ canonical: canonicalText }, instrument);
}

/** The same in pieces: of thousands of items it takes longer than a page may stand still. */
export function* digesting(instrument: Instrument): Pieces<string> {
  return yield* document.hashing(yield* printing(instrument));
}

export function digestOfRecord(record: InstrumentRecord): string {
  return document.digestOf({ canonical: canonicalRecord }, record);
}

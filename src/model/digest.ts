// The digest by which an instrument is told apart, quoted and approved: that of its one text.

import * as document from '../document/index.ts';
import { inPieces } from '../document/pieces.ts';
import { canonicalRecord, canonicalText, printing } from './canonical.ts';
import type { Pieces } from '../document/pieces.ts';
import type { InstrumentRecord } from './record/types.ts';
import { Kept, shortcut } from './shortcuts.ts';
import type { Instrument } from './types.ts';

export { sha256 } from '../document/index.ts';

/** SHA-256 of the canonical text, in hexadecimal digits. Equal documents have it in common, in whatever order their keys stand. */
export function digestOf(instrument: Instrument): string {
  return made.ifKnown(instrument) ?? document.digestOf({ canonical: canonicalText }, instrument);
}

/** The same in pieces: of thousands of items it takes longer than a page may stand still. */
export function* digesting(instrument: Instrument): Pieces<string> {
  return made.ifKnown(instrument) ?? (yield* document.hashing(yield* printing(instrument)));
}

/** Those that were made beforehand: of documents that nobody writes into any more. */
const made = new Kept(shortcut('digests made beforehand'), new WeakMap<Instrument, string>());

/** Makes the digest while the page goes on, so that whoever needs it then has it at once: what is edited is a new document. */
export async function digestLater(instrument: Instrument): Promise<void> {
  if (made.ifKnown(instrument) !== undefined) return;
  const digest = await inPieces(digesting(instrument));
  made.of(instrument, () => digest);
}

export function digestOfRecord(record: InstrumentRecord): string {
  return document.digestOf({ canonical: canonicalRecord }, record);
}

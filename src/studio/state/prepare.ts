// What opening an instrument takes is begun while the user reads what it is.

import { digestLater, inPieces, validateInstrument } from '../../model/index.ts';
import type { Instrument } from '../../model/types.ts';
import { compiling } from '../../plan/index.ts';

/** Milliseconds of work before the page is heard again. */
const PIECE = 8;

/** Takes its digest and reads its expressions, both of which are remembered, and runs the code that opening runs. */
export async function prepare(document: Instrument): Promise<void> {
  await digestLater(document);
  await inPieces(compiling(document), { piece: PIECE });
  validateInstrument(document);
}

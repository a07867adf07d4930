// An instrument that is compiled for a question in between: in pieces, so that the page does not wait for it.

import { inPieces, type Instrument } from '../../model/index.ts';
import { compiling, type Plan } from '../../plan/index.ts';

/** Null where it has errors, or is not asked for any more. */
export async function planLater(document: Instrument, goesOn = () => true): Promise<Plan | null> {
  return (await inPieces(compiling(document), { goesOn }))?.plan ?? null;
}

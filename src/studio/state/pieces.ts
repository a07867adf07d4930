// Long work on the page, in pieces: between them it draws, and hears what is pressed.

import { forAWhile, type Pieces } from '../../model/index.ts';

/** Milliseconds of one piece. */
const PIECE = 20;

/** What comes of it; null where it is not asked for any more. The first piece is done at once. */
export async function inPieces<Result>(work: Pieces<Result>, goesOn = () => true): Promise<Result | null> {
  let result = forAWhile(work, PIECE);
  while (result === undefined) {
    await new Promise((resolve) => setTimeout(resolve));
    if (!goesOn()) return null;
    result = forAWhile(work, PIECE);
  }
  return result;
}

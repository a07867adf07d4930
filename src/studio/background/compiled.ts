// Plans of documents that are not the open one: made in pieces, between which the page goes on.

import { forAWhile, type Instrument } from '../../model/index.ts';
import { compiling, type Plan } from '../../plan/index.ts';

/** Milliseconds of one piece of work on the page. */
const PIECE = 30;

/** Null where the document has errors. */
export async function compiledInPieces(document: Instrument): Promise<Plan | null> {
  const work = compiling(document);
  let compiled = forAWhile(work, PIECE);
  while (!compiled) {
    await new Promise((resolve) => setTimeout(resolve));
    compiled = forAWhile(work, PIECE);
  }
  return compiled.plan;
}

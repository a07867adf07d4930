// An instrument that is compiled for a question in between: in pieces, so that the page does not wait for it.

import { forAWhile, type Instrument } from '../../model/index.ts';
import { compiling, type Plan } from '../../plan/index.ts';

/** Milliseconds of one piece of work on the page. */
const PIECE = 20;

/** Null where it has errors, or is not asked for any more. */
export async function planLater(document: Instrument, goesOn = () => true): Promise<Plan | null> {
  const work = compiling(document);
  let compiled = forAWhile(work, PIECE);
  while (!compiled) {
    await new Promise((resolve) => setTimeout(resolve));
    if (!goesOn()) return null;
    compiled = forAWhile(work, PIECE);
  }
  return compiled.plan;
}

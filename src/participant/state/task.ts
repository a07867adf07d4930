// An opened participants' file: what is asked, and by what.

import type { Diagnostic, Instrument, Item } from '../../model/index.ts';
import { compile, type Plan } from '../../plan/index.ts';
import { inPieces } from '../../document/pieces.ts';
import { digestingHandout, itemsAsked, readHandoutFile, type Handout } from '../../workshop/index.ts';

export interface Task {
  readonly handout: Handout;
  readonly instrument: Instrument;
  /** Null where the instrument cannot be run: its items can be rated all the same. */
  readonly plan: Plan | null;
  /** By which a response says what it answers. */
  readonly digest: string;
  readonly items: readonly Item[];
}

export interface Opened {
  readonly task: Task | null;
  readonly diagnostics: readonly Diagnostic[];
}

export async function openTask(text: string): Promise<Opened> {
  const { handout, instrument, diagnostics } = readHandoutFile(text);
  if (!handout || !instrument) return { task: null, diagnostics };
  const { plan } = compile(instrument);
  const items = itemsAsked(instrument, handout.aspects);
  const digest = await inPieces(digestingHandout(handout));
  return { task: { handout, instrument, plan, digest, items }, diagnostics };
}

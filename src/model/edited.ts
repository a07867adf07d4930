// An edit changes little of a document: what it shares with the one before need not be looked through again.

import { LISTS } from './parts/index.ts';
import { checkSize } from './size.ts';
import { checkNamedOnce } from './structure/names.ts';
import type { Instrument } from './types.ts';
import validate from './validate.generated.js';

/** Whether `after` is an instrument, where `before` is one. That it is not is for those to say who look at all of it. */
export function isStillInstrument(after: Instrument, before: Instrument): boolean {
  if (looked.has(after)) return true;
  const is =
    checkSize(after).length === 0 &&
    validate({ ...after, ...changedParts(after, before) }) &&
    checkNamedOnce(after).length === 0;
  if (is) looked.add(after);
  return is;
}

/** Known to be instruments: a long edit is looked through before it is done. */
const looked = new WeakSet<Instrument>();

/** Of each list the parts that `before` does not have: what makes a part one does not depend on where it stands. */
function changedParts(after: Instrument, before: Instrument): Readonly<Record<string, unknown>> {
  const changed: Record<string, unknown> = {};
  for (const list of LISTS) {
    const parts: unknown = after[list];
    if (!Array.isArray(parts)) continue;
    const known = new Set<unknown>(before[list] ?? []);
    changed[list] = (parts as readonly unknown[]).filter((part) => !known.has(part));
  }
  return changed;
}

// Names for what is added, pasted or duplicated, so that it never takes another part's place.

import { newInstrument } from '../new.ts';
import type { PartList, PartsIn } from '../parts/home.ts';
import { partsIn } from '../parts/index.ts';
import { definitionsOf } from '../references.ts';
import type { Code, Id, Instrument } from '../types.ts';
import { renamed, type RenameInFeel } from './rename.ts';

/** A name that is not taken: the name itself, or with the next free number (`violence_2`). */
export function freshName(name: string, taken: ReadonlySet<string | undefined>, longest: number): string {
  if (!taken.has(name)) return name;
  const stem = name.replace(/_\d+$/, '');
  for (let number = 2; ; number += 1) {
    const ending = `_${number}`;
    const candidate = stem.slice(0, longest - ending.length) + ending;
    if (!taken.has(candidate)) return candidate;
  }
}

export function freshId(document: Instrument, id: Id): Id {
  return freshName(id, idsOf(document), LONGEST_ID);
}

/** Gives ids that neither the document has nor an earlier call gave. */
export function giveIds(document: Instrument): (id: Id) => Id {
  const taken = idsOf(document);
  return (id) => {
    const given = freshName(id, taken, LONGEST_ID);
    taken.add(given);
    return given;
  };
}

export function freshCode(code: Code, taken: ReadonlySet<Code | undefined>): Code {
  return freshName(code, taken, LONGEST_CODE);
}

/** Parts with ids that a document does not have yet; what they say of each other follows their new names. */
export function withFreshIds<List extends PartList>(
  document: Instrument,
  list: List,
  parts: PartsIn<List>,
  renameInFeel: RenameInFeel,
): PartsIn<List> {
  const taken = idsOf(document);
  let pasted: Instrument = { ...newInstrument('en', ''), [list]: withOwnIds(parts) };
  const own = definitionsOf(pasted).map(({ id }) => id);
  for (const id of new Set(own)) {
    const fresh = freshName(id, new Set([...taken, ...(taken.has(id) ? own : [])]), LONGEST_ID);
    taken.add(fresh);
    if (fresh !== id) pasted = renamed(pasted, id, fresh, renameInFeel);
  }
  return partsIn(pasted, list);
}

/** Of parts with the same id, as rows of a spreadsheet give them, only the first keeps it. */
function withOwnIds(parts: readonly { readonly id: Id }[]): readonly { readonly id: Id }[] {
  const taken = new Set<Id>();
  return parts.map((part) => {
    const id = freshName(part.id, taken, LONGEST_ID);
    taken.add(id);
    return id === part.id ? part : { ...part, id };
  });
}

const LONGEST_ID = 63;
const LONGEST_CODE = 40;

function idsOf(document: Instrument): Set<Id> {
  return new Set(definitionsOf(document).map(({ id }) => id));
}

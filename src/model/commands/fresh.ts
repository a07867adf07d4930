// Names for what is added, pasted or duplicated, so that it never takes another part's place.

import { newInstrument } from '../new.ts';
import type { PartList, PartsIn } from '../parts/home.ts';
import { partsIn } from '../parts/index.ts';
import { definitionsOf } from '../references.ts';
import type { Code, Id, Instrument } from '../types.ts';
import { renamed, type RenameInFeel } from './rename.ts';

/** Names that are taken. */
interface Taken {
  has(name: string): boolean;
}

/** A name that is not taken: the name itself, or with the next free number (`violence_2`). */
export function freshName(
  name: string,
  taken: Taken,
  longest: number,
  counted = new Map<string, number>(),
): string {
  if (!taken.has(name)) return name;
  const stem = name.replace(/_\d+$/, '');
  for (let number = counted.get(stem) ?? 2; ; number += 1) {
    const ending = `_${number}`;
    const candidate = stem.slice(0, longest - ending.length) + ending;
    counted.set(stem, number);
    if (!taken.has(candidate)) return candidate;
  }
}

/** Gives ids that are not taken, each once. Rows may have one label by the thousand: each stem is counted on. */
function givingIds(taken: Set<Id>): (id: Id) => Id {
  const counted = new Map<string, number>();
  return (id) => {
    const given = freshName(id, taken, LONGEST_ID, counted);
    taken.add(given);
    return given;
  };
}

export function freshId(document: Instrument, id: Id): Id {
  return freshName(id, idsOf(document), LONGEST_ID);
}

/** Gives ids that neither the document has nor an earlier call gave. */
export function giveIds(document: Instrument): (id: Id) => Id {
  return givingIds(idsOf(document));
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
  const own = idsOf(pasted);
  /** What must get another name may not take that of another of them, either. */
  const takenOrOwn: Taken = { has: (name) => taken.has(name) || own.has(name) };
  for (const id of own) {
    const fresh = taken.has(id) ? freshName(id, takenOrOwn, LONGEST_ID) : id;
    taken.add(fresh);
    if (fresh !== id) pasted = renamed(pasted, id, fresh, renameInFeel);
  }
  return partsIn(pasted, list);
}

/** Of parts with the same id, as rows of a spreadsheet give them, only the first keeps it. */
function withOwnIds(parts: readonly { readonly id: Id }[]): readonly { readonly id: Id }[] {
  const own = givingIds(new Set());
  return parts.map((part) => {
    const id = own(part.id);
    return id === part.id ? part : { ...part, id };
  });
}

const LONGEST_ID = 63;
const LONGEST_CODE = 40;

function idsOf(document: Instrument): Set<Id> {
  return new Set(definitionsOf(document).map(({ id }) => id));
}

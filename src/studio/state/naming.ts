// Names that follow labels, while these are typed.

import type { Id, Instrument } from '../../model/types.ts';
import type { BankMeta } from '../../storage/index.ts';
import { namedThings, type Named } from './places.ts';

/** A part, or a level of a scale, that is being given a label. */
export interface Labelled {
  readonly path: string;
  /** Before the first key. */
  readonly before: Instrument;
  readonly mergeKey: string | null;
}

/** All levels of a scale, as rows that are pasted put them there. */
const LEVELS = /^\/levels\/\d+\/levels$/;

/** The part, or the level, of which a JSON Pointer is the label, or the label in a language; of a list its first. */
export function labelOf(pointer: string): string | undefined {
  if (LEVELS.test(pointer)) return `${pointer}/0`;
  return /^(\/[a-z]+\/\d+(?:\/(?:outputs|levels)\/\d+)?)\/label(?:\/[^/]+)?$/.exec(pointer)?.[1];
}

/** The level scale of a level. */
export function scaleOf(path: string): string | undefined {
  return /^(\/levels\/\d+)\/levels\/\d+$/.exec(path)?.[1];
}

/** Whether the name of the part at a path may become another: what case banks know by it is not lost to them. */
export function takesName(document: Instrument, banks: readonly BankMeta[], path: string): boolean {
  const named = [...namedThings(document).values()].find((one) => one.path === path);
  if (!named) return false;
  return !banks.some(
    ({ layout: { items, classifications } }) => named.id in items || named.id in classifications,
  );
}

/** What an edit added. */
export function addedBy(before: Instrument, after: Instrument): readonly Named[] {
  const known = namedThings(before);
  return [...namedThings(after).values()].filter(({ id }) => !known.has(id));
}

/** What is called otherwise since, and stands where it stood. */
export function renamedBy(before: Instrument, after: Instrument): readonly { from: Id; to: Id }[] {
  const [known, named] = [namedThings(before), namedThings(after)];
  const gone = [...known.values()].filter(({ id }) => !named.has(id));
  if (gone.length === 0) return [];
  const names = new Map([...named.values()].map(({ id, path }) => [path, id]));
  return gone.flatMap(({ id: from, path }) => {
    const to = names.get(path);
    return to === undefined || known.has(to) ? [] : [{ from, to }];
  });
}

// Adding, removing, moving and duplicating in any list of a document.

import { valueAt, within } from '../pointer.ts';
import type { PartList, PartsIn } from '../parts/home.ts';
import { homeOf, partsIn } from '../parts/index.ts';
import type { Code, Id } from '../types.ts';
import { command, misuse, type Command } from './command.ts';
import { freshCode, withFreshIds } from './fresh.ts';
import { listAt } from './places.ts';
import type { RenameInFeel } from './rename.ts';

/**
 * Adds parts with ids, at the end or at a position. An id that the document has already gets a number (`item_2`), and
 * the added parts' expressions and references to each other follow: a paste of several is one step.
 */
export function addParts<List extends PartList>(
  list: List,
  parts: PartsIn<List>,
  renameInFeel: RenameInFeel,
  position?: number,
): Command {
  const path = within('', list);
  return {
    name: 'add',
    path,
    apply: (document) => {
      if (parts.length === 0) return document;
      const all: readonly unknown[] = partsIn(document, list);
      const fresh = withFreshIds(document, list, parts, renameInFeel);
      // No draft: it would be looked for within each of thousands of parts.
      return { ...document, [list]: all.toSpliced(position ?? all.length, 0, ...fresh) };
    },
  };
}

/** Adds copies of parts after the last of them. */
export function duplicateParts<List extends PartList>(
  list: List,
  ids: readonly Id[],
  renameInFeel: RenameInFeel,
): Command {
  const path = within('', list);
  return {
    name: 'duplicate',
    path,
    apply: (document) => {
      const originals: readonly { readonly id: Id }[] = partsIn(document, list);
      const copies = structuredClone(originals.filter(({ id }) => ids.includes(id))) as PartsIn<List>;
      const last = originals.findLastIndex(({ id }) => ids.includes(id));
      return addParts(list, copies, renameInFeel, last + 1).apply(document);
    },
  };
}

/** Removes parts. What refers to them stays as it is, and diagnostics say so. */
export function removeParts(list: PartList, ids: readonly Id[]): Command {
  return command('remove', within('', list), (draft) => {
    const parts: { id: Id }[] = partsIn(draft, list);
    removeEntriesOf(
      parts,
      ids.map((id) => positionOf(parts, id)),
    );
    if (parts.length === 0 && homeOf(list).isOptional) Reflect.deleteProperty(draft, list);
  });
}

/** Moves parts, in the order that they have, so that they stand before the part that now stands at `position`. */
export function moveParts(list: PartList, ids: readonly Id[], position: number): Command {
  return command('move', within('', list), (draft) => {
    const parts: { id: Id }[] = partsIn(draft, list);
    moveEntriesOf(
      parts,
      ids.map((id) => positionOf(parts, id)),
      position,
    );
  });
}

/** Adds entries to a list that stands at a JSON Pointer: options, terms, rows, groups, effects, sources … */
export function addEntries(path: string, entries: readonly unknown[], position?: number): Command {
  return onList('add', path, (list) => {
    list.splice(position ?? list.length, 0, ...entries);
  });
}

/** Adds copies of entries after the last of them; a copied option gets a code of its own. */
export function duplicateEntries(path: string, positions: readonly number[]): Command {
  return {
    name: 'duplicate',
    path,
    apply: (document) => {
      const list = valueAt(document, path) as readonly unknown[];
      const taken = new Set(list.map(codeOf));
      const copies = chosen(list, positions).map((entry) => withFreshCode(structuredClone(entry), taken));
      return addEntries(path, copies, Math.max(...positions) + 1).apply(document);
    },
  };
}

function withFreshCode(entry: unknown, taken: Set<Code | undefined>): unknown {
  const code = codeOf(entry);
  if (code === undefined) return entry;
  const fresh = freshCode(code, taken);
  taken.add(fresh);
  return { ...(entry as object), code: fresh };
}

function codeOf(entry: unknown): Code | undefined {
  return typeof entry === 'object' && entry !== null && 'code' in entry ? String(entry.code) : undefined;
}

export function removeEntries(path: string, positions: readonly number[]): Command {
  return onList('remove', path, (list) => {
    removeEntriesOf(list, positions);
  });
}

/** Moves entries, in the order that they have, so that they stand before the entry that now stands at `position`. */
export function moveEntries(path: string, positions: readonly number[], position: number): Command {
  return onList('move', path, (list) => {
    moveEntriesOf(list, positions, position);
  });
}

export function removeEntriesOf(list: unknown[], positions: readonly number[]): void {
  chosen(list, positions);
  for (const position of inOrder(positions).reverse()) list.splice(position, 1);
}

export function moveEntriesOf(list: unknown[], positions: readonly number[], to: number): void {
  const moved = inOrder(positions);
  const entries = chosen(list, moved);
  const before = moved.filter((position) => position < to).length;
  removeEntriesOf(list, moved);
  list.splice(to - before, 0, ...entries);
}

/** Lists whose entries stand in step with another list have commands of their own: levels, columns of tables. */
const IN_STEP = /^\/levels\/\d+\/levels$|^\/tables\/\d+\/(inputs|outputs)$/;

function onList(name: Command['name'], path: string, edit: (list: unknown[]) => void): Command {
  if (IN_STEP.test(path)) misuse(`${path} is in step with another list`);
  return command(name, path, (draft) => {
    edit(listAt(draft, path));
  });
}

/** The entries at positions, in their order. */
function chosen(list: readonly unknown[], positions: readonly number[]): unknown[] {
  return inOrder(positions).map((position) =>
    position in list ? list[position] : misuse(`the list has no entry ${position}`),
  );
}

function inOrder(positions: readonly number[]): number[] {
  return [...new Set(positions)].sort((a, b) => a - b);
}

function positionOf(parts: readonly { id: Id }[], id: Id): number {
  const position = parts.findIndex((part) => part.id === id);
  return position < 0 ? misuse(`there is no “${id}”`) : position;
}

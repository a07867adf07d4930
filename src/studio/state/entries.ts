// Where entries of a document are after an edit, and which of them are new. Many have no id: a group of cut-offs, a row
// of norms, a cell. What an edit leaves alone is shared by both documents, so only what it touched is looked at.

import { readPointer, within } from '../../model/pointer.ts';

type Path = readonly string[];

/** A position before and one after of what is the same entry; undefined where it is not there. */
interface Pair {
  readonly was?: number;
  readonly is?: number;
}

/** Where what stood at JSON Pointers stands after an edit; what is gone has no place. */
export class Moves {
  readonly #before: unknown;
  readonly #after: unknown;
  /** Of lists before the edit, by position: many places are in the same list. */
  readonly #known = new Map<readonly unknown[], ReadonlyMap<string, string | undefined>>();

  constructor(before: unknown, after: unknown) {
    this.#before = before;
    this.#after = after;
  }

  placeOf(pointer: string): string | undefined {
    const place = this.#follow(readPointer(pointer), this.#before, this.#after);
    return place && within('', ...place);
  }

  #follow([key, ...rest]: Path, before: unknown, after: unknown): Path | undefined {
    if (key === undefined || before === after) return key === undefined ? [] : [key, ...rest];
    const now = this.#keyAfter(key, before, after);
    if (now === undefined) return undefined;
    const onwards = this.#follow(rest, valueOf(before, key), valueOf(after, now));
    return onwards && [now, ...onwards];
  }

  #keyAfter(key: string, before: unknown, after: unknown): string | undefined {
    if (!Array.isArray(before) || !Array.isArray(after))
      return valueOf(after, key) === undefined ? undefined : key;
    const known = this.#known.get(before) ?? positions(before, after);
    this.#known.set(before, known);
    return known.get(key);
  }
}

function positions(
  before: readonly unknown[],
  after: readonly unknown[],
): ReadonlyMap<string, string | undefined> {
  const pairs = pairsOf(before, after).filter(({ was }) => was !== undefined);
  return new Map(pairs.map(({ was, is }) => [String(was), is === undefined ? undefined : String(is)]));
}

/** The JSON Pointers of what an edit added: entries of lists, and objects and lists where there were none. */
export function entriesAdded(before: unknown, after: unknown, path = ''): readonly string[] {
  if (before === after || !isObject(after)) return [];
  if (!isObject(before))
    return Array.isArray(after) ? [path, ...after.map((_, is) => within(path, is))] : [path];
  if (Array.isArray(before) && Array.isArray(after))
    return pairsOf(before, after).flatMap(({ was, is }) => {
      if (is === undefined) return [];
      const at = within(path, is);
      return was === undefined ? [at] : entriesAdded(before[was], after[is], at);
    });
  return Object.entries(after).flatMap(([key, value]) =>
    entriesAdded(valueOf(before, key), value, within(path, key)),
  );
}

/** The same at both ends, then what is shared or has the same id; of the others, one after another, some are edited. */
function pairsOf(before: readonly unknown[], after: readonly unknown[]): readonly Pair[] {
  const pairs: Pair[] = [];
  const left = { was: new Set(before.keys()), is: new Set(after.keys()) };
  const pair = (was: number | undefined, is: number | undefined): void => {
    if (was === undefined || is === undefined) return;
    if (!left.was.has(was) || !left.is.has(is)) return;
    left.was.delete(was);
    left.is.delete(is);
    pairs.push({ was, is });
  };
  const shorter = Math.min(before.length, after.length);
  for (let at = 0; at < shorter && before[at] === after[at]; at += 1) pair(at, at);
  for (let at = 1; at <= shorter && before.at(-at) === after.at(-at); at += 1)
    pair(before.length - at, after.length - at);
  const places = new Map([...left.was].flatMap((was) => marksOf(before[was]).map((mark) => [mark, was])));
  for (const is of left.is) for (const mark of marksOf(after[is])) pair(places.get(mark), is);
  const others = [...left.was];
  for (const [at, is] of [...left.is].entries()) pair(others[at], is);
  return [...pairs, ...[...left.was].map((was) => ({ was })), ...[...left.is].map((is) => ({ is }))];
}

/** By what an entry is known again: itself, and its id. */
function marksOf(entry: unknown): readonly unknown[] {
  if (!isObject(entry)) return [];
  const id = valueOf(entry, 'id');
  return typeof id === 'string' ? [entry, id] : [entry];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function valueOf(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key as keyof typeof value] : undefined;
}

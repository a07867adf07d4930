// Two values side by side: what is the same in both, what differs, and how the parts of one are paired with those of
// the other. Differences are read from it, and a value that has some of them is built of it.

import { within } from '../pointer.ts';
import { align, type Pair } from './align.ts';

export interface Found {
  readonly what: 'added' | 'removed' | 'moved' | 'changed';
  /** JSON Pointer in the later value; of what was removed, in the earlier. */
  readonly path: string;
  /** Undefined where there was nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

/** A value and where it stands in its document; undefined where nothing does. */
export interface Side {
  readonly value: unknown;
  readonly path: string;
}

export type Tree =
  | { readonly is: 'same'; readonly value: unknown }
  | { readonly is: 'leaf'; readonly found: Found }
  | { readonly is: 'map'; readonly entries: readonly (readonly [key: string, tree: Tree])[] }
  | { readonly is: 'list'; readonly entries: readonly ListEntry[] };

export interface ListEntry extends Omit<Pair, 'moved'> {
  readonly tree: Tree;
  /** Where it stands elsewhere among what both lists have. */
  readonly moved: Found | null;
}

export function treeOf(before: Side, after: Side): Tree {
  if (isSame(before.value, after.value)) return { is: 'same', value: after.value };
  if (Array.isArray(before.value) && Array.isArray(after.value)) return ofLists(before, after);
  if (isMap(before.value) && isMap(after.value)) return ofMaps(before, after);
  return { is: 'leaf', found: difference(before, after, whatHappened(before.value, after.value)) };
}

function difference(before: Side, after: Side, what: Found['what']): Found {
  const { path } = what === 'removed' ? before : after;
  return { what, path, before: before.value, after: after.value };
}

function whatHappened(before: unknown, after: unknown): Found['what'] {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function ofMaps(before: Side, after: Side): Tree {
  const [was, is] = [before.value as Container, after.value as Container];
  const keys = new Set([...Object.keys(is), ...Object.keys(was)]);
  const entries = [...keys].map((key): [string, Tree] => [
    key,
    treeOf(
      { value: was[key], path: within(before.path, key) },
      { value: is[key], path: within(after.path, key) },
    ),
  ]);
  return { is: 'map', entries };
}

function ofLists(before: Side, after: Side): Tree {
  const [was, is] = [before.value as readonly unknown[], after.value as readonly unknown[]];
  const entries = align(was, is, isSame).map(({ moved, ...pair }): ListEntry => {
    const one = entryAt(before, pair.before);
    const other = entryAt(after, pair.after);
    return { ...pair, tree: treeOf(one, other), moved: moved ? difference(one, other, 'moved') : null };
  });
  return { is: 'list', entries };
}

function entryAt({ value, path }: Side, position: number | null): Side {
  if (position === null) return { value: undefined, path };
  return { value: (value as readonly unknown[])[position], path: within(path, position) };
}

type Container = Readonly<Record<string, unknown>>;

function isMap(value: unknown): value is Container {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values say the same; the order of properties says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((entry, position) => isSame(entry, other[position]));
  if (!isMap(one) || !isMap(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}

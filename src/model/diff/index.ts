// What differs between two versions of an instrument, by the names of its parts and not by their positions.

import { within } from '../pointer.ts';
import type { Instrument } from '../types.ts';
import { align } from './align.ts';
import { whereaboutsOf, type Whereabouts } from './place.ts';

export interface InstrumentDifference extends Whereabouts {
  readonly what: 'added' | 'removed' | 'moved' | 'changed';
  /** JSON Pointer in the later document; of what was removed, in the earlier. */
  readonly path: string;
  /** Undefined where there was nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

/** In the order of the later document; empty where both say the same. */
export function diffInstruments(before: Instrument, after: Instrument): InstrumentDifference[] {
  const documents = { before, after };
  return differences({ value: before, path: '' }, { value: after, path: '' }).map((found) => {
    const { what, path } = found;
    return { ...found, ...whereaboutsOf(documents[what === 'removed' ? 'before' : 'after'], path) };
  });
}

/** A value and where it stands in its document; undefined where nothing does. */
interface Side {
  readonly value: unknown;
  readonly path: string;
}

type Found = Omit<InstrumentDifference, keyof Whereabouts>;

function differences(before: Side, after: Side): Found[] {
  if (isSame(before.value, after.value)) return [];
  if (Array.isArray(before.value) && Array.isArray(after.value)) return inList(before, after);
  if (isMap(before.value) && isMap(after.value)) return inMap(before, after);
  return [difference(before, after, whatHappened(before.value, after.value))];
}

function difference(before: Side, after: Side, what: Found['what']): Found {
  const { path } = what === 'removed' ? before : after;
  return { what, path, before: before.value, after: after.value };
}

function whatHappened(before: unknown, after: unknown): Found['what'] {
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function inMap(before: Side, after: Side): Found[] {
  const [was, is] = [before.value as Container, after.value as Container];
  const keys = new Set([...Object.keys(is), ...Object.keys(was)]);
  return [...keys].flatMap((key) =>
    differences(
      { value: was[key], path: within(before.path, key) },
      { value: is[key], path: within(after.path, key) },
    ),
  );
}

function inList(before: Side, after: Side): Found[] {
  const [was, is] = [before.value as readonly unknown[], after.value as readonly unknown[]];
  return align(was, is, isSame).flatMap((pair) => {
    const one = entryAt(before, pair.before);
    const other = entryAt(after, pair.after);
    const moved = pair.moved ? [difference(one, other, 'moved')] : [];
    return [...moved, ...differences(one, other)];
  });
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
function isSame(one: unknown, other: unknown): boolean {
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

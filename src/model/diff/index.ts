// What differs between two versions of an instrument, by the names of its parts and not by their positions.

import { within } from '../pointer.ts';
import { PART_KINDS } from '../references.ts';
import type { DefinitionKind } from '../references.ts';
import type { Id, Instrument } from '../types.ts';
import { align, nameOf } from './align.ts';

export interface InstrumentDifference {
  readonly what: 'added' | 'removed' | 'moved' | 'changed';
  /** The part that it is in; null where it is none of the parts with ids. */
  readonly part: { readonly kind: DefinitionKind; readonly id: Id } | null;
  /** Where in the part, by names where there are any: `['levels', 'high', 'from']`; empty for the part itself. */
  readonly place: readonly string[];
  /** JSON Pointer in the later document; of what was removed, in the earlier. */
  readonly path: string;
  /** Undefined where there was nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

/** In the order of the later document; empty where both say the same. */
export function diffInstruments(before: Instrument, after: Instrument): InstrumentDifference[] {
  return differences({ value: before, path: '' }, { value: after, path: '' }, []);
}

/** A value and where it stands in its document; undefined where nothing does. */
interface Side {
  readonly value: unknown;
  readonly path: string;
}

type Place = readonly string[];

function differences(before: Side, after: Side, place: Place): InstrumentDifference[] {
  if (isSame(before.value, after.value)) return [];
  if (Array.isArray(before.value) && Array.isArray(after.value)) return inList(before, after, place);
  if (isMap(before.value) && isMap(after.value)) return inMap(before, after, place);
  return [difference(before, after, place)];
}

function difference(before: Side, after: Side, place: Place, moved = false): InstrumentDifference {
  const what = whatHappened(before.value, after.value, moved);
  const { path } = what === 'removed' ? before : after;
  return { what, ...partAt(place), path, before: before.value, after: after.value };
}

function whatHappened(before: unknown, after: unknown, moved: boolean): InstrumentDifference['what'] {
  if (moved) return 'moved';
  if (before === undefined) return 'added';
  return after === undefined ? 'removed' : 'changed';
}

function partAt(place: Place): Pick<InstrumentDifference, 'part' | 'place'> {
  const [list = '', id] = place;
  if (id === undefined || !Object.hasOwn(PART_KINDS, list)) return { part: null, place };
  return { part: { kind: PART_KINDS[list as keyof typeof PART_KINDS], id }, place: place.slice(2) };
}

function inMap(before: Side, after: Side, place: Place): InstrumentDifference[] {
  const [was, is] = [before.value as Container, after.value as Container];
  const keys = new Set([...Object.keys(is), ...Object.keys(was)]);
  return [...keys].flatMap((key) =>
    differences(
      { value: was[key], path: within(before.path, key) },
      { value: is[key], path: within(after.path, key) },
      [...place, key],
    ),
  );
}

function inList(before: Side, after: Side, place: Place): InstrumentDifference[] {
  const [was, is] = [before.value as readonly unknown[], after.value as readonly unknown[]];
  return align(was, is, isSame).flatMap((pair) => {
    const one = entryAt(before, pair.before);
    const other = entryAt(after, pair.after);
    const name = nameOf(other.value ?? one.value) ?? String((pair.after ?? pair.before ?? 0) + 1);
    const inner = [...place, name];
    const moved = pair.moved ? [difference(one, other, inner, true)] : [];
    return [...moved, ...differences(one, other, inner)];
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

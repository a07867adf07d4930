// The one text of a document: versions, digests, signatures and differences compare it.

import { atOnce, type Pieces } from '../document/pieces.ts';
import type { InstrumentRecord } from './record/types.ts';
import {
  instrumentSchema,
  recordSchema,
  resolveSchema,
  schemaWithin,
  type Schema,
  type WholeSchema,
} from './schema.ts';
import { codesOf, definitionsOf } from './references.ts';
import { Kept, shortcut } from './shortcuts.ts';
import type { Instrument } from './types.ts';

/**
 * JSON in which properties stand in the order of the types, and maps in the order in which the document names their
 * keys: languages, ids, codes. Indented by two spaces, with a newline at the end.
 */
export function canonicalText(instrument: Instrument): string {
  return atOnce(printing(instrument));
}

/** The same in pieces, none of which grows with the number of parts. */
export function* printing(instrument: Instrument): Pieces<string> {
  const order = keyOrder(instrument);
  const lists = Object.entries(instrument).filter((entry): entry is [string, unknown[]] =>
    Array.isArray(entry[1]),
  );
  const none = Object.fromEntries(lists.map(([name]) => [name, []]));
  const whole = inOrder({ ...instrument, ...none }, instrumentSchema, order, instrumentSchema) as Whole;
  const { properties = {} } = resolveSchema(instrumentSchema, instrument);
  for (const [name, parts] of lists) {
    const { items = {} } = resolveSchema(properties[name] ?? {}, parts);
    for (const part of parts) {
      whole[name]!.push(inOrder(part, items, order, instrumentSchema));
      yield;
    }
  }
  return textOf(whole);
}

/** As far as it has lists. */
type Whole = Record<string, unknown[]>;

/** The one text of a record, in the same way. */
export function canonicalRecord(record: InstrumentRecord): string {
  return canonicalBy(recordSchema, record);
}

/** The one text of a document of any kind that has a schema; keys of its maps stand in the order of the alphabet. */
export function canonicalBy(whole: WholeSchema, document: unknown): string {
  return textOf(inOrder(document, whole, new Map(), whole));
}

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

type Order = ReadonlyMap<string, number>;

function keyOrder(instrument: Instrument): Order {
  const names = [
    ...instrument.languages,
    ...definitionsOf(instrument).map(({ id }) => id),
    ...codesOf(instrument),
  ];
  return new Map([...new Set(names)].map((name, position) => [name, position]));
}

function inOrder(value: unknown, schema: Schema, order: Order, whole: WholeSchema): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const own = resolveSchema(schema, value, whole.$defs);
  if (Array.isArray(value)) return value.map((member) => inOrder(member, own.items ?? {}, order, whole));
  const entries = Object.entries(value);
  const known = own.properties ? positions.of(own.properties, positionsIn) : order;
  const position = (key: string) => known.get(key) ?? (own.properties ? -1 : Infinity);
  // A number and its neighbours: Infinity - Infinity is no order, equal positions go by name.
  if (!isRising(entries.map(([key]) => position(key))))
    entries.sort(([a], [b]) => (position(a) === position(b) ? compare(a, b) : position(a) - position(b)));
  return Object.fromEntries(
    entries.map(([key, member]) => [key, inOrder(member, schemaWithin(own, key) ?? {}, order, whole)]),
  );
}

/** Most documents are in order. */
function isRising(positions: readonly number[]): boolean {
  return positions.every((position, n) => n === 0 || position > positions[n - 1]!);
}

/** Documents are written while somebody types, and each has hundreds of objects of few types. */
const positions = new Kept(shortcut('order of properties'), new WeakMap<object, Order>());

function positionsIn(properties: object): Order {
  return new Map(Object.keys(properties).map((key, position) => [key, position]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}

// Where in a document something is, by names. A name alone does not tell what it is a name of: a level may have the
// code that a test case has as its id, and an item may be called like a property.

import { readPointer } from '../pointer.ts';
import type { DefinitionKind } from '../parts/home.ts';
import { homeOf, isPartList } from '../parts/index.ts';
import { instrumentSchema, resolveSchema, schemaWithin, typeNameOf, type Schema } from '../schema.ts';
import type { Id, Instrument, Text } from '../types.ts';

/** One step of the way from a part to a place in it. */
export interface PlaceStep {
  readonly name: string;
  /** What the name is: an id, a code, the tag of a language, a property, or a position counted from 1. */
  readonly of: 'id' | 'code' | 'language' | 'property' | 'position';
  /** Of what stands there, where it has one. */
  readonly label?: Text;
}

export interface Whereabouts {
  /** The part that it is in; null where it is none of the parts with ids. */
  readonly part: { readonly kind: DefinitionKind; readonly id: Id; readonly label?: Text } | null;
  /** Where in the part: `levels`, then `high`, then `from`; empty for the part itself. */
  readonly place: readonly PlaceStep[];
}

/** The part that a JSON Pointer leads into, and the way on from there. */
export function whereaboutsOf(document: Instrument, path: string): Whereabouts {
  const steps = stepsTo(document, path);
  const [list, part, ...place] = steps;
  if (!part || !list || !isPartList(list.name)) return { part: null, place: steps };
  const { name: id, label } = part;
  return { part: { kind: homeOf(list.name).kind, id, ...(label && { label }) }, place };
}

function stepsTo(document: Instrument, path: string): PlaceStep[] {
  let [value, schema]: [unknown, Schema] = [document, instrumentSchema];
  return readPointer(path).map((key) => {
    const owner = resolveSchema(schema, value);
    value = (value as Readonly<Record<string, unknown>>)[key];
    schema = schemaWithin(owner, key) ?? {};
    return owner.items ? stepInto(value, Number(key)) : { name: key, of: kindOfKey(owner, key) };
  });
}

function kindOfKey({ properties, propertyNames = {} }: Schema, key: string): PlaceStep['of'] {
  if (properties && Object.hasOwn(properties, key)) return 'property';
  return KEYS[typeNameOf(propertyNames)] ?? 'property';
}

/** What the keys of maps are. */
const KEYS: Readonly<Record<string, PlaceStep['of']>> = { Id: 'id', Code: 'code', LanguageTag: 'language' };

function stepInto(entry: unknown, position: number): PlaceStep {
  const naming = namingOf(entry) ?? { name: String(position + 1), of: 'position' };
  const { label } = membersOf(entry);
  return { ...naming, ...(label ? { label: label as Text } : {}) };
}

/** What an entry is called among its neighbours: its id, its code, or what it is of. */
export function namingOf(entry: unknown): PlaceStep | undefined {
  const { id, code, of } = membersOf(entry);
  if (typeof id === 'string') return { name: id, of: 'id' };
  if (typeof code === 'string') return { name: code, of: 'code' };
  return typeof of === 'string' ? { name: of, of: 'id' } : undefined;
}

function membersOf(entry: unknown): Readonly<Record<string, unknown>> {
  return typeof entry === 'object' && entry !== null ? (entry as Readonly<Record<string, unknown>>) : {};
}

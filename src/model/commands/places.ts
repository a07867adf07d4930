// Finding places in a draft by their JSON Pointer, guarded by the schema.

import type { Draft } from 'mutative';
import { printPointer, readPointer } from '../pointer.ts';
import { followed, instrumentSchema, resolveSchema, schemaWithin, type Schema } from '../schema.ts';
import type { Id, Instrument } from '../types.ts';
import { misuse } from './command.ts';

type Container = Record<string, unknown>;

export interface Place {
  readonly owner: Container;
  readonly key: string;
  /** Of what stands there. */
  readonly schema: Schema;
  /** Whether the owner must have it. */
  readonly required: boolean;
}

/** The place that a pointer names, in an owner that exists; absent texts and lists on the way are begun. */
export function placeAt(draft: Draft<Instrument> | Instrument, path: string): Place {
  const keys = readPointer(path);
  const last = keys.pop() ?? misuse('the whole document is no place');
  let owner = draft as unknown as Container;
  let schema = resolveSchema(instrumentSchema, owner);
  for (const [depth, key] of keys.entries()) {
    const inner =
      schemaOf(schema, key) ?? misuse(`nothing can stand at ${printPointer(keys.slice(0, depth + 1))}`);
    if (owner[key] === undefined) owner[key] = emptyOf(inner) ?? misuse(`nothing stands at ${path}`);
    owner = owner[key] as Container;
    schema = resolveSchema(inner, owner);
  }
  const own = schemaOf(schema, last) ?? misuse(`nothing can stand at ${path}`);
  return { owner, key: last, schema: own, required: schema.required?.includes(last) ?? false };
}

/** The list that a pointer names; an optional one is begun. */
export function listAt(draft: Draft<Instrument>, path: string): unknown[] {
  const { owner, key, schema } = placeAt(draft, path);
  const list = (owner[key] ??= resolveSchema(schema, []).type === 'array' ? [] : undefined);
  return Array.isArray(list) ? (list as unknown[]) : misuse(`there is no list at ${path}`);
}

/** What may stand under a key: in a list, only under a position. */
function schemaOf(schema: Schema, key: string): Schema | undefined {
  return key === '__proto__' || (schema.items && !/^\d+$/.test(key)) ? undefined : schemaWithin(schema, key);
}

/** What an absent place begins as, where the way leads through it. */
function emptyOf(schema: Schema): unknown {
  const { type } = followed(schema);
  return type === 'object' ? {} : undefined;
}

/** The part of a list of the document that has an id. */
export function partOf<Part extends { id: Id }>(parts: readonly Part[], id: Id): Part {
  return parts.find((part) => part.id === id) ?? misuse(`there is no “${id}”`);
}

// The JSON Schemas of instruments and of their records, as data that the model asks what may stand where.

import { readPointer } from './pointer.ts';
import schemaFile from './instrument.schema.json' with { type: 'json' };
import recordFile from './record/record.schema.json' with { type: 'json' };

/** The part of JSON Schema that the types of an instrument need. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** False, or the schema of the values of a map. */
  readonly additionalProperties?: Schema | false;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly pattern?: string;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly discriminator?: { readonly propertyName: string };
  readonly description?: string;
}

export type WholeSchema = Schema & { readonly $defs: Readonly<Record<string, Schema>> };

export const instrumentSchema = schemaFile as unknown as WholeSchema;
export const recordSchema = recordFile as unknown as WholeSchema;
/** What schemas call by the same name is the same in all. */
export type Definitions = WholeSchema['$defs'];
const ours: Definitions = { ...recordSchema.$defs, ...instrumentSchema.$defs };

/** The name of the type that a schema refers to. */
export function typeNameOf({ $ref = '' }: Schema): string {
  return $ref.slice($ref.lastIndexOf('/') + 1);
}

/** The schema that stands behind a reference. */
export function followed(schema: Schema, definitions = ours): Schema {
  if (schema.$ref === undefined) return schema;
  return followed(definitions[typeNameOf(schema)] ?? {}, definitions);
}

/** What may stand at a pointer into a document: its schema as its owner refers to it, empty where nothing may. */
export function schemaAt(document: unknown, path: string, whole: WholeSchema = instrumentSchema): Schema {
  let [value, schema]: [unknown, Schema] = [document, whole];
  for (const key of readPointer(path)) {
    schema = schemaWithin(resolveSchema(schema, value, whole.$defs), key) ?? {};
    value = (value as Record<string, unknown> | undefined)?.[key];
  }
  return schema;
}

/** What may stand under a key of what has a schema. */
export function schemaWithin(
  { items, properties, additionalProperties }: Schema,
  key: string,
): Schema | undefined {
  if (items) return items;
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  return additionalProperties || undefined;
}

/** The schema of a value: references followed, and the branch of a union that the value is meant to be. */
export function resolveSchema(schema: Schema, value: unknown, definitions = ours): Schema {
  if (schema.$ref !== undefined) return resolveSchema(followed(schema, definitions), value, definitions);
  const branches = schema.oneOf ?? schema.anyOf;
  if (!branches) return schema;
  const tag = schema.discriminator?.propertyName;
  for (const branch of branches) {
    const resolved = resolveSchema(branch, value, definitions);
    const isMeant =
      tag === undefined
        ? isOfType(value, resolved.type)
        : resolved.properties?.[tag]?.const === (value as Record<string, unknown> | null)?.[tag];
    if (isMeant) return resolved;
  }
  return schema;
}

/** Whether a JSON value is of a JSON Schema type. */
export function isOfType(value: unknown, type: Schema['type']): boolean {
  const types = typeof type === 'string' ? [type] : (type ?? [jsonType(value)]);
  return types.includes(jsonType(value)) || (types.includes('integer') && Number.isInteger(value));
}

export function jsonType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

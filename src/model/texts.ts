// Every text of a document that stands in several languages.

import { within } from './pointer.ts';
import { instrumentSchema, resolveSchema, schemaWithin, type Schema } from './schema.ts';
import type { Instrument, Text } from './types.ts';

export interface TextPlace {
  readonly path: string;
  readonly text: Text;
}

/** In the order of the document. */
export function textsOf(document: Instrument): TextPlace[] {
  return textsIn(document, instrumentSchema, '');
}

function textsIn(value: unknown, schema: Schema, path: string): TextPlace[] {
  if (typeof value !== 'object' || value === null) return [];
  if (schema.$ref === '#/$defs/Text') return [{ path, text: value as Text }];
  const own = resolveSchema(schema, value);
  return Object.entries(value).flatMap(([key, member]) => {
    const inner = schemaWithin(own, key);
    return inner ? textsIn(member, inner, within(path, key)) : [];
  });
}

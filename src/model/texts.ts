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
  const found: TextPlace[] = [];
  addTexts(document, instrumentSchema, '', found);
  return found;
}

function addTexts(value: object, schema: Schema, path: string, found: TextPlace[]): void {
  if (schema.$ref === '#/$defs/Text') {
    found.push({ path, text: value as Text });
    return;
  }
  const own = resolveSchema(schema, value);
  for (const [key, member] of Object.entries(value)) {
    if (typeof member !== 'object' || member === null) continue;
    const inner = schemaWithin(own, key);
    if (inner) addTexts(member as object, inner, within(path, key), found);
  }
}

// Pieces of JSON Schema.

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export const DATE: JsonObject = {
  type: 'string',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
};

/** An object with these properties and no others; all are required if nothing else is said. */
export function group(properties: JsonObject, required = Object.keys(properties)): JsonObject {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** A list in which each of these may stand once. */
export function setOf(words: readonly string[]): JsonObject {
  return words.length === 0
    ? { type: 'array', maxItems: 0 }
    : { type: 'array', items: { enum: words }, uniqueItems: true };
}

/** A file's text. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

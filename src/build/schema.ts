// The JSON Schema of instruments, made from the types, and the validator made from the schema.

import { Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { createGenerator } from 'ts-json-schema-generator';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a schema is of: the file of its types, the type, and the format that documents name. */
export interface SchemaSource {
  readonly path: string;
  readonly type: string;
  readonly format: string;
}

/** JSON Schema (draft 2020-12) of a type, from the compiler's view of its file. */
export function makeSchema({ path, type, format }: SchemaSource, tsconfig: string): Json {
  const { definitions = {} } = createGenerator({
    path,
    tsconfig,
    type,
    additionalProperties: false,
    skipTypeCheck: true,
    discriminatorType: 'open-api',
  }).createSchema(type);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: format,
    title: type,
    $ref: `#/$defs/${type}`,
    $defs: withNewReferences(definitions as Json),
  };
}

/** The generator writes draft 7, whose definitions stand elsewhere. */
function withNewReferences(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(withNewReferences);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]): [string, Json] =>
    key === '$ref' && typeof value === 'string'
      ? [key, value.replace('#/definitions/', '#/$defs/')]
      : [key, withNewReferences(value)],
  );
  return Object.fromEntries(entries);
}

/** A module with a function that validates, which needs neither Ajv nor `eval` where it runs. Its errors have no messages: we have our own. */
export function makeValidator(schema: Json): string {
  // Not that of draft 2020-12, which counts what others looked at: no schema of ours asks, and it was a fifth of the code.
  const ajv = new Ajv({
    discriminator: true,
    allErrors: true,
    strict: true,
    strictRequired: false, // the tag of a union is defined in its branches
    allowUnionTypes: true,
    inlineRefs: false,
    messages: false,
    code: { source: true, esm: true },
  });
  const code = standaloneCode(ajv, ajv.compile(forValidator(schema) as object));
  // Ajv writes `require` even into modules, for keywords that the types do not use so far (minLength, uniqueItems).
  if (code.includes('require(')) throw new Error('The validator would need what a worker cannot load.');
  // Nobody asks where in the schema a rule stands, and it was a tenth of the validator.
  return `// Written by \`npm run generate\`.\n${code.replaceAll(/schemaPath:"[^"]*",/g, '')}\n`;
}

/** Half the size: a validator keeps the schema that it was made from. */
function forValidator(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(forValidator);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(
    ([key, value]) => !['description', '$schema'].includes(key) || typeof value !== 'string',
  );
  return Object.fromEntries(entries.map(([key, value]) => [key, forValidator(value)]));
}

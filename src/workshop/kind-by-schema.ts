// What the kinds of documents of a workshop have in common: a schema says of each what it is.

import type { ErrorObject } from 'ajv';
import { read, type Kind } from '../document/index.ts';
import {
  canonicalBy,
  checkSize,
  explain,
  firstAlike,
  inOrderOf,
  LONGEST_TEXT,
  readJson,
  type Diagnostic,
  type WholeSchema,
} from '../model/index.ts';

interface Validator {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

export interface BySchema<Document> {
  readonly name: string;
  readonly schema: WholeSchema;
  readonly validate: Validator;
  /** What the shape alone does not say. */
  readonly check?: (document: Document) => readonly Diagnostic[];
}

/** A kind whose newest format is its first: there was none before. */
export function kindBySchema<Document>({
  name,
  schema,
  validate,
  check = () => [],
}: BySchema<Document>): Kind<Document, Diagnostic> {
  return {
    name,
    newest: 1,
    migrate: (value) => value,
    validate: (value, most) => {
      const size = checkSize(value, LONGEST_TEXT); // pictures stand in it as texts
      if (size.length > 0) return { document: null, problems: size };
      const problems = validate(value)
        ? check(value as Document)
        : explain((validate.errors ?? []) as Parameters<typeof explain>[0], value, schema);
      if (problems.length === 0) return { document: value as Document, problems };
      return { document: null, problems: firstAlike(inOrderOf(value, problems), most) };
    },
    canonical: (document) => canonicalBy(schema, document),
  };
}

export interface ReadDocument<Document> {
  /** Null where a diagnostic is an error. */
  readonly document: Document | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads JSON text; nothing of it is believed. */
export function readText<Document>(kind: Kind<Document, Diagnostic>, text: string): ReadDocument<Document> {
  const { value, diagnostics } = readJson(text);
  return diagnostics.length > 0 ? { document: null, diagnostics } : readValue(kind, value);
}

export function readValue<Document>(
  kind: Kind<Document, Diagnostic>,
  value: unknown,
): ReadDocument<Document> {
  const found = read(kind, value);
  if (found.is === 'read') return { document: found.document, diagnostics: found.problems };
  const params = { format: `${kind.name}/${kind.newest}` };
  const code = found.is === 'newer' ? 'workshop-format-newer' : 'workshop-format-other';
  return { document: null, diagnostics: [{ code, severity: 'error', path: '/format', params }] };
}

export function problem(
  code: Diagnostic['code'],
  path: string,
  params: Diagnostic['params'] = {},
  severity: Diagnostic['severity'] = 'error',
): Diagnostic {
  return { code, severity, path, params };
}

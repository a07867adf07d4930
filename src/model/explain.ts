// From the validator's errors to diagnostics in users' words.

import type { ErrorObject } from 'ajv';
import type { Diagnostic, DiagnosticCode, Params } from './diagnostic.ts';
import { nearestOfFew, type Offer } from './nearest.ts';
import { valueAt, within } from './pointer.ts';
import { isOfRecord, isReserved } from './reserved.ts';
import {
  followed,
  instrumentSchema,
  jsonType,
  resolveSchema,
  schemaAt,
  typeNameOf,
  type Definitions,
  type Schema,
  type WholeSchema,
} from './schema.ts';

type Error = ErrorObject<string, Record<string, unknown>>;
type Explained = readonly [code: DiagnosticCode, path: string, params: Params];

/** A place that has an error: what stands there and what may. */
interface Place {
  readonly path: string;
  readonly value: unknown;
  readonly schema: Schema;
  readonly definitions: Definitions;
}

/** What is wrong with the shape of a document, in the order of the validator, by the schema that it validates. */
export function explain(
  errors: readonly Error[],
  document: unknown,
  whole: WholeSchema = instrumentSchema,
): Diagnostic[] {
  const offer = nearestOfFew();
  const placed = errors.map(({ keyword, params, instancePath: path }) => ({
    keyword,
    params,
    place: {
      path,
      value: valueAt(document, path),
      schema: schemaAt(document, path, whole),
      definitions: whole.$defs,
    },
  }));
  return withoutSideEffects(placed).flatMap((error) => {
    const explained = explainOne(error, offer);
    if (!explained) return [];
    const [code, path, params] = explained;
    return [{ code, severity: 'error', path, params } as const];
  });
}

interface Placed {
  readonly keyword: string;
  readonly params: Record<string, unknown>;
  readonly place: Place;
}

/**
 * A union reports the errors of all its branches: what remains is the branch of the value's own type, or the union
 * itself where the value has none of the types. A bad key is reported as a text and as a key.
 */
function withoutSideEffects(errors: readonly Placed[]): readonly Placed[] {
  const wrongTypes = new Map<string, number>();
  for (const { keyword, place } of errors)
    if (keyword === 'type') wrongTypes.set(place.path, (wrongTypes.get(place.path) ?? 0) + 1);
  const unions = new Map(
    errors.flatMap(({ keyword, place: { path, schema, definitions } }) => {
      if (keyword !== 'anyOf') return [];
      return [
        [
          path,
          wrongTypes.get(path) === followed(schema, definitions).anyOf?.length ? 'none' : 'one',
        ] as const,
      ];
    }),
  );
  return errors.filter(({ keyword, place: { path, value } }) => {
    const union = unions.get(path);
    if (keyword === 'anyOf') return union === 'none';
    if (keyword === 'pattern') return typeof value === 'string';
    return !(keyword === 'type' && union);
  });
}

function explainOne({ keyword, params, place }: Placed, offer: Offer): Explained | null {
  const { path, value, schema, definitions } = place;
  const limit = Number(params['limit']);
  switch (keyword) {
    case 'required':
      return ['missing-property', path, { key: String(params['missingProperty']) }];
    case 'additionalProperties':
      return unknownKey(String(params['additionalProperty']), place, offer);
    case 'propertyNames':
      return badName(String(params['propertyName']), place);
    case 'const':
      return notOneOf(value, [params['allowedValue']], path, offer);
    case 'enum':
      return notOneOf(value, params['allowedValues'] as readonly unknown[], path, offer);
    case 'discriminator':
      return badTag(params, place, offer);
    case 'pattern':
      return badText(String(value), place);
    case 'type':
      return wrongShape(value, params['type'] as Schema['type'], path);
    case 'anyOf':
      return wrongShape(value, typesOf(followed(schema, definitions).anyOf ?? [], definitions), path);
    case 'minItems':
      return ['too-few', path, { count: (value as unknown[]).length, least: limit }];
    case 'minimum':
      return ['too-small', path, { value: Number(value), least: limit }];
    case 'maximum':
      return ['too-large', path, { value: Number(value), most: limit }];
    default:
      throw new Error(`The schema has a keyword that has no words yet: ${keyword}.`);
  }
}

/** What the text of a type must look like. */
const PATTERNS: Readonly<Record<string, DiagnosticCode>> = {
  Id: 'not-an-id',
  Code: 'not-a-code',
  IsoDate: 'not-an-iso-date',
  LanguageTag: 'not-a-language',
};

/** Texts that no person writes by hand: an example says enough. */
const WRITTEN_LIKE: Readonly<Record<string, string>> = {
  Digest: '64 × 0–9, a–f',
  Instant: '2026-01-31T09:30:00Z',
  Place: '/items/0/label',
  Picture: 'data:image/png;base64,iVBORw0KGgo=',
};

function badText(text: string, { path, schema }: Place): Explained {
  const example = WRITTEN_LIKE[typeNameOf(schema)];
  if (example !== undefined) return ['wrong-form', path, { text, example }];
  return [PATTERNS[typeNameOf(schema)] ?? 'wrong-version', path, { text }];
}

function unknownKey(key: string, { path, value, schema, definitions }: Place, offer: Offer): Explained {
  const type = typeNameOf(schema);
  if (isOfRecord(type, key)) return ['belongs-to-record', within(path, key), { key }];
  if (isReserved(type, key)) return ['reserved-property', within(path, key), { key }];
  const known = () => Object.keys(resolveSchema(schema, value, definitions).properties ?? {});
  return ['unknown-key', within(path, key), { key, nearest: list(offer(key, known)) }];
}

function badName(text: string, { path, value, schema, definitions }: Place): Explained {
  const type = typeNameOf(resolveSchema(schema, value, definitions).propertyNames ?? {});
  return [PATTERNS[type] ?? 'unknown-key', within(path, text), { text }];
}

function badTag(
  params: Record<string, unknown>,
  { path, schema, definitions }: Place,
  offer: Offer,
): Explained | null {
  const { tag, tagValue } = params as { tag: string; tagValue: unknown };
  if (tagValue === undefined) return null; // `required` says it
  const branches = (followed(schema, definitions).oneOf ?? []).map((branch) => followed(branch, definitions));
  const allowed = branches.map(({ properties }) => properties?.[tag]?.const);
  return notOneOf(tagValue, allowed, within(path, tag), offer);
}

function notOneOf(value: unknown, allowed: readonly unknown[], path: string, offer: Offer): Explained {
  const words = allowed.map(String);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return ['not-one-of', path, { text, allowed: list(words), nearest: list(offer(text, () => words)) }];
}

function wrongShape(value: unknown, type: Schema['type'], path: string): Explained {
  const types = typeof type === 'string' ? [type] : (type ?? []);
  if (types.includes('integer') && typeof value === 'number') return ['not-whole', path, { value }];
  const expected = [...new Set(types.map(termOf))].join('|');
  return ['wrong-shape', path, { expected, found: termOf(jsonType(value)) }];
}

function typesOf(branches: readonly Schema[], definitions: Definitions): string[] {
  return branches.flatMap((branch) => followed(branch, definitions).type ?? []);
}

/** The catalogue's term of a JSON type. */
function termOf(type: string): string {
  const terms: Readonly<Record<string, string>> = {
    string: 'text',
    integer: 'number',
    array: 'list',
  };
  return terms[type] ?? type;
}

function list(words: readonly string[]): string {
  return words.join(', ');
}

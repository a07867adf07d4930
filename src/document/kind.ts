// A kind of document: how its formats are called, what makes a value one, and in which text it is written.

import { sha256 } from './sha256.ts';

export interface Kind<Document, Problem> {
  /** Documents say `NAME/NUMBER` as their `format`. */
  readonly name: string;
  /** The number of today's format. */
  readonly newest: number;
  /** Takes a value of an older format to today's; what it gives is validated. */
  readonly migrate: (value: Readonly<Record<string, unknown>>, from: number) => unknown;
  /** Believes nothing of a value in today's format. Null where a problem keeps it from being a document. */
  readonly validate: (value: unknown, most?: number) => Found<Document, Problem>;
  /** The one text of a document. */
  readonly canonical: (document: Document) => string;
}

export interface Found<Document, Problem> {
  readonly document: Document | null;
  readonly problems: readonly Problem[];
}

/** What a value is found to be: no document of the kind, one of a newer studio, or one that was validated. */
export type Read<Document, Problem> =
  | { readonly is: 'other' }
  | { readonly is: 'newer'; readonly format: number }
  | ({ readonly is: 'read'; readonly format: number } & Found<Document, Problem>);

/** Brings a value of an older format to today's and validates it; a newer one is not read by halves. */
export function read<Document, Problem>(
  kind: Kind<Document, Problem>,
  value: unknown,
  most?: number,
): Read<Document, Problem> {
  const format = formatIn(kind.name, value);
  if (format === null) return { is: 'other' };
  if (format > kind.newest) return { is: 'newer', format };
  const current =
    format === kind.newest ? value : kind.migrate(value as Readonly<Record<string, unknown>>, format);
  return { is: 'read', format, ...kind.validate(current, most) };
}

/** The number of the format that a value says it has; null where it is none of this name. */
export function formatIn(name: string, value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('format' in value)) return null;
  const [ofName, number = '', ...more] = String(value.format).split('/');
  if (ofName !== name || more.length > 0 || !/^(0|[1-9]\d{0,5})$/.test(number)) return null;
  return Number(number);
}

/** SHA-256 of the one text: equal for equal documents, in whatever order their keys stand. */
export function digestOf<Document>(
  { canonical }: Pick<Kind<Document, unknown>, 'canonical'>,
  document: Document,
): string {
  return sha256(canonical(document));
}

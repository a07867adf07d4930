// The formats, one line each. The command line, the clerk, the reader and the Export area read this list; none of them
// knows a format by name. What a format needs is loaded when it is first written or read.

import type { Format, TextsRead } from './contract.ts';
import { caseSchema } from './case-schema/about.ts';
import { codebook } from './codebook/about.ts';
import { packageFormat } from './package/about.ts';
import { rules } from './rules/about.ts';
import { scorer } from './scorer/about.ts';
import { sql } from './sql/about.ts';
import { textsCsv } from './texts-csv/about.ts';
import { wasm } from './wasm/about.ts';
import { xliff } from './xliff/about.ts';

/** In the order in which they are offered; what is not said otherwise is written as the first. */
export const FORMATS: readonly [Format, ...Format[]] = [
  packageFormat,
  codebook,
  caseSchema,
  scorer,
  wasm,
  sql,
  rules,
  textsCsv,
  xliff,
];

/** Undefined where there is none of this name that is written. */
export function writtenFormat(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id && format.files.length > 0);
}

/** What packages can carry. */
export const TARGETS: readonly Format[] = FORMATS.filter(({ inPackage }) => inPackage !== undefined);

/** The format of a file; undefined where it is none of these. */
export function recognisedFormat(bytes: Uint8Array): Format | undefined {
  return FORMATS.find(({ recognises }) => recognises?.(bytes));
}

/** Reads a file of translations; it says what is wrong with one that holds none. */
export async function readTexts(bytes: Uint8Array): Promise<TextsRead> {
  const format = FORMATS.find(({ holdsTexts }) => holdsTexts?.(bytes));
  const { texts } = (await format?.load()) ?? {};
  if (!texts) throw new Error('The last format reads any file.');
  return texts.read(bytes);
}

export { write, type Written, type WriteOptions, type WrittenFile } from './write.ts';
export type {
  FileKind,
  Format,
  FormatId,
  FormatOption,
  FoundText,
  Loss,
  Read,
  TextsRead,
} from './contract.ts';

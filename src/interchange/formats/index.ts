// The formats, one line each. The command line, the clerk, the reader and the Export area read this list; none of them
// knows a format by name. What a format needs is loaded when it is first written or read.

import type { Format } from './contract.ts';
import { caseSchema } from './case-schema/about.ts';
import { codebook } from './codebook/about.ts';
import { packageFormat } from './package/about.ts';
import { rules } from './rules/about.ts';
import { scorer } from './scorer/about.ts';
import { sql } from './sql/about.ts';

/** In the order in which they are offered; what is not said otherwise is written as the first. */
export const FORMATS: readonly [Format, ...Format[]] = [
  packageFormat,
  codebook,
  caseSchema,
  scorer,
  sql,
  rules,
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

export { write, type Written, type WriteOptions, type WrittenFile } from './write.ts';
export type { FileKind, Format, FormatId, FormatOption, Loss, Read } from './contract.ts';

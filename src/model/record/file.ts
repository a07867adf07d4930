// One file holds an instrument and what is said of it.

import { formatIn } from '../../document/index.ts';
import type { Diagnostic, DiagnosticCode, Params } from '../diagnostic.ts';
import { newerThan } from '../newer.ts';
import { within } from '../pointer.ts';
import type { Instrument } from '../types.ts';
import { saysNothing, type Recorded } from './record.ts';
import type { InstrumentRecord } from './types.ts';

export const FILE_FORMAT = 'aspect-file/1';
const NEWEST = 1;

export interface InstrumentFile {
  readonly format: typeof FILE_FORMAT;
  readonly instrument: Instrument;
  readonly record: InstrumentRecord;
}

/** What a file, a copy or a note holds: both together; the plain instrument where nothing is said of it. */
export function fileOf({ document, record }: Recorded): Instrument | InstrumentFile {
  return saysNothing(record) ? document : { format: FILE_FORMAT, instrument: document, record };
}

/** A value that says it is such a file, not yet believed. */
export interface FoundFile {
  readonly instrument: unknown;
  readonly record: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

/** Null where the value does not say that it is such a file. */
export function checkFile(value: unknown): FoundFile | null {
  const format = formatIn('aspect-file', value);
  if (format === null || format < NEWEST) return null;
  const { instrument, record, ...others } = value as Partial<InstrumentFile>;
  const found = { instrument, record };
  if (format > NEWEST) return { ...found, diagnostics: [newerThan(NEWEST, format)] };
  const wrong = [
    ...Object.entries(found).flatMap(([key, part]) =>
      part === undefined ? [error('missing-property', '', { key })] : [],
    ),
    ...Object.keys(others).flatMap((key) =>
      key === 'format' ? [] : [error('unknown-key', within('', key), { key, nearest: '' })],
    ),
  ];
  return { ...found, diagnostics: wrong };
}

function error(code: DiagnosticCode, path: string, params: Params): Diagnostic {
  return { code, severity: 'error', path, params };
}

// One file holds an instrument and what is said of it.

import { formatIn } from '../../document/index.ts';
import type { Diagnostic, DiagnosticCode, Params } from '../diagnostic.ts';
import { newerThan } from '../newer.ts';
import { within } from '../pointer.ts';
import type { Instrument } from '../types.ts';
import { saysNothing, type Recorded } from './record.ts';
import type { Instant, InstrumentRecord } from './types.ts';

export const FILE_FORMAT = 'aspect-file/1';
/** Of a file that holds earlier texts, too. */
export const FILE_WITH_HISTORY = 'aspect-file/2';
const NEWEST = 2;

export interface InstrumentFile {
  readonly format: typeof FILE_FORMAT;
  readonly instrument: Instrument;
  readonly record: InstrumentRecord;
}

/** An earlier text of the instrument, and who kept it. */
export interface HistoryEntry {
  readonly at: Instant;
  /** Null where it was kept by itself. */
  readonly label: string | null;
  readonly who: string;
  readonly why: string;
  readonly instrument: Instrument;
}

/** The way to another person: everything of an instrument in one file. */
export interface WholeFile extends Omit<InstrumentFile, 'format'> {
  readonly format: typeof FILE_WITH_HISTORY;
  readonly history: readonly HistoryEntry[];
}

export function wholeFileOf({ document, record }: Recorded, history: readonly HistoryEntry[]): WholeFile {
  return { format: FILE_WITH_HISTORY, instrument: document, record, history };
}

/** What a file, a copy or a note holds: both together; the plain instrument where nothing is said of it. */
export function fileOf({ document, record }: Recorded): Instrument | InstrumentFile {
  return saysNothing(record) ? document : { format: FILE_FORMAT, instrument: document, record };
}

/** A value that says it is such a file, not yet believed. */
export interface FoundFile {
  readonly instrument: unknown;
  readonly record: unknown;
  readonly history: readonly unknown[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Null where the value does not say that it is such a file. */
export function checkFile(value: unknown): FoundFile | null {
  const format = formatIn('aspect-file', value);
  if (format === null || format < 1) return null;
  const { instrument, record, history, ...others } = value as Partial<WholeFile>;
  const earlier: unknown = format > 1 && Array.isArray(history) ? history : undefined;
  const found = { instrument, record, history: (earlier ?? []) as readonly unknown[] };
  if (format > NEWEST) return { ...found, diagnostics: [newerThan(NEWEST, format)] };
  const needed = { instrument, record, ...(format > 1 ? { history: earlier } : {}) };
  const unknown = format === 1 && history !== undefined ? { ...others, history } : others;
  const wrong = [
    ...Object.entries(needed).flatMap(([key, part]) =>
      part === undefined ? [error('missing-property', '', { key })] : [],
    ),
    ...Object.keys(unknown).flatMap((key) =>
      key === 'format' ? [] : [error('unknown-key', within('', key), { key, nearest: '' })],
    ),
  ];
  return { ...found, diagnostics: wrong };
}

function error(code: DiagnosticCode, path: string, params: Params): Diagnostic {
  return { code, severity: 'error', path, params };
}

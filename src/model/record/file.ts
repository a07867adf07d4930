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
/** Of one that holds case banks, too. */
export const FILE_WITH_BANKS = 'aspect-file/3';
const NEWEST = 3;

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

/** With the case banks that were asked for, as whoever knows cases writes them. */
export interface WholeFileWithBanks extends Omit<WholeFile, 'format'> {
  readonly format: typeof FILE_WITH_BANKS;
  readonly banks: readonly object[];
}

export function wholeFileOf(
  { document, record }: Recorded,
  history: readonly HistoryEntry[],
  banks: readonly object[] = [],
): WholeFile | WholeFileWithBanks {
  const whole = { instrument: document, record, history };
  return banks.length > 0
    ? { format: FILE_WITH_BANKS, ...whole, banks }
    : { format: FILE_WITH_HISTORY, ...whole };
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
  readonly banks: readonly unknown[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Null where the value does not say that it is such a file. */
export function checkFile(value: unknown): FoundFile | null {
  const format = formatIn('aspect-file', value);
  if (format === null || format < 1) return null;
  const { instrument, record, history, banks, ...others } = value as Partial<WholeFileWithBanks>;
  const earlier = format > 1 && Array.isArray(history) ? (history as unknown[]) : undefined;
  const carried = format > 2 && Array.isArray(banks) ? (banks as unknown[]) : undefined;
  const found = { instrument, record, history: earlier ?? [], banks: carried ?? [] };
  if (format > NEWEST) return { ...found, diagnostics: [newerThan(NEWEST, format)] };
  const needed = {
    instrument,
    record,
    ...(format > 1 && { history: earlier }),
    ...(format > 2 && { banks: carried }),
  };
  const unknown = {
    ...others,
    ...(format === 1 && history !== undefined && { history }),
    ...(format < 3 && banks !== undefined && { banks }),
  };
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

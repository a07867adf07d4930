// Into the model: text, or a value from a database, becomes an instrument of the right shape, or diagnostics say why not.

import { read } from '../document/index.ts';
import type { Diagnostic } from './diagnostic.ts';
import { readJson } from './json.ts';
import { instrumentKind } from './kind.ts';
import { FORMAT, STATUS_IN_RECORD, type Draft } from './migrations.ts';
import { newerThan } from './newer.ts';
import { within } from './pointer.ts';
import { checkFile, type HistoryEntry } from './record/file.ts';
import { validateRecord } from './record/read.ts';
import { recordOf } from './record/record.ts';
import type { InstrumentRecord } from './record/types.ts';
import type { Instrument, Status } from './types.ts';

export interface ReadInstrument {
  /** Null where a diagnostic is an error. */
  readonly instrument: Instrument | null;
  /** What came with it is said of it; null where nothing did. */
  readonly record: InstrumentRecord | null;
  /** Earlier texts that came with it. */
  readonly history?: readonly HistoryEntry[];
  /** Case banks that came with it, not yet believed. */
  readonly banks?: readonly unknown[];
  /** Where the instrument stands in what was read: in a file that holds its record, too, not at the top. */
  readonly at: '' | '/instrument';
  /** Their paths begin at the top of what was read. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads JSON text. What must hold between the parts of a document, besides their names, is left to `checkStructure`.
 * `most` findings of a kind are told, and the rest is counted.
 */
export function readInstrument(text: string, most?: number): ReadInstrument {
  const { value, diagnostics } = readJson(text, { most });
  return diagnostics.length > 0 ? refused(diagnostics) : validateInstrument(value, most);
}

/**
 * Believes nothing of a value: an older format is migrated, everything else that is not an instrument is refused. An
 * instrument may stand in a file with its record.
 */
export function validateInstrument(value: unknown, most?: number): ReadInstrument {
  const file = checkFile(value);
  if (!file) return validateDocument(value, most);
  if (file.diagnostics.length > 0) return refused(file.diagnostics, '/instrument');
  const read = validateDocument(file.instrument, most);
  const { record, diagnostics } = validateRecord(file.record, most);
  const earlier = file.history.map((one, i) => readEntry(one, `/history/${String(i)}`, most));
  const all = [
    ...lowered(read.diagnostics, 'instrument'),
    ...lowered(diagnostics, 'record'),
    ...earlier.flatMap((one) => one.diagnostics),
  ];
  const history = earlier.flatMap(({ entry }) => (entry ? [entry] : []));
  if (!read.instrument || !record || history.length < earlier.length) return refused(all, '/instrument');
  const found = { instrument: read.instrument, record, at: '/instrument' as const, diagnostics: all };
  return {
    ...found,
    ...(history.length > 0 && { history }),
    ...(file.banks.length > 0 && { banks: file.banks }),
  };
}

interface ReadEntry {
  /** Null where a diagnostic says why not. */
  readonly entry: HistoryEntry | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** An earlier text of a file; its older format is nothing to tell. */
function readEntry(value: unknown, path: string, most?: number): ReadEntry {
  const {
    at,
    label,
    who,
    why,
    instrument: text,
  } = (value ?? {}) as Partial<Record<keyof HistoryEntry, unknown>>;
  const isSaid =
    [at, who, why].every((one) => typeof one === 'string') && !Number.isNaN(Date.parse(at as string));
  const { instrument, diagnostics } = validateDocument(text, most);
  const wrong = diagnostics.filter(({ severity }) => severity === 'error');
  if (!isSaid || (label !== null && typeof label !== 'string'))
    return { entry: null, diagnostics: [{ code: 'history-entry', severity: 'error', path, params: {} }] };
  if (!instrument) {
    const diagnosed = wrong.map((one) => ({ ...one, path: `${path}/instrument${one.path}` }));
    return { entry: null, diagnostics: diagnosed };
  }
  return { entry: { at, label, who, why, instrument } as HistoryEntry, diagnostics: [] };
}

function validateDocument(value: unknown, most?: number): ReadInstrument {
  const found = read(instrumentKind, value, most);
  if (found.is === 'other') return refused([formatMissing]);
  if (found.is === 'newer') return refused([newerThan(FORMAT, found.format)]);
  const { format, document: instrument, problems } = found;
  const stated = format < STATUS_IN_RECORD ? statusIn(value as Draft) : { diagnostics: [] };
  const wrong = [...problems, ...stated.diagnostics];
  if (!instrument || wrong.length > 0) return refused(wrong);
  return {
    instrument,
    record: stated.status === undefined ? null : recordOf(instrument, stated.status),
    at: '',
    diagnostics: format === FORMAT ? [] : [migrated(format)],
  };
}

/** What an older document says of its status. */
function statusIn(document: Draft): {
  readonly status?: Status;
  readonly diagnostics: readonly Diagnostic[];
} {
  if (!('status' in document)) {
    const params = { key: 'status' };
    return { diagnostics: [{ code: 'missing-property', severity: 'error', path: '', params }] };
  }
  const { status } = document;
  const { record, diagnostics } = validateRecord({ ...STATED, statuses: [{ ...SAID, status }] });
  if (record) return { status: status as Status, diagnostics };
  return { diagnostics: diagnostics.map((one) => ({ ...one, path: '/status' })) };
}

const STATED = { format: 'aspect-record/2', approvals: [], comments: [], texts: [], exceptions: [] };
const SAID = { of: '0'.repeat(64), version: '0.0.0', who: '', why: '' };

function migrated(format: number): Diagnostic {
  return { code: 'format-migrated', severity: 'info', path: '/format', params: { format, newest: FORMAT } };
}

const formatMissing: Diagnostic = { code: 'format-missing', severity: 'error', path: '/format', params: {} };

/** With paths from the top of the file. */
function lowered(diagnostics: readonly Diagnostic[], key: string): Diagnostic[] {
  const place = within('', key);
  return diagnostics.map((one) => ({ ...one, path: place + one.path }));
}

function refused(diagnostics: readonly Diagnostic[], at: ReadInstrument['at'] = ''): ReadInstrument {
  return { instrument: null, record: null, at, diagnostics };
}

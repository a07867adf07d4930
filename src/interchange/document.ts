// From a file to an instrument, or to what is wrong with it: the document itself, or the package that holds it.

import type { Diagnostic, DiagnosticCode, Params } from '../model/diagnostic.ts';
import { newRecord, readInstrument, type Instrument, type InstrumentRecord } from '../model/index.ts';
import { isLibrary, readLibrary, type ReadLibrary } from './library.ts';
import { readPackage } from './package/index.ts';
import { decodeStrictly } from './text.ts';

/** Largest file that is read, in bytes. */
export const LARGEST_FILE = 50 * 2 ** 20;

export type ReadDocument =
  /** `told` keeps the package from being used as it is: it was packed by hand, or an older engine gave other values. */
  | {
      readonly instruments?: null;
      readonly document: Instrument;
      readonly record: InstrumentRecord;
      readonly told: readonly Diagnostic[];
    }
  | ReadLibrary;

export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  if (isArchive(bytes)) return readArchive(bytes);
  const text = decodeStrictly(bytes);
  if (text === null) return refused('text-encoding');
  if (isLibrary(text)) return readLibrary(text);
  const { instrument, record, diagnostics } = readInstrument(text);
  return instrument
    ? { document: instrument, record: record ?? newRecord(), told: [] }
    : { document: null, diagnostics };
}

/** Of a file that is larger than any instrument. */
export function refusedForSize(): ReadDocument {
  return refused('file-too-large', { most: LARGEST_FILE / 2 ** 20 });
}

/** Every zip archive begins so. */
export function isArchive([p, k]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b;
}

/**
 * The instrument of a package in which every file is the one that the manifest names. What this engine makes of it is
 * for the studio to show: here it can be looked at, mended and exported again.
 */
async function readArchive(bytes: Uint8Array): Promise<ReadDocument> {
  const { instrument, record, diagnostics } = await readPackage(bytes);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (!instrument || !record) return { document: null, diagnostics: errors };
  return { document: instrument, record, told: errors.filter(({ code }) => code.startsWith('package-')) };
}

function refused(code: DiagnosticCode, params: Params = {}): ReadDocument {
  return { document: null, diagnostics: [{ code, severity: 'error', path: '', params }] };
}

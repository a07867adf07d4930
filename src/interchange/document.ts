// From a file to an instrument, or to what is wrong with it: the document itself, or a file of another format.

import type { Diagnostic, DiagnosticCode, Params } from '../model/diagnostic.ts';
import {
  newRecord,
  readInstrument,
  type HistoryEntry,
  type Instrument,
  type InstrumentRecord,
} from '../model/index.ts';
import { readBanks, type CarriedBank } from './banks.ts';
import { recognisedFormat, type Format } from './formats/index.ts';
import { isLibrary, readLibrary, type ReadLibrary } from './library.ts';
import { decodeStrictly } from './text.ts';

/** Largest file that is read, in bytes. */
export const LARGEST_FILE = 50 * 2 ** 20;

export type ReadDocument =
  /**
   * `told`: what the file says and the document cannot, and what keeps a package from being used as it is: it was packed
   * by hand, or an older engine gave other values.
   */
  | {
      readonly instruments?: null;
      readonly document: Instrument;
      readonly record: InstrumentRecord;
      /** Earlier texts that came with it. */
      readonly history?: readonly HistoryEntry[];
      /** Case banks that came with it. */
      readonly banks?: readonly CarriedBank[];
      readonly told: readonly Diagnostic[];
    }
  | ReadLibrary;

type Refused = Extract<ReadDocument, { readonly document: null }>;

export async function readDocument(bytes: Uint8Array): Promise<ReadDocument> {
  const format = recognisedFormat(bytes);
  if (format) return readAs(format, bytes);
  const text = decodeStrictly(bytes);
  if (text === null) return refused('text-encoding');
  if (isLibrary(text)) return readLibrary(text);
  const { instrument, record, history, banks: written = [], diagnostics } = readInstrument(text);
  if (!instrument) return { document: null, diagnostics };
  const { banks, diagnostics: broken } = readBanks(written);
  if (broken.length > 0) return { document: null, diagnostics: broken };
  return {
    document: instrument,
    record: record ?? newRecord(),
    told: [],
    ...(history && { history }),
    ...(banks.length > 0 && { banks }),
  };
}

/** Of a file that is larger than any instrument. */
export function refusedForSize(): Refused {
  return refused('file-too-large', { most: LARGEST_FILE / 2 ** 20 });
}

async function readAs(format: Format, bytes: Uint8Array): Promise<ReadDocument> {
  const { reader } = await format.load();
  const { document, record = newRecord(), losses, diagnostics } = await reader!.read(bytes);
  return document ? { document, record, told: [...diagnostics, ...losses] } : { document, diagnostics };
}

function refused(code: DiagnosticCode, params: Params = {}): Refused {
  return { document: null, diagnostics: [{ code, severity: 'error', path: '', params }] };
}

// All instruments of a studio in one file, as it is saved from the library: each as a file of its own would hold it.

import { readJson } from '../model/json.ts';
import { newRecord, validateInstrument, type Diagnostic, type Recorded } from '../model/index.ts';

export const LIBRARY_FORMAT = 'aspect-library/1';

export type ReadLibrary =
  /** `unread`: how many others are no instruments, or those of a newer studio. */
  | { readonly instruments: readonly Recorded[]; readonly unread: number }
  | { readonly instruments?: null; readonly document: null; readonly diagnostics: readonly Diagnostic[] };

/** Whether a text begins as such a file does. */
export function isLibrary(text: string): boolean {
  return text.slice(0, 200).includes(`"${LIBRARY_FORMAT}"`);
}

export function readLibrary(text: string): ReadLibrary {
  const { value, diagnostics } = readJson(text, { longest: text.length });
  if (diagnostics.length > 0) return { document: null, diagnostics };
  const { instruments: found } = value as { instruments?: unknown };
  if (!Array.isArray(found)) {
    const params = { key: 'instruments' };
    return {
      document: null,
      diagnostics: [{ code: 'missing-property', severity: 'error', path: '', params }],
    };
  }
  const instruments = found.flatMap((one): Recorded[] => {
    const { instrument, record } = validateInstrument(one);
    return instrument ? [{ document: instrument, record: record ?? newRecord() }] : [];
  });
  return { instruments, unread: found.length - instruments.length };
}

// From a file to an instrument, or to what is wrong with it. Nothing is changed by reading.

import { readInstrument, type Diagnostic, type Instrument } from '../../../model/index.ts';
import { t } from '../../i18n/index.ts';

export type ReadFile =
  | { readonly document: Instrument }
  /** `text` where the file as a whole is no instrument. */
  | { readonly text?: string; readonly diagnostics: readonly Diagnostic[] };

const MEGABYTE = 1024 * 1024;
const LARGEST = 50;

export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > LARGEST * MEGABYTE) return refuse(t('library.importTooLarge', { n: LARGEST }));
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse(t('library.importUnreadable'));
  }
  const { instrument, diagnostics } = readInstrument(new TextDecoder().decode(bytes));
  return instrument ? { document: instrument } : { diagnostics };
}

function refuse(text: string): ReadFile {
  return { text, diagnostics: [] };
}

// From a file to an instrument, or to what is wrong with it. Nothing is changed by reading.

import { readInstrument, type Diagnostic, type Instrument } from '../../../model/index.ts';
import { t } from '../../i18n/index.ts';

export type ReadFile =
  /** `told` keeps the package from being used as it is: it was packed by hand, or an older engine gave other values. */
  | { readonly document: Instrument; readonly told?: readonly Diagnostic[] }
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
  if (isArchive(bytes)) return readArchive(bytes);
  const { instrument, diagnostics } = readInstrument(new TextDecoder().decode(bytes));
  return instrument ? { document: instrument } : { diagnostics };
}

function isArchive([p, k]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b;
}

/**
 * The instrument of a package in which every file is the one that the manifest names. What this engine makes of it is
 * for the studio to show: here it can be looked at, mended and exported again.
 */
async function readArchive(bytes: Uint8Array): Promise<ReadFile> {
  const { readPackage } = await import('../../../interchange/index.ts');
  const { instrument, diagnostics } = await readPackage(bytes);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (instrument)
    return { document: instrument, told: errors.filter(({ code }) => code.startsWith('package-')) };
  return errors.length > 0 ? { diagnostics: errors } : refuse(t('library.importNoPackage'));
}

function refuse(text: string): ReadFile {
  return { text, diagnostics: [] };
}

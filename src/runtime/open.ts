// From the bytes of a package to an instrument that assesses.

import { formatDiagnostic, type Diagnostic, type Instrument } from '../model/index.ts';
import { provenanceOf, readPackage, type Manifest } from '../interchange/index.ts';
import { assessing, type Assessing } from './assess.ts';

/** An instrument that is ready to assess. */
export interface OpenInstrument extends Assessing {
  readonly manifest: Manifest;
  /** The document, for its titles, labels and guidance. */
  readonly instrument: Instrument;
}

/** The package is damaged, altered or not for this program, and must not be used. */
export class PackageError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    const said = diagnostics.map((one) => formatDiagnostic(one, 'en'));
    // The first says what is wrong with the whole, and so what to do.
    super([...said.map(({ message }) => message), said[0]?.hint].join(' '));
    this.name = 'PackageError';
    this.diagnostics = diagnostics;
  }
}

/**
 * Compares every file with its digest and checks the instrument. A package that an older engine made must also
 * reproduce its test vectors; else the error names the first values that changed. Rejects with a `PackageError`: an instrument that is not whole must not
 * be mistaken for one that is.
 */
export async function openPackage(bytes: Uint8Array): Promise<OpenInstrument> {
  const { manifest, instrument, plan, diagnostics } = await readPackage(bytes);
  if (!manifest || !instrument || !plan)
    throw new PackageError(diagnostics.filter(({ severity }) => severity === 'error'));
  return { manifest, instrument, ...assessing(plan, provenanceOf(instrument)) };
}

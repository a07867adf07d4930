// From the bytes of a package to an instrument that assesses.

import { formatDiagnostic, type Diagnostic, type Instrument } from '../model/index.ts';
import { ENGINE, readPackage, verifyPackage, type Manifest } from '../interchange/index.ts';
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
    super(diagnostics.map((one) => formatDiagnostic(one, 'en').message).join(' '));
    this.name = 'PackageError';
    this.diagnostics = diagnostics;
  }
}

/**
 * Compares every file with its digest and checks the instrument. A package that was made by another version of the
 * engine must also reproduce its test vectors. Rejects with a `PackageError`: an instrument that is not whole must not
 * be mistaken for one that is.
 */
export async function openPackage(bytes: Uint8Array): Promise<OpenInstrument> {
  const { manifest, instrument, plan, diagnostics } = readPackage(bytes);
  if (!manifest || !instrument || !plan) throw new PackageError(errorsIn(diagnostics));
  if (manifest.engine !== ENGINE) {
    const errors = errorsIn((await verifyPackage(bytes)).diagnostics);
    if (errors.length > 0) throw new PackageError(errors);
  }
  return { manifest, instrument, ...assessing(plan) };
}

function errorsIn(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

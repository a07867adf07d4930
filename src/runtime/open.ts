// From the bytes of a package to an instrument that assesses.

import { provenanceOf, readPackage } from '../interchange/index.ts';
import { fault } from '../interchange/fault.ts';
import type { Demands } from '../interchange/formats/package/demands.ts';
import type { Manifest } from '../interchange/formats/package/types.ts';
import type { FoundSignature } from '../interchange/signatures/verify.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { sha256 } from '../model/digest.ts';
import { formatDiagnostic } from './format.ts';
import type { Instrument } from '../model/types.ts';
import { assessing, type Assessing } from './assess.ts';

/** An instrument that is ready to assess. */
export interface OpenInstrument extends Assessing {
  readonly manifest: Manifest;
  /** The document, for its titles, labels and guidance. */
  readonly instrument: Instrument;
  /** Of the package, where keys were given: who signed it, as what and when. */
  readonly signatures: readonly FoundSignature[];
}

/** What a package must be to be opened, and whether it may be a draft. */
export interface Opening extends Demands {
  /** Opens what is not released, too: to try it. Each result says its status. */
  readonly drafts?: boolean | undefined;
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
 * Compares every file with its digest and the archive with one made anew, checks the instrument, and assesses the test
 * vectors once, which must come out as they stand. Rejects with a `PackageError`: an instrument that is not whole must
 * not be mistaken for one that is. Whoever can make a package can make another that is whole: `sha256`, where it is
 * given, is the digest of the one that was approved, and no other is opened; `publicKeys` and `signatures` demand that
 * those people signed it. Neither reads anything of a package that it refuses. One that is not released is opened only
 * where `drafts` says so.
 */
export async function openPackage(bytes: Uint8Array, opening: Opening = {}): Promise<OpenInstrument> {
  const { drafts = false, ...demands } = opening;
  const { manifest, instrument, plan, signatures, diagnostics } = await readPackage(bytes, demands);
  if (!manifest || !instrument || !plan)
    throw new PackageError(diagnostics.filter(({ severity }) => severity === 'error'));
  const { id, version, status } = manifest.instrument;
  if (status !== 'released' && !drafts)
    throw new PackageError([fault('package-not-released', { id, version, status })]);
  const provenance = provenanceOf(instrument, status);
  return { manifest, instrument, signatures, ...assessing(plan, provenance, sha256(bytes)) };
}

// An instrument as a package. The same instrument gives the same bytes, whenever and wherever it is exported.

import type { Diagnostic } from '../../../model/diagnostic.ts';
import { UNSAID } from '../../../model/index.ts';
import type { Instrument, Status } from '../../../model/types.ts';
import type { FormatId } from '../contract.ts';
import { makePackage, type PackageOptions } from './make.ts';
import { writeZip } from './zip/write.ts';

export interface ExportedPackage {
  /** Null where a diagnostic is an error. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** `status`: as the instrument's record says it. `targets`: what it carries. */
export async function exportPackage(
  document: Instrument,
  status: Status = UNSAID,
  targets: readonly FormatId[] = [],
  { since = null, onProgress }: Pick<PackageOptions, 'since' | 'onProgress'> = {},
): Promise<ExportedPackage> {
  const { files, diagnostics } = await makePackage(document, { status, targets, since, onProgress });
  return { bytes: files && writeZip(files), diagnostics };
}

// An instrument as a package. The same instrument gives the same bytes, whenever and wherever it is exported.

import type { Diagnostic } from '../../model/diagnostic.ts';
import { canonicalText, readInstrument } from '../../model/index.ts';
import type { Instrument } from '../../model/types.ts';
import { compile } from '../../plan/index.ts';
import { failingTests, makeVectors } from './check.ts';
import { derivedFiles, utf8 } from './files.ts';
import { manifestOf } from './manifest.ts';
import { jsonText } from './schemas/json.ts';
import { FILES } from './types.ts';
import { writeZip } from './zip/write.ts';

export interface ExportedPackage {
  /** Null where a diagnostic is an error. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly diagnostics: readonly Diagnostic[];
}

export async function exportPackage(document: Instrument): Promise<ExportedPackage> {
  // The order of keys in the editor must not reach the package.
  const read = readInstrument(canonicalText(document));
  if (!read.instrument) return { bytes: null, diagnostics: read.diagnostics };
  const { instrument } = read;
  const { plan, diagnostics } = compile(instrument);
  if (!plan) return { bytes: null, diagnostics };
  const failing = await failingTests(plan, instrument);
  const { vectors, diagnostics: disagreeing } = await makeVectors(plan, instrument);
  const all = [...read.diagnostics, ...diagnostics, ...failing, ...disagreeing];
  if (all.some(({ severity }) => severity === 'error')) return { bytes: null, diagnostics: all };

  const files = new Map(derivedFiles(instrument, plan));
  files.set(FILES.vectors, utf8(vectors.map((vector) => `${JSON.stringify(vector)}\n`).join('')));
  files.set(FILES.manifest, utf8(jsonText(manifestOf(instrument, files))));
  return { bytes: writeZip(files), diagnostics: all };
}

// The files of a package, and the instrument in them. Every file must be the one that the manifest names.

import type { Diagnostic, DiagnosticCode, Params } from '../../../model/diagnostic.ts';
import { readInstrument, recordOf, statusOf } from '../../../model/index.ts';
import type { Instrument, Status } from '../../../model/types.ts';
import { isRecord, readJson } from '../../../model/json.ts';
import { compile } from '../../../plan/index.ts';
import { fingerprint, isManifest, manifestText } from './manifest.ts';
import { CARRYING_ENGINES, ENGINE, OLDER_ENGINES } from '../../provenance.ts';
import { fileNames } from './carried.ts';
import {
  CARRYING_FORMAT,
  FILES,
  PACKAGE_FORMAT,
  type Files,
  type Manifest,
  type ReadPackage,
} from './types.ts';
import { readZip } from './zip/read.ts';
import { alteredArchive } from './zip/same.ts';

/** What a package holds, with its files for those who look closer. */
export interface OpenedPackage extends ReadPackage {
  readonly files: Files;
}

/** Diagnostics of the instrument have their paths in it; those of the package name the file. */
export function unpack(bytes: Uint8Array): OpenedPackage {
  const { files, diagnostics } = readZip(bytes);
  const report: Report = (code, params) => diagnostics.push({ code, severity: 'error', path: '', params });
  const manifest = diagnostics.length === 0 ? readManifest(files, report) : null;
  if (manifest) checkFiles(manifest, files, report);
  const nothing = { files, manifest, instrument: null, record: null, plan: null, diagnostics };
  if (!manifest || hasErrors(diagnostics)) return nothing;

  const {
    instrument,
    record: own,
    at,
    diagnostics: found,
  } = readInstrument(textOf(files.get(FILES.instrument)!));
  diagnostics.push(...found);
  // Instruments of formats 0 and 1 say their status themselves; of others the manifest alone does.
  const status: Status = own ? statusOf(own) : manifest.instrument.status;
  // The digests in it are right: they were compared.
  const about = instrument && { ...instrument, format: formatBefore(found, instrument), status };
  if (
    about &&
    (at !== '' ||
      textOf(files.get(FILES.manifest)!) !== manifestText(about, manifest.files, manifest, manifest.engine))
  )
    report('package-not-of-instrument', { file: FILES.manifest });
  if (!instrument || hasErrors(diagnostics)) return nothing;
  const compiled = compile(instrument);
  diagnostics.push(...compiled.diagnostics);
  // Files that are whole in an archive that somebody else made: to be looked at and exported again, not to be run.
  const altered = alteredArchive(bytes, files);
  if (altered) diagnostics.push(altered);
  const plan = hasErrors(diagnostics) ? null : compiled.plan;
  return { files, manifest, instrument, record: recordOf(instrument, status), plan, diagnostics };
}

/** The format in which the instrument stands in the package. */
function formatBefore(found: readonly Diagnostic[], { format }: Instrument): string {
  const migrated = found.find(({ code }) => code === 'format-migrated');
  return migrated ? `aspect-instrument/${String(migrated.params['format'])}` : format;
}

type Report = (code: DiagnosticCode, params: Params) => void;

function readManifest(files: Files, report: Report): Manifest | null {
  const file = FILES.manifest;
  const content = files.get(file);
  if (!content) {
    report('package-file-missing', { file });
    return null;
  }
  const { value, diagnostics } = readJson(textOf(content));
  if (diagnostics.length > 0 || !isRecord(value) || typeof value['format'] !== 'string') {
    report('package-manifest', { file });
    return null;
  }
  const known: readonly string[] = [PACKAGE_FORMAT, CARRYING_FORMAT];
  if (!known.includes(value['format'])) {
    report('package-format', { format: value['format'].slice(0, 60), known: known.join(', ') });
    return null;
  }
  if (!isManifest(value)) {
    report('package-manifest', { file });
    return null;
  }
  // Of an older engine, what a package carries is not compared: one that carried nothing must not say that it did.
  const engines = value.format === CARRYING_FORMAT ? CARRYING_ENGINES : [...OLDER_ENGINES, ENGINE];
  if (!engines.includes(value.engine))
    report('package-engine', { engine: value.engine.slice(0, 60), known: engines.join(', ') });
  return value;
}

function checkFiles(manifest: Manifest, files: Files, report: Report): void {
  const own = FILES.manifest;
  const ours = new Set(fileNames(manifest).filter((name) => name !== own));
  for (const file of ours) {
    const content = files.get(file);
    const promised = Object.hasOwn(manifest.files, file) ? manifest.files[file] : undefined;
    if (!content) report('package-file-missing', { file });
    else if (!promised) report('package-file-extra', { file });
    else if (promised.sha256 !== fingerprint(content).sha256 || promised.bytes !== content.length)
      report('package-file-altered', { file });
  }
  const foreign = new Set([...files.keys(), ...Object.keys(manifest.files)]);
  for (const file of foreign) if (file !== own && !ours.has(file)) report('package-file-extra', { file });
}

export function textOf(content: Uint8Array): string {
  return new TextDecoder().decode(content);
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

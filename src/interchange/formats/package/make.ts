// The files of a package, made of its instrument: what an export writes, and what a verification compares with.

import type { Diagnostic } from '../../../model/diagnostic.ts';
import { canonicalText, digestOf, readInstrument, UNSAID } from '../../../model/index.ts';
import type { Instrument, Status } from '../../../model/types.ts';
import { compile } from '../../../plan/index.ts';
import { failingTests, makeVectors } from './check.ts';
import type { FormatId } from '../contract.ts';
import { carriedTargets } from './targets.ts';
import { derivedFiles, utf8 } from './files.ts';
import { digestsOf, manifestText } from './manifest.ts';
import { changesText } from './accounts/changes.ts';
import { provedOf, type Progress } from './accounts/proofs.ts';
import { reportText } from './accounts/report.ts';
import { CHANGES, EARLIER, EDITION, FILES, REPORT, type Earlier, type Files, type Since } from './types.ts';
import { mostOf } from './zip/read.ts';

export interface MadePackage {
  /** Null where a diagnostic is an error. */
  readonly files: Files | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface PackageOptions {
  /** As the instrument's record says it. */
  readonly status?: Status;
  /** What it carries; null: a package of format 1, as nobody exports it any more. It is verified for ever. */
  readonly targets?: readonly FormatId[] | null;
  /** The release before this one; null where there is none. Undefined: without a report, as packages were before. */
  readonly since?: Earlier | null | undefined;
  readonly onProgress?: Progress | undefined;
}

export async function makePackage(
  document: Instrument,
  { status = UNSAID, targets = null, since, onProgress = () => undefined }: PackageOptions = {},
): Promise<MadePackage> {
  // The order of keys in the editor must not reach the package.
  const read = readInstrument(canonicalText(document));
  if (!read.instrument) return { files: null, diagnostics: read.diagnostics };
  const { instrument } = read;
  const { plan, diagnostics } = compile(instrument);
  if (!plan) return { files: null, diagnostics };
  const failing = await failingTests(plan, instrument);
  const { vectors, diagnostics: disagreeing } = await makeVectors(plan, instrument, status);
  const all = [...read.diagnostics, ...diagnostics, ...failing, ...disagreeing];
  if (all.some(({ severity }) => severity === 'error')) return { files: null, diagnostics: all };

  const accounts = targets && since !== undefined ? since && sinceOf(since) : undefined;
  const files = new Map(derivedFiles(instrument, plan, status, targets, accounts));
  files.set(FILES.vectors, utf8(vectors.map((vector) => `${JSON.stringify(vector)}\n`).join('')));
  const carried = targets && (await carriedTargets(instrument, status, targets));
  for (const [name, content] of carried?.files ?? []) files.set(name, content);
  if (carried && since !== undefined) {
    onProgress(MADE);
    const proved = provedOf(instrument, plan, (share) => onProgress(MADE + PROVING * share));
    const about = { instrument, plan, status, vectors: vectors.length, proved, targets: carried.targets };
    files.set(REPORT, utf8(reportText(about)));
    const comparing = (share: number) => onProgress(MADE + PROVING + COMPARING * share);
    files.set(CHANGES, utf8(await changesText(instrument, plan, since, comparing)));
    if (since?.document) files.set(EARLIER, utf8(canonicalText(since.document)));
  }
  const said = carried ? { edition: EDITION, targets: carried.targets, since: accounts } : {};
  files.set(FILES.manifest, utf8(manifestText({ ...instrument, status }, digestsOf(files), said)));
  const large = [...files].flatMap(([file, { length }]) => tooLarge(file, length));
  return { files: large.length > 0 ? null : files, diagnostics: [...all, ...large] };
}

/** How much of the work is done before the proofs, and how much these are. */
const [MADE, PROVING, COMPARING] = [0.2, 0.5, 0.3];

/** Of a text that is at hand, what it says itself. */
function sinceOf({ version, sha256, document }: Earlier): Since {
  if (!document) return { version, sha256, file: null };
  return { version: document.version, sha256: digestOf(document), file: EARLIER };
}

/** What nobody could open again. */
function tooLarge(file: string, bytes: number): Diagnostic[] {
  const most = mostOf(file);
  if (bytes <= most) return [];
  const params = { file, size: Math.ceil(bytes / 2 ** 20), most: most / 2 ** 20 };
  return [{ code: 'package-over-limit', severity: 'error', path: '', params }];
}

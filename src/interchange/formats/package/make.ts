// The files of a package, made of its instrument: what an export writes, and what a verification compares with.

import type { Diagnostic } from '../../../model/diagnostic.ts';
import { canonicalText, readInstrument, UNSAID } from '../../../model/index.ts';
import type { Instrument, Status } from '../../../model/types.ts';
import { compile } from '../../../plan/index.ts';
import { failingTests, makeVectors } from './check.ts';
import type { FormatId } from '../contract.ts';
import { carriedTargets } from './targets.ts';
import { derivedFiles, utf8 } from './files.ts';
import { manifestText } from './manifest.ts';
import { FILES, type Files } from './types.ts';
import { mostOf } from './zip/read.ts';

export interface MadePackage {
  /** Null where a diagnostic is an error. */
  readonly files: Files | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** `status`: as the instrument's record says it. `targets`: what it carries; null: a package of format 1. */
export async function makePackage(
  document: Instrument,
  status: Status = UNSAID,
  targets: readonly FormatId[] | null = null,
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

  const files = new Map(derivedFiles(instrument, plan, status, targets));
  files.set(FILES.vectors, utf8(vectors.map((vector) => `${JSON.stringify(vector)}\n`).join('')));
  const carried = targets && (await carriedTargets(instrument, status, targets));
  for (const [name, content] of carried?.files ?? []) files.set(name, content);
  files.set(FILES.manifest, utf8(manifestText({ ...instrument, status }, files, carried?.targets)));
  const large = [...files].flatMap(([file, { length }]) => tooLarge(file, length));
  return { files: large.length > 0 ? null : files, diagnostics: [...all, ...large] };
}

/** What nobody could open again. */
function tooLarge(file: string, bytes: number): Diagnostic[] {
  const most = mostOf(file);
  if (bytes <= most) return [];
  const params = { file, size: Math.ceil(bytes / 2 ** 20), most: most / 2 ** 20 };
  return [{ code: 'package-over-limit', severity: 'error', path: '', params }];
}

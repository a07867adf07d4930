// Whether a package is the one that an export of its instrument writes, byte for byte: the package is made anew.

import type { Diagnostic } from '../../../model/diagnostic.ts';
import { digestOf, readInstrument } from '../../../model/index.ts';
import type { Instrument } from '../../../model/types.ts';
import type { Plan } from '../../../plan/index.ts';
import { fault } from '../../fault.ts';
import { ENGINE, provenanceOf } from '../../provenance.ts';
import { makePackage } from './make.ts';
import { contradicting, met, type Demands } from './demands.ts';
import { contradictions, sinceEngine, type Signed } from './read.ts';
import {
  CHANGES,
  EARLIER,
  EDITION,
  FILES,
  REPORT,
  type Earlier,
  type Files,
  type Manifest,
} from './types.ts';
import { fileNames, targetsOf } from './carried.ts';
import { utf8 } from './files.ts';
import { digestsOf, manifestText } from './manifest.ts';
import { hasErrors, textOf, unpack } from './unpack.ts';
import { reproduce, reproduceLines } from './vectors/reproduce.ts';

export interface Verification extends Signed {
  readonly manifest: Manifest | null;
  readonly instrument: Instrument | null;
  readonly diagnostics: readonly Diagnostic[];
  /** How many test vectors were assessed. */
  readonly vectors: number;
}

export async function verifyPackage(bytes: Uint8Array, demands: Demands = {}): Promise<Verification> {
  const { isMet, signatures, diagnostics: demanded } = await met(bytes, demands);
  const nothing = { instrument: null, signatures, vectors: 0 };
  if (!isMet) return { manifest: null, diagnostics: demanded, ...nothing };
  const { files, manifest, instrument, plan, diagnostics: ofFiles } = unpack(bytes);
  const contrary = manifest ? contradicting(manifest, demands, signatures) : [];
  const diagnostics = [...demanded, ...ofFiles, ...contrary];
  if (!manifest || !instrument || !plan || contrary.length > 0) return { manifest, diagnostics, ...nothing };
  const found =
    manifest.engine === ENGINE
      ? await compared(files, instrument, manifest, plan, isSecured(demands))
      : await ofOlderEngine(manifest, files, plan);
  return {
    manifest,
    instrument,
    signatures,
    diagnostics: [...diagnostics, ...found.diagnostics],
    vectors: found.vectors,
  };
}

type Found = Pick<Verification, 'diagnostics' | 'vectors'>;

/** With the package that this engine makes of the instrument. */
async function compared(
  files: Files,
  instrument: Instrument,
  manifest: Manifest,
  plan: Plan,
  secured: boolean,
): Promise<Found> {
  const { status } = manifest.instrument;
  const text = textOf(files.get(FILES.vectors)!);
  const vectors = countOf(text, '\n');
  const { files: anew, diagnostics } = await makePackage(instrument, {
    status,
    targets: targetsOf(manifest),
    since: earlierIn(manifest, files),
  });
  const expected = anew && withAccounts(anew, files);
  const others = fileNames(manifest).filter((file) => !isSame(expected?.get(file), files.get(file)!));
  if (others.length === 0) return { diagnostics: reworded(anew!, files), vectors };
  // What is wrong with a vector says more than that files differ.
  const right = new Set(anew ? textOf(anew.get(FILES.vectors)!).split('\n').slice(0, -1) : []);
  const faults = contradictions({
    ...(await reproduce(plan, text, ENGINE, right)),
    altered: reproduceLines(plan, provenanceOf(instrument, status), text, right).altered,
  });
  if (!anew) return { diagnostics: faults.length > 0 ? faults : errorsOf(diagnostics), vectors };
  // That the digests of the manifest are other ones follows from the files.
  const told = others.filter((file) => file !== FILES.manifest || others.length === 1);
  const differing = told.filter((file) => file !== FILES.vectors || faults.length === 0);
  const strange =
    manifest.edition === EDITION
      ? differing.map((file) => fault('package-not-of-instrument', { file }))
      : ofOtherEdition(differing, secured);
  return { diagnostics: [...strange, ...faults], vectors };
}

/** Whether it is known to be the archive that somebody approved. */
function isSecured({ sha256, publicKeys }: Demands): boolean {
  return sha256 !== undefined || publicKeys !== undefined;
}

/** What another version of the studio wrote cannot be told from what somebody altered, unless the archive is secured. */
function ofOtherEdition(files: readonly string[], secured: boolean): Diagnostic[] {
  const severity = secured ? 'warning' : 'error';
  if (files.length === 0) return [];
  return [{ code: 'package-edition', severity, path: '', params: { files: files.join(', ') } }];
}

/** In words of ours, of which a later version writes some in another way. */
const ACCOUNTS: readonly string[] = [REPORT, CHANGES];

/** A package made anew, with the accounts that the given one has: it is not altered where only these are worded otherwise. */
function withAccounts(anew: Files, given: Files): Files {
  const accounts = [...given].filter(([file]) => ACCOUNTS.includes(file) && anew.has(file));
  const files = new Map([...anew, ...accounts]);
  const said = JSON.parse(textOf(anew.get(FILES.manifest)!)) as Manifest;
  return files.set(FILES.manifest, utf8(manifestText(said.instrument, digestsOf(files), said)));
}

function reworded(anew: Files, given: Files): Diagnostic[] {
  return ACCOUNTS.filter((file) => given.has(file) && !isSame(anew.get(file), given.get(file)!)).map(
    (file) => ({ code: 'package-account-reworded', severity: 'warning', path: '', params: { file } }),
  );
}

/** The release that the changes are told since, as the package holds it. */
export function earlierIn({ since }: Manifest, files: Files): Earlier | null | undefined {
  const text = files.get(EARLIER);
  if (!since || !text) return since && { ...since, document: null };
  const { instrument } = readInstrument(textOf(text));
  if (!instrument) return { ...since, document: null };
  return { version: instrument.version, sha256: digestOf(instrument), document: instrument };
}

const COMPARED_OF_OLDER: readonly string[] = [FILES.manifest, FILES.instrument, FILES.vectors];

/** An older engine wrote its files in another way: its vectors decide, and what could not be compared is said. */
async function ofOlderEngine(manifest: Manifest, files: Files, plan: Plan): Promise<Found> {
  const { engine } = manifest;
  const reproduction = await reproduce(plan, textOf(files.get(FILES.vectors)!), engine);
  const found = sinceEngine(engine, reproduction);
  const others = fileNames(manifest).filter((file) => !COMPARED_OF_OLDER.includes(file));
  const notCompared: Diagnostic = {
    code: 'package-engine-not-compared',
    severity: 'warning',
    path: '',
    params: { engine, files: others.join(', ') },
  };
  return {
    diagnostics: hasErrors(found) ? found : [...found, notCompared],
    vectors: reproduction.vectors,
  };
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count += 1;
  return count;
}

function errorsOf(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && one.length === other.length && one.every((byte, at) => byte === other[at]);
}

// An instrument from a file: the document itself, or the package that holds it.

import type { Diagnostic } from '../model/diagnostic.ts';
import { sha256 } from '../model/digest.ts';
import { readInstrument, statusOf, UNSAID, type Instrument, type LineColumn } from '../model/index.ts';
import type { InstrumentRecord } from '../model/record/types.ts';
import type { Status } from '../model/types.ts';
import { decodeStrictly, FILES, isArchive, otherDigest, readPackage } from '../interchange/index.ts';
import { compile, type Plan } from '../plan/index.ts';
import { BadUse, type Call } from './call.ts';
import { Findings } from './findings.ts';
import { readBytes } from './files.ts';
import { Places } from './places.ts';
import { tell } from './print.ts';
import { say } from './say.ts';

export interface OpenedFile {
  readonly instrument: Instrument | null;
  /** As the instrument's record says it. */
  readonly status: Status;
  readonly record: InstrumentRecord | null;
  /** The SHA-256 of the package; null of a document. */
  readonly packageDigest: string | null;
  /** Null where a diagnostic is an error. */
  readonly plan: Plan | null;
  readonly diagnostics: readonly PlacedDiagnostic[];
  /** Where in the file a part of the instrument stands: `file:line:column`. */
  readonly placeOf: (path: string) => string;
}

/** What of a call says how its first file is opened. */
type Opening = Pick<Call, 'files' | 'digest' | 'quiet' | 'all' | 'language'>;

export interface PlacedDiagnostic extends LineColumn {
  /** `file:line:column`; a document in a package is a file in a folder. */
  readonly place: string;
  readonly diagnostic: Diagnostic;
}

export async function openFile({ files: [file = ''], digest, all }: Opening): Promise<OpenedFile> {
  const bytes = await readBytes(file);
  const other = otherDigest(bytes, { sha256: digest ?? undefined });
  if (other)
    return {
      instrument: null,
      status: UNSAID,
      record: null,
      packageDigest: null,
      plan: null,
      diagnostics: placed([other], file, ''),
      placeOf: () => file,
    };
  if (!isArchive(bytes)) {
    const text = textOf(bytes, file);
    const { instrument, record, at, diagnostics } = readInstrument(text, all ? Infinity : undefined);
    const compiled = instrument && compile(instrument);
    const found = placed(diagnostics, file, text);
    const inDocument = placed(compiled?.diagnostics ?? [], file, text, at);
    return {
      instrument,
      status: record ? statusOf(record) : UNSAID,
      record,
      packageDigest: null,
      plan: compiled?.plan ?? null,
      diagnostics: inOrder([...found, ...inDocument]),
      placeOf: placesIn(file, text, at),
    };
  }
  const { files, instrument, record, plan, diagnostics } = await readPackage(bytes);
  const document = files.get(FILES.instrument) ?? new Uint8Array();
  const text = new TextDecoder().decode(document);
  const ofPackage = diagnostics.filter(isOfPackage);
  const ofDocument = diagnostics.filter((one) => !isOfPackage(one));
  return {
    instrument,
    status: record ? statusOf(record) : UNSAID,
    record,
    packageDigest: sha256(bytes),
    plan,
    diagnostics: [...placed(ofPackage, file, ''), ...placed(ofDocument, `${file}/${FILES.instrument}`, text)],
    placeOf: placesIn(`${file}/${FILES.instrument}`, text, ''),
  };
}

export interface OpenedToRun extends Pick<OpenedFile, 'status' | 'record' | 'packageDigest'> {
  readonly instrument: Instrument;
  readonly plan: Plan;
}

/** Opens a file to run it. What is wrong with it is told; null where it cannot run. */
export async function openToRun(call: Opening): Promise<OpenedToRun | null> {
  const { instrument, status, record, packageDigest, plan, diagnostics } = await openFile(call);
  const file = call.files[0]!;
  const { language } = call;
  tellErrors(diagnostics, call);
  if (instrument && plan) return { instrument, status, record, packageDigest, plan };
  tell(say('cannotRun', { file }, language));
  return null;
}

/**
 * Opens a file to export its instrument anew, which a package needs that this engine does not reproduce. What is wrong
 * is told; null where there is no instrument, or where it has errors.
 */
export async function openToExport(
  call: Opening,
): Promise<{ instrument: Instrument; status: Status; record: InstrumentRecord | null } | null> {
  const { instrument, status, record, diagnostics } = await openFile(call);
  const file = call.files[0]!;
  const { language } = call;
  const errors = tellErrors(diagnostics, call);
  if (instrument && errors.every(({ diagnostic }) => isOfPackage(diagnostic)))
    return { instrument, status, record };
  tell(say('cannotRun', { file }, language));
  return null;
}

function tellErrors(diagnostics: readonly PlacedDiagnostic[], call: Opening): PlacedDiagnostic[] {
  const findings = new Findings(call);
  const errors = diagnostics.filter(({ diagnostic }) => diagnostic.severity === 'error');
  for (const { place, diagnostic } of errors) findings.tell(place, diagnostic);
  findings.tellUntold();
  return errors;
}

function textOf(bytes: Uint8Array, file: string): string {
  const text = decodeStrictly(bytes);
  if (text === null) throw new BadUse('notUtf8', { file });
  return text;
}

function isOfPackage({ code }: Diagnostic): boolean {
  return code.startsWith('package-');
}

/** `at`: where in the text the document stands that they are about. */
function placed(diagnostics: readonly Diagnostic[], file: string, text: string, at = ''): PlacedDiagnostic[] {
  const places = new Places(text);
  return inOrder(
    diagnostics.map((diagnostic) => {
      const { line, column } = places.of({ ...diagnostic, path: at + diagnostic.path });
      return { line, column, place: placeIn(file, { line, column }), diagnostic };
    }),
  );
}

function placesIn(file: string, text: string, at: string): OpenedFile['placeOf'] {
  const places = new Places(text);
  return (path) => placeIn(file, places.of({ path: at + path }));
}

function placeIn(file: string, { line, column }: LineColumn): string {
  return `${file}:${String(line)}:${String(column)}`;
}

/** As they stand in the text, which may name the keys of a map in another order than the document does. */
function inOrder(diagnostics: readonly PlacedDiagnostic[]): PlacedDiagnostic[] {
  return [...diagnostics].sort((one, other) => one.line - other.line || one.column - other.column);
}

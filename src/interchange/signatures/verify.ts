// Whether the signatures beside a package hold, and whether they are those that were demanded. Nothing of the package is
// read for it but its SHA-256. Trust comes from the keys that are given, never from what stands in the file: neither the
// name of a key in an envelope nor the key in its statement makes it a known one.

import { keyIdOf, openedEnvelope, fingerprintOf, verifySeal } from '../../document/index.ts';
import type { Diagnostic, DiagnosticCode, Params } from '../../model/diagnostic.ts';
import { readJson } from '../../model/json.ts';
import { fault } from '../fault.ts';
import { decodeStrictly } from '../text.ts';
import { BODY_TYPE, readStatement, type SignatureStatement } from './statement.ts';

/** A signature that holds. */
export interface FoundSignature extends SignatureStatement {
  /** Whether its key is one of those that were given. */
  readonly isKnown: boolean;
}

export interface FoundSignatures {
  /** Null where one does not hold: what the others say is not to be relied upon either. */
  readonly signatures: readonly FoundSignature[] | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** In characters, of a file of signatures. */
export const LONGEST_SIGNATURES = 1_000_000;

/** Every line must be a signature of the package with this SHA-256, and hold. */
export async function readSignatures(
  text: string,
  sha256: string,
  publicKeys: readonly string[],
): Promise<FoundSignatures> {
  if (text.length > LONGEST_SIGNATURES) return refused('signature-unreadable', { line: 1 });
  const lines = text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [{ line, at: at + 1 }]));
  if (lines.length === 0) return refused('signature-none', {});
  const signatures: FoundSignature[] = [];
  for (const { line, at } of lines) {
    const found = await inLine(line, at, sha256);
    if ('code' in found) return { signatures: null, diagnostics: [found] };
    signatures.push({ ...found, isKnown: publicKeys.includes(found.key) });
  }
  return { signatures, diagnostics: [] };
}

async function inLine(text: string, line: number, sha256: string): Promise<SignatureStatement | Diagnostic> {
  const { value, diagnostics } = readJson(text);
  const envelope = diagnostics.length === 0 ? openedEnvelope(value) : null;
  if (!envelope) return fault('signature-unreadable', { line });
  if (envelope.type !== BODY_TYPE)
    return fault('signature-type', { line, found: envelope.type.slice(0, 80) });
  if (envelope.signatures.length === 0) return fault('signature-none', {});
  const said = readStatement(decodeStrictly(envelope.body) ?? '');
  if (!said) return fault('signature-statement', { line });
  for (const signature of envelope.signatures) {
    const found = await verifySeal(said.key, envelope, signature);
    if (found === 'unable') return fault('signature-unable', {});
    if (found === 'mismatch') return fault('signature-mismatch', { line, name: said.name });
    if (signature.keyid !== keyIdOf(said.key)) return fault('signature-key-id', { line });
  }
  if (said.sha256 !== sha256) {
    const { id, version } = said.instrument;
    return fault('signature-other-package', { line, id, version, found: sha256, expected: said.sha256 });
  }
  return said;
}

/** So many of the keys must have signed; one that signed twice is one. */
export function tooFew(
  signatures: readonly FoundSignature[],
  publicKeys: readonly string[],
  atLeast: number,
): Diagnostic[] {
  const found = new Set(signatures.flatMap(({ key, isKnown }) => (isKnown ? [key] : []))).size;
  if (found >= atLeast) return [];
  const missing = publicKeys.filter((key) => !signatures.some((one) => one.key === key)).map(fingerprintOf);
  return [fault('signature-too-few', { found, needed: atLeast, keys: missing.join(', ') })];
}

/** Signatures that hold and do not count, as nobody said whose keys they are. */
export function unknownKeys(signatures: readonly FoundSignature[]): Diagnostic[] {
  return signatures.flatMap(({ isKnown, name, key }) =>
    isKnown
      ? []
      : [{ ...fault('signature-key-unknown', { name, key: fingerprintOf(key) }), severity: 'warning' }],
  );
}

function refused(code: DiagnosticCode, params: Params): FoundSignatures {
  return { signatures: null, diagnostics: [fault(code, params)] };
}

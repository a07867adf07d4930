// What whoever opens a package demands of it: that it is the one that was approved. Nothing in it is read before.

import { isPublicKey } from '../../../document/index.ts';
import type { Diagnostic } from '../../../model/diagnostic.ts';
import { sha256 } from '../../../model/digest.ts';
import { readSignatures, tooFew, unknownKeys, type FoundSignature } from '../../signatures/verify.ts';
import { fault } from '../../fault.ts';
import { isOlder, isVersion } from '../../version.ts';
import { FILES, type Manifest } from './types.ts';

/** What a package must be to be opened. */
export interface Demands {
  /** The SHA-256 that the archive must have, in hexadecimal digits. */
  readonly sha256?: string | undefined;
  /**
   * The public keys of those who must have signed it: all of them, unless `atLeast` says how many. Once this is given,
   * even as undefined or as an empty list, a package without signatures of known keys is refused.
   */
  readonly publicKeys?: readonly string[] | undefined;
  /** The text of the file of signatures. */
  readonly signatures?: string | undefined;
  readonly atLeast?: number | undefined;
  /** The smallest version that is opened: what was signed once stays signed when it is withdrawn. */
  readonly smallestVersion?: string | undefined;
}

export interface Met {
  readonly isMet: boolean;
  /** Those that were looked at: all of them hold. */
  readonly signatures: readonly FoundSignature[];
  /** An error is a demand that is not met. */
  readonly diagnostics: readonly Diagnostic[];
}

export async function met(bytes: Uint8Array, demands: Demands): Promise<Met> {
  const other = otherDigest(bytes, demands);
  if (other) return unmet([other]);
  const { smallestVersion } = demands;
  if (smallestVersion !== undefined && !isVersion(smallestVersion))
    return unmet([fault('package-smallest-version', { version: smallestVersion.slice(0, 80) })]);
  // Names count here, not values: a list of keys that a script lost must not open what it was to keep shut.
  if (!['publicKeys', 'signatures', 'atLeast'].some((name) => name in demands))
    return { isMet: true, signatures: [], diagnostics: [] };
  const keys = [...new Set(demands.publicKeys ?? [])];
  const atLeast = demands.atLeast ?? keys.length;
  const strange = keys.findIndex((key) => !isPublicKey(key));
  if (strange >= 0) return unmet([fault('signature-no-key', { key: String(keys[strange]).slice(0, 80) })]);
  if (!Number.isInteger(atLeast) || atLeast < 1 || atLeast > keys.length)
    return unmet([fault('signature-demands', { needed: atLeast, keys: keys.length })]);
  const { signatures, diagnostics } = await readSignatures(demands.signatures ?? '', sha256(bytes), keys);
  if (!signatures) return unmet(diagnostics);
  const told = [...unknownKeys(signatures), ...tooFew(signatures, keys, atLeast)];
  const old = signatures.find(({ instrument }) => isTooOld(instrument.version, demands));
  if (old) told.push(tooOld(old.instrument.version, demands));
  const isMet = told.every(({ severity }) => severity !== 'error');
  return isMet ? { isMet, signatures, diagnostics: told } : unmet(told);
}

/** How what a package says of itself contradicts what was demanded of it, and what was signed. */
export function contradicting(
  { instrument, files }: Manifest,
  demands: Demands,
  signatures: readonly FoundSignature[],
): Diagnostic[] {
  const { id, version, status } = instrument;
  if (isTooOld(version, demands)) return [tooOld(version, demands)];
  const isOf = ({ instrument: signed }: FoundSignature) =>
    signed.id === id &&
    signed.version === version &&
    signed.status === status &&
    signed.sha256 === files[FILES.instrument]?.sha256;
  const other = signatures.find((one) => !isOf(one));
  return other
    ? [
        fault('signature-instrument', {
          name: other.name,
          id: other.instrument.id,
          version: other.instrument.version,
        }),
      ]
    : [];
}

/** Null where nothing is demanded, or where it is so. An empty digest is a demand too, which nothing meets. */
export function otherDigest(bytes: Uint8Array, { sha256: demanded }: Demands): Diagnostic | null {
  if (demanded === undefined) return null;
  const found = sha256(bytes);
  if (demanded.toLowerCase() === found) return null;
  return fault('package-digest', { found, expected: demanded.slice(0, 80) });
}

const unmet = (diagnostics: readonly Diagnostic[]): Met => ({ isMet: false, signatures: [], diagnostics });

const isTooOld = (version: string, { smallestVersion }: Demands): boolean =>
  smallestVersion !== undefined && isOlder(version, smallestVersion);

const tooOld = (version: string, { smallestVersion = '' }: Demands): Diagnostic =>
  fault('package-rollback', { version, smallest: smallestVersion });

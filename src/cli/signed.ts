// What a signature says, in a line; and what is demanded of the signatures of a package.

import { fingerprintOf } from '../document/index.ts';
import type { Demands, FoundSignature, SignedPackage, Signing } from '../interchange/index.ts';
import { sayDateTime, type Language } from '../words/index.ts';
import { BadUse, type Call } from './call.ts';
import { readBytes } from './files.ts';
import { publicKeyIn } from './keys.ts';
import { say } from './say.ts';

/** Who signed what, as what and when. */
export function signatureLine(said: SignedPackage & Signing, language: Language): string {
  const { name, role, key, as, when, instrument, sha256 } = said;
  const who = role === '' ? name : `${name}, ${role}`;
  const { id, version, status } = instrument;
  const about = { who, digits: fingerprintOf(key), when: sayDateTime(language, new Date(when)) };
  return say(`signedAs_${as}`, { ...about, id, version, status, sha256 }, language);
}

export function signatureLines(signatures: readonly FoundSignature[], language: Language): string[] {
  return signatures.flatMap((one) => (one.isKnown ? [signatureLine(one, language)] : []));
}

/** Keys without signatures, or signatures without keys, would prove nothing. */
export async function demandsIn({ digest, signatures, keys, atLeast, minVersion }: Call): Promise<Demands> {
  if ((signatures === null) !== (keys.length === 0)) throw new BadUse('signaturesNeedKeys');
  if (atLeast !== null && signatures === null) throw new BadUse('signaturesNeedKeys');
  const demanded = { sha256: digest ?? undefined, smallestVersion: minVersion ?? undefined };
  if (signatures === null) return demanded;
  const publicKeys: string[] = [];
  for (const key of keys) publicKeys.push(await publicKeyIn(key));
  const text = Buffer.from(await readBytes(signatures)).toString();
  return { ...demanded, publicKeys, signatures: text, atLeast: atLeast ?? undefined };
}

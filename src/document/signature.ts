// Signatures of texts, with keys that never leave the browser that made them (Ed25519, RFC 8032).

import { inBase64Url, ofBase64Url } from './base64.ts';
import { publicKeyOf } from './public-key.ts';
import { sha256 } from './sha256.ts';

const ALGORITHM = { name: 'Ed25519' };

export interface SigningKey {
  /** The 32 bytes of the public key, in base64url. */
  readonly publicKey: string;
  /** It signs, and cannot be read out. */
  readonly privateKey: CryptoKey;
}

/** What is found of a signature; `unable`: nothing here can verify one. */
export type Verified = 'valid' | 'mismatch' | 'unable';

/** Null where the browser, or a page that did not come over https, has no such keys. */
export async function newSigningKey(): Promise<SigningKey | null> {
  const subtle = subtleHere();
  if (!subtle) return null;
  try {
    const pair = (await subtle.generateKey(ALGORITHM, false, ['sign', 'verify'])) as CryptoKeyPair;
    const bytes = await subtle.exportKey('raw', pair.publicKey);
    return { publicKey: inBase64Url(new Uint8Array(bytes)), privateKey: pair.privateKey };
  } catch {
    return null;
  }
}

/** The signature of bytes. */
export async function signBytes(
  { privateKey }: SigningKey,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  return new Uint8Array(await globalThis.crypto.subtle.sign(ALGORITHM, privateKey, bytes));
}

/** The signature of a text, in base64url. */
export async function signText(key: SigningKey, text: string): Promise<string> {
  return inBase64Url(await signBytes(key, new TextEncoder().encode(text)));
}

/** Whether the holder of a key signed bytes. Whatever is no key and no signature does not match. */
export async function verifyBytes(
  publicKey: string,
  bytes: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer> | null,
): Promise<Verified> {
  const subtle = subtleHere();
  if (!subtle) return 'unable';
  const key = publicKeyOf(publicKey);
  if (!key || signature?.length !== 64) return 'mismatch';
  try {
    const imported = await subtle.importKey('raw', key, ALGORITHM, false, ['verify']);
    return (await subtle.verify(ALGORITHM, imported, signature, bytes)) ? 'valid' : 'mismatch';
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotSupportedError' ? 'unable' : 'mismatch';
  }
}

/** Whether the holder of a key signed a text. */
export function verifyText(publicKey: string, text: string, signature: string): Promise<Verified> {
  return verifyBytes(publicKey, new TextEncoder().encode(text), ofBase64Url(signature));
}

/** What people compare on the telephone: sixteen digits of the digest of the key, four and four. */
export function fingerprintOf(publicKey: string): string {
  return sha256(publicKey)
    .slice(0, 16)
    .replace(/(.{4})(?!$)/g, '$1 ');
}

function subtleHere(): SubtleCrypto | undefined {
  return (globalThis.crypto as Crypto | undefined)?.subtle;
}

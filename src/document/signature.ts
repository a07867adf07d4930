// Signatures of texts, with keys that never leave the browser that made them (Ed25519, RFC 8032).

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
    return { publicKey: inBase64(new Uint8Array(bytes)), privateKey: pair.privateKey };
  } catch {
    return null;
  }
}

/** The signature of a text, in base64url. */
export async function signText({ privateKey }: SigningKey, text: string): Promise<string> {
  const bytes = await globalThis.crypto.subtle.sign(ALGORITHM, privateKey, new TextEncoder().encode(text));
  return inBase64(new Uint8Array(bytes));
}

/** Whether the holder of a key signed a text. Whatever is no key and no signature does not match. */
export async function verifyText(publicKey: string, text: string, signature: string): Promise<Verified> {
  const subtle = subtleHere();
  if (!subtle) return 'unable';
  const [key, signed] = [bytesOf(publicKey), bytesOf(signature)];
  if (key?.length !== 32 || signed?.length !== 64) return 'mismatch';
  try {
    const imported = await subtle.importKey('raw', key, ALGORITHM, false, ['verify']);
    const isValid = await subtle.verify(ALGORITHM, imported, signed, new TextEncoder().encode(text));
    return isValid ? 'valid' : 'mismatch';
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotSupportedError' ? 'unable' : 'mismatch';
  }
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

function inBase64(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) =>
      sign.charCodeAt(0),
    );
  } catch {
    return null;
  }
}

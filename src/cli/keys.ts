// Keys of signatures in files: private ones in PKCS#8 (PEM), public ones as they are written here or in PEM.

import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { isPublicKey, type SigningKey } from '../document/index.ts';
import { BadUse } from './call.ts';
import { readBytes } from './files.ts';

/** The passphrase of a private key; null where none is set. It stands in no list of processes, as an option would. */
export function passphrase(): string | null {
  return process.env['ASPECT_PASSPHRASE'] || null;
}

/** The 32 bytes of a public key, as they are written everywhere. */
export function publicKeyOf(key: KeyObject): string {
  return String(key.export({ format: 'jwk' }).x);
}

export async function signingKeyIn(file: string): Promise<SigningKey> {
  const pem = Buffer.from(await readBytes(file));
  const key = privateKeyIn(pem, file);
  if (key.asymmetricKeyType !== 'ed25519') throw new BadUse('keyOfOtherKind', { file });
  const bytes = key.export({ type: 'pkcs8', format: 'der' });
  const privateKey = await crypto.subtle.importKey('pkcs8', bytes, { name: 'Ed25519' }, false, ['sign']);
  return { publicKey: publicKeyOf(createPublicKey(key)), privateKey };
}

function privateKeyIn(pem: Buffer, file: string): KeyObject {
  try {
    // Without a passphrase, an encrypted key is refused, never asked about.
    return createPrivateKey({ key: pem, format: 'pem', passphrase: passphrase() ?? '' });
  } catch {
    throw new BadUse('keyNotOpened', { file });
  }
}

/** As it is written, or from a file of it. */
export async function publicKeyIn(written: string): Promise<string> {
  if (isPublicKey(written)) return written;
  const text = Buffer.from(await readBytes(written))
    .toString()
    .trim();
  if (isPublicKey(text)) return text;
  const key = pemOf(text);
  if (key?.asymmetricKeyType !== 'ed25519' || key.type !== 'public')
    throw new BadUse('keyOfOtherKind', { file: written });
  return publicKeyOf(key);
}

function pemOf(text: string): KeyObject | null {
  // From a private key, Node would make its public one: whoever gives that file gave the wrong one.
  if (text.includes('PRIVATE KEY')) return null;
  try {
    return createPublicKey(text);
  } catch {
    return null;
  }
}

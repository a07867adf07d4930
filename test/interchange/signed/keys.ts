// Keys of people in tests: made of nothing but a number, so that the same run gives the same signatures.

import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { SigningKey } from '../../../src/document/index.ts';

/** What stands before the 32 bytes of a private key in PKCS#8. */
const HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface Keys extends SigningKey {
  readonly pkcs8: KeyObject;
  readonly spki: KeyObject;
}

export async function keysOf(number: number): Promise<Keys> {
  const der = Buffer.concat([HEAD, Buffer.alloc(32, number)]);
  const pkcs8 = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(pkcs8);
  const privateKey = await crypto.subtle.importKey('pkcs8', der, { name: 'Ed25519' }, false, ['sign']);
  return { privateKey, publicKey: String(spki.export({ format: 'jwk' }).x), pkcs8, spki };
}

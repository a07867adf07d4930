// Public keys of Ed25519 (RFC 8032) of which somebody can have the private one. A few points of the curve are no such
// keys: with them, signatures that anybody can write down hold of every text, and some have several encodings, so that one
// would count as several people.

import { ofBase64Url } from './base64.ts';

const BYTES = 32;

/** The 32 bytes of a key, from base64url; null where a text is none. */
export function publicKeyOf(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = ofBase64Url(text);
  if (bytes?.length !== BYTES) return null;
  const y = heightOf(bytes);
  return y < FIELD && !OF_SMALL_ORDER.includes(y) ? bytes : null;
}

/** Whether a text is a public key as it is written here. */
export function isPublicKey(text: unknown): boolean {
  return typeof text === 'string' && publicKeyOf(text) !== null;
}

/** The y of the point; which of the two that have it is the highest bit, left out here. */
function heightOf(bytes: Uint8Array): bigint {
  const y = bytes.reduceRight((above, byte) => above * 256n + BigInt(byte), 0n);
  return y % 2n ** 255n;
}

const FIELD = 2n ** 255n - 19n;

/** The y of the eight points that are 0 after eight additions. */
const OF_SMALL_ORDER: readonly bigint[] = [
  0n,
  1n,
  FIELD - 1n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
  FIELD - 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
];

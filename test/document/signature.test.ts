// Signatures hold for exactly what was signed, with the key that signed it.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  fingerprintOf,
  newSigningKey,
  signText,
  verifyText,
  type SigningKey,
} from '../../src/document/index.ts';

let mine: SigningKey;
let other: SigningKey;
beforeAll(async () => {
  [mine, other] = [(await newSigningKey())!, (await newSigningKey())!];
});

test('whatever is signed is valid, and nothing else is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      async (text, another) => {
        const signature = await signText(mine, text);
        expect(await verifyText(mine.publicKey, text, signature)).toBe('valid');
        expect(await verifyText(other.publicKey, text, signature)).toBe('mismatch');
        if (another !== text) expect(await verifyText(mine.publicKey, another, signature)).toBe('mismatch');
      },
    ),
    { numRuns: 50 },
  );
});

test('what is no key and no signature does not match', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.string(), async (key, signature) => {
      expect(await verifyText(key, 'text', signature)).toBe('mismatch');
      expect(await verifyText(mine.publicKey, 'text', signature)).toBe('mismatch');
    }),
    { numRuns: 50 },
  );
});

test('a private key cannot be read out; a key is told by sixteen digits', async () => {
  await expect(crypto.subtle.exportKey('pkcs8', mine.privateKey)).rejects.toThrow();
  expect(fingerprintOf(mine.publicKey)).toMatch(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/);
  expect(fingerprintOf(mine.publicKey)).not.toBe(fingerprintOf(other.publicKey));
});

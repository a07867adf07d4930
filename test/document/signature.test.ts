// Signatures hold for exactly what was signed, with the key that signed it.

import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  fingerprintOf,
  isPublicKey,
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

/** Points of small order, and other encodings of them. */
const WEAK = [
  ...[`01${'00'.repeat(31)}`, `01${'00'.repeat(30)}80`, `ec${'ff'.repeat(30)}7f`, `ec${'ff'.repeat(31)}`],
  ...['00'.repeat(32), `${'00'.repeat(31)}80`, `ee${'ff'.repeat(30)}7f`, `ed${'ff'.repeat(30)}7f`],
  ...['05', '85'].map((end) => `26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc${end}`),
  ...['7a', 'fa'].map((end) => `c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03${end}`),
];
/** What anybody can write down: with some of these points, it holds of every text. */
const WRITTEN_DOWN = ['01', '00', 'ec'].map((first) => `${first}${'00'.repeat(63)}`);

test.each(WEAK)('nobody can have the key %s, and nothing that is signed with it holds', async (hex) => {
  const inText = (digits: string) => Buffer.from(digits, 'hex').toString('base64url');
  expect(isPublicKey(inText(hex))).toBe(false);
  for (const signature of WRITTEN_DOWN)
    for (const text of ['a', 'b', 'c', 'd'])
      expect(await verifyText(inText(hex), text, inText(signature))).toBe('mismatch');
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

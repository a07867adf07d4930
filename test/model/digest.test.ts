import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestLater, digestOf, sha256 } from '../../src/model/digest.ts';
import { soundInstrument } from './documents.ts';

test('is SHA-256, as the published examples have it', () => {
  // FIPS 180-4 examples
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

test('agrees with another implementation on any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }),
  );
});

test('takes bytes as they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});

test('made beforehand it is the same, and is there without reading the document again', async () => {
  const [document, same] = [soundInstrument(), soundInstrument()];
  await digestLater(document);
  expect(digestOf(document)).toBe(digestOf(same));
  let reads = 0;
  const watched = new Proxy(document, {
    ownKeys: (target) => {
      reads += 1;
      return Reflect.ownKeys(target);
    },
  });
  await digestLater(watched);
  const readOnce = reads;
  expect(readOnce).toBeGreaterThan(0);
  expect([digestOf(watched), reads]).toEqual([digestOf(same), readOnce]);
});

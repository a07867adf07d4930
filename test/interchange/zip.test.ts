// Archives that were made to do harm: nothing that they say of themselves is believed.

import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readZip } from '../../src/interchange/formats/package/zip/read.ts';
import { bytes, refusal, zipOf, type Contents } from './packages.ts';

const codesOf = (archive: Uint8Array) => readZip(archive).diagnostics.map(({ code }) => code);

describe('names that lead out of the package', () => {
  test.each([
    '../manifest.json',
    'a/../../b',
    '/etc/passwd',
    'C:\\windows\\x',
    'a\\b',
    'C:x',
    'a//b',
    './a',
    'a/',
    '.hidden',
    'a\u0000b',
    'а.json', // a Cyrillic letter
    'x'.repeat(201),
  ])('%j', async (name) => {
    const { files, diagnostics } = readZip(zipOf({ [name]: bytes('x') }));
    expect(diagnostics.map(({ code }) => code)).toEqual(['package-unsafe-name']);
    expect(files.size).toBe(0);
    expect((await refusal(zipOf({ [name]: bytes('x') })))[0]).toBe('refused');
  });
});

describe('bombs', () => {
  const zeros = new Uint8Array(2 ** 20);
  /** Where the entry of the table of contents stands, and what it says is the size. */
  const sizeAt = (archive: Uint8Array) => {
    const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
    return { view, at: view.getUint32(archive.length - 22 + 16, true) + 24 };
  };
  const saying = (size: number) => {
    const archive = zipSync({ a: zeros });
    const { view, at } = sizeAt(archive);
    view.setUint32(at, size, true);
    return archive;
  };

  test('a file that says it is larger than any file of a package', () => {
    for (const size of [64 * 2 ** 20 + 1, 2 ** 32 - 1])
      expect(codesOf(saying(size))).toEqual(['package-too-large']);
  });

  test('a file that is larger than it says stops at what it said', () => {
    expect(codesOf(saying(10))).toEqual(['package-file-unreadable']);
  });

  test('a file that is smaller than it says', () => {
    expect(codesOf(saying(2 ** 20 + 1))).toEqual(['package-file-unreadable']);
  });

  test('files that are too large together', () => {
    const many: Contents = {};
    for (let n = 0; n < 5; n += 1) many[`a${String(n)}`] = new Uint8Array(15 * 2 ** 20);
    expect(codesOf(zipSync(many, { level: 1 }))).toEqual(['package-too-large']);
  }, 30_000);

  test('too many files', () => {
    const many = Object.fromEntries(Array.from({ length: 65 }, (_, n) => [`a${String(n)}`, bytes('x')]));
    expect(codesOf(zipOf(many))).toEqual(['package-too-many']);
  });

  test('an archive that is too large', () => {
    expect(codesOf(new Uint8Array(32 * 2 ** 20 + 1))).toEqual(['package-too-large']);
  });
});

test('a file that is there twice', () => {
  const archive = zipOf({ aa: bytes('first'), ab: bytes('second') });
  const at = archive.lastIndexOf('b'.charCodeAt(0));
  archive[at] = 'a'.charCodeAt(0);
  expect(codesOf(archive)).toEqual(['package-file-twice']);
});

test('what is no archive', () => {
  for (const content of ['', 'PK', 'PK\u0005\u0006', '{"format":"aspect-instrument/2"}', 'x'.repeat(1_000)])
    expect(codesOf(bytes(content))).toEqual(['package-unreadable']);
});

test('an empty archive has no manifest', async () => {
  expect(await refusal(zipOf({}))).toEqual(['refused', 'package-file-missing manifest.json']);
});

import { describe, expect, test } from 'vitest';
import { decodeStrictly, exportPackage, readDocument } from '../../src/interchange/index.ts';
import { LIBRARY_FORMAT } from '../../src/interchange/library.ts';
import { canonicalText, fileOf, newRecord, recordOf, saidOf } from '../../src/model/index.ts';
import { additive } from '../bench/instruments.ts';

const document = additive(6);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, [first, second]: readonly [number, number]) => {
  const units = Uint16Array.from(text, (unit) => unit.charCodeAt(0));
  const bytes = new Uint8Array(units.buffer);
  if (first === 0xfe) for (let at = 0; at < bytes.length; at += 2) bytes.subarray(at, at + 2).reverse();
  return Uint8Array.from([first, second, ...bytes]);
};

describe('an instrument is read', () => {
  const text = canonicalText(document);
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(text)])],
    ['UTF-16, the low byte first', utf16(text, [0xff, 0xfe])],
    ['UTF-16, the high byte first', utf16(text, [0xfe, 0xff])],
  ])('from %s', async (_, bytes) => {
    expect(await readDocument(bytes)).toEqual({ document, record: newRecord(), told: [] });
  });

  test('from a package', async () => {
    const { bytes } = await exportPackage(document);
    expect(await readDocument(bytes!)).toEqual({ document, record: newRecord(), told: [] });
  });

  test.each(['review', 'approved', 'released', 'retired'] as const)(
    'with its status, from a package: %s',
    async (status) => {
      const { bytes } = await exportPackage(document, status);
      expect(await readDocument(bytes!)).toEqual({ document, record: recordOf(document, status), told: [] });
    },
  );

  test('with its record, from the file of both', async () => {
    const record = { ...recordOf(document, 'approved'), comments: [comment] };
    const file = utf8(JSON.stringify(fileOf({ document, record })));
    expect(await readDocument(file)).toEqual({ document, record, told: [] });
  });
});

const comment = {
  ...saidOf(document, { who: 'Aisha', why: '' }),
  id: 'a'.repeat(12),
  at: '',
  text: 'Clearer?',
};

describe('a file of several instruments', () => {
  const file = (instruments: readonly unknown[]) =>
    utf8(JSON.stringify({ format: LIBRARY_FORMAT, savedAt: '2026-01-01', instruments }));

  test('is read whole, and what is none is counted', async () => {
    const other = { ...document, id: 'other' };
    const record = { ...recordOf(other, 'review'), comments: [comment] };
    const newer = { ...other, format: 'aspect-instrument/9' };
    const found = await readDocument(file([document, newer, fileOf({ document: other, record })]));
    expect(found).toEqual({
      instruments: [
        { document, record: newRecord() },
        { document: other, record },
      ],
      unread: 1,
    });
  });

  test.each([
    ['cut short', file([document]).subarray(0, -20), 'json-unfinished'],
    ['without instruments', utf8(JSON.stringify({ format: LIBRARY_FORMAT })), 'missing-property'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await readDocument(bytes)).toMatchObject({ document: null, diagnostics: [{ code }] });
  });
});

describe('what is no text is refused, and nothing is put in its place', () => {
  test.each([
    ['Windows-1251', [0x7b, 0xcc, 0xe5, 0xf2]],
    ['a character that is cut off', [0x7b, 0xd0]],
    ['a surrogate written as UTF-8', [0xed, 0xa0, 0x80]],
    ['UTF-16 with half a character', [0xff, 0xfe, 0x00, 0xd8]],
    ['UTF-16 of an odd number of bytes', [0xff, 0xfe, 0x7b]],
    ['more bytes than a character needs', [0xc0, 0xaf]],
  ])('%s', async (_, bytes) => {
    expect(decodeStrictly(Uint8Array.from(bytes))).toBeNull();
    expect(await readDocument(Uint8Array.from(bytes))).toMatchObject({
      document: null,
      diagnostics: [{ code: 'text-encoding' }],
    });
  });
});

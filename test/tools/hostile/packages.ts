// Files that claim to be packages.

import { zipSync } from 'fflate';
import { contentsOf, forged, packageOf, zipOf, type Contents } from '../../interchange/packages.ts';
import { bytesOf, joined, KB, MB, noise, times, utf8, type Hostile } from './bytes.ts';

const END = 22;

let made: Promise<Uint8Array> | null = null;
/** A package that is whole; every call has bytes of its own. */
const real = async () => (await (made ??= packageOf())).slice();

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const tableOf = (bytes: Uint8Array) => viewOf(bytes).getUint32(bytes.length - END + 16, true);

/** A package with numbers written over: in its first record, its first entry of the table, or its end. */
const overwritten =
  (...changes: readonly (readonly ['local' | 'entry' | 'end', number, 2 | 4, number])[]) =>
  async () => {
    const bytes = await real();
    const from = { local: 0, entry: tableOf(bytes), end: bytes.length - END };
    for (const [where, at, width, value] of changes)
      if (width === 2) viewOf(bytes).setUint16(from[where] + at, value, true);
      else viewOf(bytes).setUint32(from[where] + at, value, true);
    return bytes;
  };

/** An archive with one file of this name. */
const named = (name: string) => () => zipSync({ [name]: utf8('x') });

/** A package whose digests fit, with other contents. */
const holding = (change: Record<string, string>) => async () => forged(contentsOf(await real()), change);

/** A package with other contents, and the manifest as it was. */
const altered = (change: Contents) => async () => zipOf({ ...contentsOf(await real()), ...change });

const NAMES: Record<string, string> = {
  'a folder above': '../x',
  'a folder above, in the middle': 'a/../../x',
  'a root': '/etc/passwd',
  'a drive': 'C:\\x',
  'a folder of Windows': 'a\\b',
  'U+0000 in a name': 'README.md\0.exe',
  'a name of nothing': '',
  'a name of 60,000 signs': 'x'.repeat(60_000),
  'a folder': 'a/',
  'a device': 'CON',
  'a name whose direction is turned': 'exe.\u202Edm',
  __proto__: '__proto__',
};

const ARCHIVES: Record<string, () => Uint8Array | Promise<Uint8Array>> = {
  'nothing but its first letters': () => utf8('PK'),
  'an archive of nothing': () => zipSync({}),
  'an end and nothing': () => joined(bytesOf(0x50, 0x4b, 5, 6), new Uint8Array(18)),
  'half of it': async () => (await real()).subarray(0, 6_000),
  'all but the last byte': async () => (await real()).subarray(0, -1),
  'bytes before it': async () => joined('MZ', await real()),
  'bytes after it': async () => joined(await real(), new Uint8Array(MB)),
  'itself twice': async () => joined(await real(), await real()),
  'a comment of 65,535 bytes': async () =>
    joined((await real()).subarray(0, -2), bytesOf(0xff, 0xff), new Uint8Array(0xffff)),
  'noise behind its first letters': () => joined('PK\u0003\u0004', noise(MB)),
  '60 MB of zeros': altered({ 'README.md': new Uint8Array(60 * MB) }),
  'three times 50 MB of zeros': () =>
    zipSync(
      { a: new Uint8Array(50 * MB), b: new Uint8Array(50 * MB), c: new Uint8Array(50 * MB) },
      { level: 1 },
    ),
  'a size of 4 GB': overwritten(['entry', 24, 4, 0xfffffffe]),
  'a size that is too small': overwritten(['entry', 24, 4, 3]),
  'a size that is too large': overwritten(['entry', 24, 4, 60 * MB]),
  'a compressed size beyond its end': overwritten(['entry', 20, 4, 0x7fffffff]),
  'sizes that stand elsewhere (zip64)': overwritten(
    ['entry', 20, 4, 0xffffffff],
    ['entry', 24, 4, 0xffffffff],
    ['entry', 42, 4, 0xffffffff],
  ),
  'a table that stands elsewhere (zip64)': overwritten(['end', 10, 2, 0xffff], ['end', 16, 4, 0xffffffff]),
  'a table beyond its end': overwritten(['end', 16, 4, 0x7fffffff]),
  'a table at its beginning': overwritten(['end', 16, 4, 0]),
  'more entries than it has': overwritten(['end', 10, 2, 60_000]),
  'fewer entries than it has': overwritten(['end', 10, 2, 1]),
  'several disks': overwritten(['end', 4, 2, 7], ['end', 6, 2, 7]),
  encryption: overwritten(['entry', 8, 2, 1], ['local', 6, 2, 1]),
  'a checksum that comes later': overwritten(['entry', 8, 2, 8], ['local', 6, 2, 8]),
  'a compression that there is not': overwritten(['entry', 10, 2, 99]),
  'no compression, in name': overwritten(['entry', 10, 2, 0]),
  'a content in the table itself': async () => {
    const bytes = await real();
    viewOf(bytes).setUint32(tableOf(bytes) + 42, tableOf(bytes), true);
    return bytes;
  },
  'two files with one content': async () => {
    const bytes = await real();
    const table = tableOf(bytes);
    const next = table + 46 + viewOf(bytes).getUint16(table + 28, true);
    bytes.copyWithin(next + 16, table + 16, table + 28);
    viewOf(bytes).setUint32(next + 42, 0, true);
    return bytes;
  },
  'a whole end for large archives (zip64)': async () => {
    const bytes = await real();
    const end = bytes.length - END;
    const [entries, size, table] = [
      viewOf(bytes).getUint16(end + 10, true),
      end - tableOf(bytes),
      tableOf(bytes),
    ];
    const large = new Uint8Array(56 + 20);
    const view = viewOf(large);
    view.setUint32(0, 0x06064b50, true);
    view.setBigUint64(4, 44n, true);
    view.setUint32(12, 0x002d002d, true);
    for (const [at, value] of [
      [24, entries],
      [32, entries],
      [40, size],
      [48, table],
    ] as const)
      view.setBigUint64(at, BigInt(value), true);
    view.setUint32(56, 0x07064b50, true);
    view.setBigUint64(64, BigInt(end), true);
    view.setUint32(72, 1, true);
    return joined(bytes.subarray(0, end), large, bytes.subarray(end));
  },
  'one file named twice in its table': async () => {
    const bytes = await real();
    const [end, table] = [bytes.length - END, tableOf(bytes)];
    const length = 46 + viewOf(bytes).getUint16(table + 28, true);
    const more = joined(bytes.subarray(0, table + length), bytes.subarray(table));
    const count = viewOf(bytes).getUint16(end + 10, true) + 1;
    viewOf(more).setUint16(more.length - END + 8, count, true);
    viewOf(more).setUint16(more.length - END + 10, count, true);
    viewOf(more).setUint32(more.length - END + 12, end - table + length, true);
    return more;
  },
  'its table in another order': async () => {
    const bytes = await real();
    const [end, table] = [bytes.length - END, tableOf(bytes)];
    const first = 46 + viewOf(bytes).getUint16(table + 28, true);
    return joined(
      bytes.subarray(0, table),
      bytes.subarray(table + first, end),
      bytes.subarray(table, table + first),
      bytes.subarray(end),
    );
  },
  'a link': overwritten(['entry', 38, 4, 0xa1ff0000]),
  'a stream that is damaged': async () => (await real()).fill(0xff, 60, 400),
  '60,000 files': () =>
    zipSync(Object.fromEntries(times(60_000, (at) => [`f${String(at)}`, new Uint8Array(0)])), { level: 0 }),
  '65 files': () => zipSync(Object.fromEntries(times(65, (at) => [`f${String(at)}`, utf8('x')]))),
  'an archive in an archive': async () => zipSync({ 'package.zip': await real() }),
  'more than 32 MB': () => joined('PK\u0003\u0004', new Uint8Array(33 * MB)),
};

const CONTENTS: Record<string, () => Uint8Array | Promise<Uint8Array>> = {
  'a manifest 100,000 deep': altered({ 'manifest.json': utf8('{"a":'.repeat(100_000)) }),
  'a manifest of 30 MB': altered({ 'manifest.json': utf8(`{"format":"${'x'.repeat(30 * MB)}"}`) }),
  'a manifest of 100,000 files': async () => {
    const files = Object.fromEntries(times(100_000, (at) => [`f${String(at)}`, { bytes: 1, sha256: '' }]));
    const contents = contentsOf(await real());
    const manifest = JSON.parse(new TextDecoder().decode(contents['manifest.json'])) as object;
    return zipOf({ ...contents, 'manifest.json': utf8(JSON.stringify({ ...manifest, files })) });
  },
  'a manifest that is not UTF-8': altered({ 'manifest.json': bytesOf(0xff, 0xfe, 0xfd) }),
  'an instrument 100,000 deep': holding({ 'instrument.json': '{"a":'.repeat(100_000) }),
  'an instrument of blanks, 30 MB': holding({ 'instrument.json': ' '.repeat(30 * MB) }),
  'a README of 60 MB': holding({ 'README.md': 'x'.repeat(60 * MB) }),
  '60 MB of blank vectors': holding({ 'test-vectors.jsonl': '\n'.repeat(60 * MB) }),
  '100,000 vectors that are none': holding({ 'test-vectors.jsonl': 'nothing\n'.repeat(100_000) }),
  'one vector 5,000 times': async () => {
    const [first = ''] = new TextDecoder().decode(contentsOf(await real())['test-vectors.jsonl']).split('\n');
    return holding({ 'test-vectors.jsonl': `${first}\n`.repeat(5_000) })();
  },
  'a vector of 20 MB': holding({ 'test-vectors.jsonl': `{"case":"${'x'.repeat(20 * MB)}"}\n` }),
  'an expression of 400 KB': async () => {
    const contents = contentsOf(await real());
    const text = new TextDecoder().decode(contents['instrument.json']);
    return forged(contents, {
      'instrument.json': text.replace('age < 21', `age < ${'1 + '.repeat(100 * KB)}1`),
    });
  },
};

export const hostilePackages: readonly Hostile[] = [
  ...Object.entries(ARCHIVES),
  ...Object.entries(CONTENTS),
  ...Object.entries(NAMES).map(([name, path]) => [name, named(path)] as const),
].map(([name, bytes]) => ({ name: `a package: ${name}`, kind: 'package', fileName: 'hostile.zip', bytes }));

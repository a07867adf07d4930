// Packages that somebody altered: whatever an archive holds that an export would not write is refused.

import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from '../../src/interchange/index.ts';
import { sha256 } from '../../src/model/digest.ts';
import { openPackage } from '../../src/runtime/index.ts';
import { runs } from '../tools/runs.ts';
import { instrument } from './instrument.ts';
import { contentsOf, forged, manifestIn, packageOf, readPackage, text, verifyPackage } from './packages.ts';
import { withManifest, zipOf, type Contents } from './packages.ts';

let archive: Uint8Array;
let contents: Contents;

beforeAll(async () => {
  archive = await packageOf();
  contents = contentsOf(archive);
});

const END = 22;

/** Where the records of the files of an archive begin: at their contents, and in the table of contents. */
function recordsOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: { name: string; local: number; entry: number }[] = [];
  let at = view.getUint32(bytes.length - END + 16, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    const name = text(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    entries.push({ name, local: view.getUint32(at + 42, true), entry: at });
    at += 46 + name.length;
  }
  return { view, entries, table: view.getUint32(bytes.length - END + 16, true) };
}

type Records = ReturnType<typeof recordsOf>;

/** The same archive with bytes written over. */
function overwritten(change: (records: Records, bytes: Uint8Array) => void): Uint8Array {
  const bytes = archive.slice();
  change(recordsOf(bytes), bytes);
  return bytes;
}

const readmeOf = ({ entries }: Records) => entries.find(({ name }) => name === 'README.md')!;
const secondOf = ({ entries }: Records) => entries[1]!;

/** The same archive with bytes put in at an offset, and every offset that stands in it moved. */
function inserted(at: number, more: Uint8Array): Uint8Array {
  const bytes = new Uint8Array([...archive.subarray(0, at), ...more, ...archive.subarray(at)]);
  const { entries, table } = recordsOf(archive);
  const view = new DataView(bytes.buffer);
  const moved = (offset: number) => (offset >= at ? offset + more.length : offset);
  for (const { local, entry } of entries) view.setUint32(moved(entry) + 42, moved(local), true);
  view.setUint32(bytes.length - END + 16, moved(table), true);
  return bytes;
}

/** With a field of bytes after the name of the second file, at its content or in the table of contents. */
function withExtra(where: 'local' | 'entry'): Uint8Array {
  const field = Uint8Array.from([0xfe, 0xca, 4, 0, 1, 2, 3, 4]);
  const record = secondOf(recordsOf(archive));
  const [fixed, lengthAt] = where === 'local' ? [30, 28] : [46, 30];
  const at = record[where] + fixed + record.name.length;
  const bytes = inserted(at, field);
  new DataView(bytes.buffer).setUint16(record[where] + lengthAt, field.length, true);
  return bytes;
}

/** The files packed by another program, or with other settings. */
const packed = (files: Parameters<typeof zipSync>[0], options: Parameters<typeof zipSync>[1] = {}) =>
  zipSync(files, { mtime: new Date(1980, 0, 1, 12), level: 9, ...options });

const lines = (name: string) => text(contents[name]).split('\n').slice(0, -1);

/** The test vectors with what `change` makes of each, with digests that fit. */
function withVectors(change: (vector: Record<string, unknown>, at: number) => unknown): Uint8Array {
  const changed = lines('test-vectors.jsonl').map((line, at) =>
    JSON.stringify(change(JSON.parse(line) as Record<string, unknown>, at)),
  );
  return forged(contents, { 'test-vectors.jsonl': `${changed.join('\n')}\n` });
}

const replaced = (name: string, from: string | RegExp, to: string) => {
  const whole = text(contents[name]);
  const changed = whole.replace(from, to);
  expect(changed).not.toBe(whole);
  return forged(contents, { [name]: changed });
};

/** What was altered in the archive alone, and the first difference; null where the archive was made by other means. */
const ARCHIVES: [string, () => Uint8Array, string | null][] = [
  [
    'another name at the content',
    () => overwritten((at, bytes) => bytes.set(strToU8('EVIL.exe!'), readmeOf(at).local + 30)),
    'zipName README.md',
  ],
  [
    'a wrong checksum in both places',
    () =>
      overwritten((at) => {
        at.view.setUint32(readmeOf(at).local + 14, 1, true);
        at.view.setUint32(readmeOf(at).entry + 16, 1, true);
      }),
    'zipChecksum README.md',
  ],
  [
    'a link in place of a file',
    () => overwritten((at) => at.view.setUint32(readmeOf(at).entry + 38, 0xa1ff0000, true)),
    'zipAttributes README.md',
  ],
  [
    'the attributes of a system',
    () => overwritten((at) => at.view.setUint16(readmeOf(at).entry + 4, 0x0314, true)),
    'zipAttributes README.md',
  ],
  [
    'internal attributes',
    () => overwritten((at) => at.view.setUint16(readmeOf(at).entry + 36, 1, true)),
    'zipAttributes README.md',
  ],
  [
    'another time',
    () => overwritten((at) => at.view.setUint16(readmeOf(at).local + 10, 77, true)),
    'zipAttributes README.md',
  ],
  [
    'a version that is needed',
    () => overwritten((at) => at.view.setUint16(readmeOf(at).entry + 6, 63, true)),
    'zipAttributes README.md',
  ],
  [
    'another size at the content',
    () => overwritten((at) => at.view.setUint32(readmeOf(at).local + 22, 0, true)),
    'zipSize README.md',
  ],
  [
    'bytes between two files',
    () => inserted(secondOf(recordsOf(archive)).local, new Uint8Array(14_000)),
    'zipStray README.md',
  ],
  [
    'bytes before the table of contents',
    () => inserted(recordsOf(archive).table, strToU8('hidden')),
    'zipStray CHANGES.md',
  ],
  ['bytes before everything', () => inserted(0, strToU8('#!/bin/sh\n')), 'zipStray CHANGES.md'],
  ['a field after the name at the content', () => withExtra('local'), 'zipExtra README.md'],
  ['a field after the name in the table of contents', () => withExtra('entry'), 'zipExtra README.md'],
  [
    'a comment of a file',
    () => packed({ ...contents, 'README.md': [contents['README.md']!, { comment: 'x' }] }),
    null,
  ],
  ['files in another order', () => packed(Object.fromEntries(Object.entries(contents).reverse())), null],
  ['files that are not compressed', () => packed(contents, { level: 0 }), null],
  ['files compressed otherwise', () => packed(contents, { level: 1 }), null],
  [
    'what was unpacked and packed again by hand',
    () => zipSync(contents, { mtime: new Date(2026, 5, 1) }),
    null,
  ],
];

describe('an archive that holds the right files', () => {
  test.each(ARCHIVES)('with %s', async (_, alter, place) => {
    const altered = alter();
    expect(unzipSync(altered)['instrument.json']).toEqual(contents['instrument.json']);
    const { diagnostics } = await verifyPackage(altered);
    expect(diagnostics).toMatchObject([{ code: 'package-archive', severity: 'error' }]);
    const { found, file } = diagnostics[0]!.params;
    if (place) expect(`${String(found)} ${String(file)}`).toBe(place);
    await expect(openPackage(altered)).rejects.toThrow('not as Aspect Studio writes it');
    // It can be looked at, and exported again.
    expect(await readPackage(altered)).toMatchObject({ instrument, plan: null });
  });

  test('with a comment or anything else after its end', async () => {
    const comment = new Uint8Array([...archive, ...strToU8('comment')]);
    new DataView(comment.buffer).setUint16(archive.length - 2, 'comment'.length, true);
    for (const altered of [
      comment,
      new Uint8Array([...archive, 0]),
      new Uint8Array([...archive, ...archive]),
    ])
      expect((await verifyPackage(altered)).diagnostics.map(({ code }) => code)).not.toEqual([]);
  });
});

/** What was altered in the files, with digests that fit. */
const FORGED: [string, () => Uint8Array, string][] = [
  ['one weight', () => replaced('instrument.json', '"points": 2', '"points": 1'), 'package-vector'],
  ['one cut-off', () => replaced('instrument.json', '"from": 3', '"from": 2'), 'package-vector'],
  ['one label', () => replaced('instrument.json', '"Good"', '"Bad"'), 'package-vector-altered'],
  ['blanks in the instrument', () => replaced('instrument.json', '{', '{ '), 'package-not-of-instrument'],
  ['the README', () => replaced('README.md', 'version 1.2.3', 'version 1.2.4'), 'package-not-of-instrument'],
  ['line breaks', () => replaced('README.md', /\n/g, '\r\n'), 'package-not-of-instrument'],
  ['a mark before a text', () => replaced('SEMANTICS.md', /^/, '\uFEFF'), 'package-not-of-instrument'],
  ['what a value means', () => replaced('SEMANTICS.md', 'young', 'violence'), 'package-not-of-instrument'],
  ['the codebook', () => replaced('codebook.csv', 'Poor', 'Bad'), 'package-not-of-instrument'],
  ['a schema', () => replaced('schemas/case.schema.json', '110', '111'), 'package-not-of-instrument'],
  [
    'the engine, to an older one',
    () => zipOf(withManifest(contents, { engine: 'aspect-engine/1' })),
    'package-engine',
  ],
  [
    'the engine, to one that is not known',
    () => zipOf(withManifest(contents, { engine: 'aspect-engine/9' })),
    'package-engine',
  ],
  [
    'the manifest, by what nobody reads',
    () => zipOf(withManifest(contents, { approvedBy: 'nobody' })),
    'package-not-of-instrument',
  ],
  ['the value of a vector', () => replaced('test-vectors.jsonl', '"total":4', '"total":3'), 'package-vector'],
  [
    'the case of a vector',
    () => replaced('test-vectors.jsonl', '"high_case"', '"other_case"'),
    'package-vector-altered',
  ],
  [
    'the instrument that vectors name',
    () => replaced('test-vectors.jsonl', /"sha256":"[^"]*"/, `"sha256":"${'0'.repeat(64)}"`),
    'package-vector-altered',
  ],
  [
    'the version that vectors name',
    () => replaced('test-vectors.jsonl', /"version":"1.2.3"/g, '"version":"1.2.2"'),
    'package-vector-altered',
  ],
  [
    'vectors, by leaving the last out',
    () =>
      forged(contents, { 'test-vectors.jsonl': `${lines('test-vectors.jsonl').slice(0, -1).join('\n')}\n` }),
    'package-not-of-instrument',
  ],
  [
    'vectors, by leaving all but one out',
    () => forged(contents, { 'test-vectors.jsonl': `${lines('test-vectors.jsonl')[0]!}\n` }),
    'package-not-of-instrument',
  ],
  [
    'vectors, by leaving all out',
    () => forged(contents, { 'test-vectors.jsonl': '' }),
    'package-vector-unreadable',
  ],
  [
    'vectors, by putting one there twice',
    () =>
      forged(contents, {
        'test-vectors.jsonl': `${[...lines('test-vectors.jsonl'), lines('test-vectors.jsonl')[0]!].join('\n')}\n`,
      }),
    'package-not-of-instrument',
  ],
  [
    'vectors, by their order',
    () => forged(contents, { 'test-vectors.jsonl': `${lines('test-vectors.jsonl').reverse().join('\n')}\n` }),
    'package-not-of-instrument',
  ],
  [
    'a file that its manifest names too',
    () => forged({ ...contents, 'more.txt': strToU8('more') }, {}),
    'package-file-extra',
  ],
];

describe('a package whose digests fit, with another', () => {
  test.each(FORGED)('%s', async (_, alter, code) => {
    const { diagnostics } = await verifyPackage(alter());
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map((one) => one.code)).toContain(code);
  });

  test('weight, cut-off or value does not open', async () => {
    for (const [what, alter] of FORGED.filter(([, , code]) => code.startsWith('package-vector')))
      expect(await readPackage(alter()), what).toMatchObject({ instrument: null, plan: null });
  });
});

/** Every property of a value, as the keys that lead to it. */
function propertiesIn(
  value: unknown,
  to: readonly (string | number)[] = [],
): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [
    [...to, Array.isArray(value) ? Number(key) : key],
    ...propertiesIn(one, [...to, Array.isArray(value) ? Number(key) : key]),
  ]);
}

/** The value without the property at these keys. */
function without(value: unknown, keys: readonly (string | number)[]): unknown {
  const copy = structuredClone(value);
  const whole = keys.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
  const last = keys.at(-1)!;
  if (Array.isArray(whole)) whole.splice(Number(last), 1);
  else Reflect.deleteProperty(whole as object, last);
  return copy;
}

/** One of so many; in a soak all. */
function sampled<One>(all: readonly One[], oneOf: number): One[] {
  const step = Math.max(1, Math.round(oneOf / runs(1)));
  return all.filter((_, at) => at % step === 0);
}

describe('nothing is more accepted for what is left out', () => {
  const isRefused = async (bytes: Uint8Array) =>
    (await verifyPackage(bytes)).diagnostics.some(({ severity }) => severity === 'error');

  test('of the manifest', async () => {
    const manifest = manifestIn(contents);
    for (const keys of propertiesIn(manifest)) {
      const cut = strToU8(`${JSON.stringify(without(manifest, keys), null, 2)}\n`);
      expect(await isRefused(zipOf({ ...contents, 'manifest.json': cut })), keys.join('.')).toBe(true);
    }
  });

  test('of a test vector', async () => {
    const first = JSON.parse(lines('test-vectors.jsonl')[0]!) as object;
    for (const keys of sampled(propertiesIn(first), 7)) {
      const cut = withVectors((vector, at) => (at === 0 ? without(vector, keys) : vector));
      expect(await isRefused(cut), keys.join('.')).toBe(true);
      // Nor does it open to assess cases.
      expect((await readPackage(cut)).plan, keys.join('.')).toBeNull();
    }
  });

  test('of the instrument', async () => {
    for (const keys of sampled(propertiesIn(instrument), 9)) {
      const cut = `${JSON.stringify(without(JSON.parse(text(contents['instrument.json'])), keys), null, 2)}\n`;
      expect(await isRefused(forged(contents, { 'instrument.json': cut })), keys.join('.')).toBe(true);
    }
  });
});

test('a byte altered anywhere is found: in a soak every byte, else every 211th', async () => {
  const accepted: number[] = [];
  for (const at of sampled([...archive.keys()], 211)) {
    const altered = archive.slice();
    // One bit, which goes round: the lowest, the next …
    altered[at] = altered[at]! ^ (1 << (at % 8));
    const { diagnostics } = await verifyPackage(altered);
    if (diagnostics.every(({ severity }) => severity !== 'error')) accepted.push(at);
  }
  expect(accepted).toEqual([]);
});

describe('a digest that is demanded', () => {
  test('is that of the archive, in capitals too', async () => {
    const digest = sha256(archive);
    for (const demanded of [digest, digest.toUpperCase()])
      expect((await openPackage(archive, { sha256: demanded, drafts: true })).manifest.engine).toBe(ENGINE);
    expect((await verifyPackage(archive, { sha256: digest })).diagnostics).toEqual([]);
  });

  test.each(['', '0'.repeat(64), 'no digest'])('%j opens nothing', async (demanded) => {
    const codes = (diagnostics: readonly { code: string }[]) => diagnostics.map(({ code }) => code);
    expect(codes((await readPackage(archive, { sha256: demanded })).diagnostics)).toEqual(['package-digest']);
    expect(codes((await verifyPackage(archive, { sha256: demanded })).diagnostics)).toEqual([
      'package-digest',
    ]);
    await expect(openPackage(archive, { sha256: demanded })).rejects.toThrow('SHA-256');
  });

  test('keeps out another package that is whole', async () => {
    const other = await packageOf({ ...instrument, version: '1.2.4' });
    expect((await verifyPackage(other)).diagnostics).toEqual([]);
    await expect(openPackage(other, { sha256: sha256(archive) })).rejects.toThrow('SHA-256');
  });
});

test('the archive of the same files stays the same: else packages of this engine would be refused', () => {
  const files: Contents = {};
  for (const name of ['a.txt', 'b/c.json']) files[name] = strToU8(`${name} `.repeat(1_000));
  expect(sha256(zipOf(files))).toBe('522d286463c749e1e2b3329a15a05cac6701c9489162a131ce88749d3fabf908');
});

// Packages: the same every time, whole or refused, and described by their own schemas.

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportPackage as exportInStatus, type TestVector } from '../../src/interchange/index.ts';
import { EDITION } from '../../src/interchange/formats/package/types.ts';
import { sha256 } from '../../src/model/digest.ts';
import type { Instrument } from '../../src/model/index.ts';
import { openPackage, PackageError } from '../../src/runtime/index.ts';
import { load, templateNames } from '../templates/load.ts';
import { packageOfTemplate } from '../templates/packages.ts';
import { changed, instrument } from './instrument.ts';
import { contentsOf, forged, manifestIn, packageOf, packageOfFormat1, refusal, text } from './packages.ts';
import { withManifest, zipOf } from './packages.ts';
import { exportPackage, readPackage, verifyPackage } from './packages.ts';
import { bytes as bytesOf, type Contents } from './packages.ts';

let archive: Uint8Array;
let contents: Contents;

beforeAll(async () => {
  archive = await packageOf();
  contents = contentsOf(archive);
});

describe('export', () => {
  test('the same instrument gives the same bytes, whatever the order of its keys and the time zone', async () => {
    const reversed = Object.fromEntries(Object.entries(instrument).reverse()) as unknown as Instrument;
    const zone = process.env['TZ'];
    for (const other of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      process.env['TZ'] = other;
      expect(await packageOf(reversed)).toEqual(archive);
    }
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  test('a package holds what it always held', async () => {
    const shown = Object.keys(contents)
      .filter(
        (name) => !['instrument.json', 'manifest.json', 'schemas/instrument.schema.json'].includes(name),
      )
      .map((name) => `==> ${name}\n${text(contents[name])}`);
    const listing = [...Object.keys(contents), '', ...shown].join('\n');
    await expect(listing.replaceAll('\r', '')).toMatchFileSnapshot('../golden/small-package.txt');
  });

  test('the manifest names the instrument and every other file, and no time', () => {
    const { files, ...rest } = manifestIn(contents);
    expect(rest).toEqual({
      format: 'aspect-package/2',
      engine: 'aspect-engine/3',
      edition: EDITION,
      instrument: {
        format: 'aspect-instrument/2',
        id: 'small',
        version: '1.2.3',
        status: 'draft',
        title: instrument.title,
      },
      targets: [],
      since: null,
    });
    expect(Object.keys(files).sort()).toEqual(
      Object.keys(contents)
        .filter((name) => name !== 'manifest.json')
        .sort(),
    );
  });

  test('a package of format 1 is exported no more, and read and verified for ever', async () => {
    const old = await packageOfFormat1();
    expect(Object.keys(contentsOf(old))).toContain('rules.json');
    expect(manifestIn(contentsOf(old))).toMatchObject({ format: 'aspect-package/1' });
    expect((await verifyPackage(old)).diagnostics).toEqual([]);
    expect((await readPackage(old)).instrument).toEqual(instrument);
    const rules = text(contentsOf(old)['rules.json']).replace('"young"', '"violence"');
    const { diagnostics } = await verifyPackage(forged(contentsOf(old), { 'rules.json': rules }));
    expect(diagnostics.map(({ code }) => code)).toEqual(['package-edition']);
    const older = zipOf(withManifest(contentsOf(old), { engine: 'aspect-engine/1' }));
    expect((await verifyPackage(older)).diagnostics.map(({ code }) => code)).toContain(
      'package-vector-altered',
    );
  });

  test('an instrument whose test case fails is not exported', async () => {
    const [one] = structuredClone(instrument.tests);
    const wrong = { ...one!, expected: { scores: { total: 5 } } };
    const { bytes, diagnostics } = await exportPackage(changed({ tests: [wrong] }));
    expect(bytes).toBeNull();
    expect(diagnostics).toMatchObject([
      {
        code: 'package-test-fails',
        path: '/tests/0',
        params: { name: 'scores.total', expected: '5', found: '4' },
      },
    ]);
  });

  test('an instrument with a test case that cannot be read is not exported', async () => {
    const [one] = structuredClone(instrument.tests);
    const { bytes, diagnostics } = await exportPackage(
      changed({ tests: [{ ...one!, responses: { age: 1e9 } }] }),
    );
    expect(bytes).toBeNull();
    expect(diagnostics.map(({ path }) => path)).toContain('/tests/0/responses/age');
  });

  test('a broken instrument is not exported', async () => {
    const { bytes, diagnostics } = await exportPackage(
      changed({ formulas: [{ ...instrument.formulas[0]!, expression: 'agee < 21' }] }),
    );
    expect(bytes).toBeNull();
    expect(diagnostics[0]).toMatchObject({ code: 'unknown-name', path: '/formulas/0/expression' });
  });
});

test('what is not released is opened only where drafts are', async () => {
  await expect(openPackage(archive)).rejects.toThrow('not released (status “draft”)');
  await expect(openPackage(archive, { drafts: false })).rejects.toThrow(PackageError);
  const { bytes } = await exportInStatus(instrument, 'released');
  expect((await openPackage(bytes!)).manifest.instrument.status).toBe('released');
  for (const status of ['review', 'piloted', 'approved', 'retired'] as const) {
    const { bytes: other } = await exportInStatus(instrument, status);
    await expect(openPackage(other!)).rejects.toThrow(`status “${status}”`);
  }
});

describe('a package comes back', () => {
  test('as the instrument that it was made of', async () => {
    const read = await readPackage(archive);
    expect(read.diagnostics).toEqual([]);
    expect(read.instrument).toEqual(instrument);
  });

  test.each(templateNames)('%s is verified, and its vectors fit its schemas', async (name) => {
    const bytes = await packageOfTemplate(name);
    const { vectors, diagnostics } = await verifyPackage(bytes);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(vectors).toBeGreaterThan(load(name).instrument.tests.length);
    expectSchemasHold(contentsOf(bytes));
  });

  test('its schemas hold for its vectors and for nothing else', () => {
    const { isCase, isAssessment, vectors } = expectSchemasHold(contents);
    const [{ case: given, assessment }] = vectors as [TestVector];
    const answered = (responses: object) => isCase({ ...given, responses });
    expect(answered({ age: 20, violence: 1 })).toBe(true);
    expect(answered({ age: 1e9 })).toBe(false);
    expect(answered({ age: 20.5 })).toBe(false);
    expect(answered({ agee: 20 })).toBe(false);
    expect(answered({ conduct: 'bad' })).toBe(false);
    expect(answered({ needs: ['work', 'work'] })).toBe(false);
    expect(isCase({ ...given, assessedOn: '31.01.2026' })).toBe(false);
    expect(isCase({ ...given, overrides: { outcome: { to: 'low', reason: ' ' } } })).toBe(false);
    expect(isAssessment({ ...assessment, more: 1 })).toBe(false);
    expect(isAssessment({ ...assessment, scores: {} })).toBe(false);
    expect(isAssessment({ ...assessment, levels: { band: 'middle' } })).toBe(false);
    expect(isAssessment({ ...assessment, engine: 'aspect-engine/1' })).toBe(false);
    const { instrument: by } = assessment;
    expect(isAssessment({ ...assessment, instrument: { ...by, version: '9.9.9' } })).toBe(false);
  });
});

function expectSchemasHold(files: Contents) {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false });
  const schema = (name: string) => JSON.parse(text(files[`schemas/${name}.schema.json`])) as object;
  const isCase = ajv.compile(schema('case'));
  const isAssessment = ajv.compile(schema('assessment'));
  const vectors = text(files['test-vectors.jsonl'])
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TestVector);
  for (const vector of vectors) {
    expect(isCase(vector.case), `${vector.case.id} ${ajv.errorsText(isCase.errors)}`).toBe(true);
    expect(isAssessment(vector.assessment), `${vector.case.id} ${ajv.errorsText(isAssessment.errors)}`).toBe(
      true,
    );
  }
  return { isCase, isAssessment, vectors };
}

describe('a package that is not whole is refused', () => {
  test('cut off anywhere', async () => {
    for (let length = 0; length < archive.length; length += 211)
      expect(await refusal(archive.subarray(0, length))).toEqual(['refused', 'package-unreadable']);
    expect(await refusal(archive.subarray(0, archive.length - 1))).toEqual(['refused', 'package-unreadable']);
  });

  test('with bytes after its end', async () => {
    expect(await refusal(new Uint8Array([...archive, 0]))).toEqual(['refused', 'package-unreadable']);
  });

  test('a byte altered in any file', async () => {
    for (const [name, content] of Object.entries(contents)) {
      if (name === 'manifest.json') continue;
      const altered = content.slice();
      altered[content.length >> 1] = altered[content.length >> 1]! ^ 1;
      expect(await refusal(zipOf({ ...contents, [name]: altered }))).toEqual([
        'refused',
        `package-file-altered ${name}`,
      ]);
    }
  });

  test('any file missing', async () => {
    for (const name of Object.keys(contents)) {
      const { [name]: _, ...others } = contents;
      expect(await refusal(zipOf(others))).toEqual(['refused', `package-file-missing ${name}`]);
    }
  });

  test('a file too many', async () => {
    const more = { ...contents, 'more.txt': bytesOf('more') };
    expect(await refusal(zipOf(more))).toEqual(['refused', 'package-file-extra more.txt']);
  });

  test('a digest or a length that is not the file’s', async () => {
    const { files } = manifestIn(contents);
    const file = files['codebook.csv']!;
    for (const wrong of [
      { ...file, sha256: 'a'.repeat(64) },
      { ...file, bytes: file.bytes + 1 },
    ]) {
      const manifest = { files: { ...files, 'codebook.csv': wrong } };
      expect(await refusal(zipOf(withManifest(contents, manifest)))).toEqual([
        'refused',
        'package-file-altered codebook.csv',
      ]);
    }
  });

  test.each([
    ['of a newer format', { format: 'aspect-package/3' }, 'package-format'],
    ['without a format', { format: 1 }, 'package-manifest manifest.json'],
    ['without files', { files: [] }, 'package-manifest manifest.json'],
    [
      'of another version of the instrument',
      { instrument: { ...instrument, status: 'draft', version: '9.9.9' } },
      'package-not-of-instrument manifest.json',
    ],
    [
      'with a status that is none',
      { instrument: { ...instrument, status: 'final' } },
      'package-manifest manifest.json',
    ],
  ])('with a manifest %s', async (_, change, code) => {
    expect(await refusal(zipOf(withManifest(contents, change)))).toEqual(['refused', code]);
  });

  test('with a manifest that raises the status, which each vector names', async () => {
    const about = { ...manifestIn(contents).instrument, status: 'released' };
    const told = await refusal(zipOf(withManifest(contents, { instrument: about })));
    expect(new Set(told)).toEqual(new Set(['refused', 'package-vector-altered test-vectors.jsonl']));
  });

  test('with a manifest that is no JSON', async () => {
    const broken = { ...contents, 'manifest.json': bytesOf('{') };
    expect(await refusal(zipOf(broken))).toEqual(['refused', 'package-manifest manifest.json']);
  });
});

describe('a package of another edition', () => {
  const archive = new Uint8Array(
    readFileSync(new URL('../museum/exemplars/aspect-package.2.engine-3.zip', import.meta.url)),
  );

  test('opens, and is told from an altered one only where it is secured', async () => {
    expect((await readPackage(archive)).diagnostics.filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
    const told = {
      code: 'package-edition',
      params: { files: expect.stringContaining('README.md') as string },
    };
    expect((await verifyPackage(archive)).diagnostics).toContainEqual(
      expect.objectContaining({ ...told, severity: 'error' }),
    );
    const { diagnostics, vectors } = await verifyPackage(archive, { sha256: sha256(archive) });
    expect(vectors).toBeGreaterThan(0);
    expect(diagnostics).toContainEqual(expect.objectContaining({ ...told, severity: 'warning' }));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('is refused where its vectors do not come out, even if it is secured', async () => {
    const small = contentsOf(archive);
    const vectors = text(small['test-vectors.jsonl']).replaceAll('"band":"low"', '"band":"high"');
    const changed = forged(small, { 'test-vectors.jsonl': vectors });
    const { diagnostics } = await verifyPackage(changed, { sha256: sha256(changed) });
    expect(diagnostics).toContainEqual(expect.objectContaining({ severity: 'error' }));
  });

  test('has other files: whoever changes what is written raises the edition, and adds a line here', async () => {
    const targets = ['scorer', 'wasm', 'sql', 'json-rules-engine'] as const;
    const { bytes } = await exportInStatus(instrument, 'draft', targets);
    // Accounts may be worded in another way.
    const { 'REPORT.md': _, 'CHANGES.md': __, ...files } = manifestIn(contentsOf(bytes!)).files;
    const editions: Readonly<Record<number, string>> = {
      2: '25fc69cc324e78baad594aeaf0b593cc9fb225ba9896ce2262dbd5a62b5b393b',
    };
    expect(editions[EDITION]).toBe(sha256(JSON.stringify(files)));
  });
});

describe('a package of another engine', () => {
  const engine1 = new URL('../museum/exemplars/aspect-package.1.engine-1.zip', import.meta.url);
  const ofEngine1 = () => readFileSync(engine1);

  test('is refused where that engine is not known', async () => {
    const other = zipOf(withManifest(contents, { engine: 'aspect-engine/4' }));
    expect(await refusal(other)).toEqual(['refused', 'package-engine']);
    expect((await verifyPackage(other)).diagnostics).toMatchObject([
      {
        code: 'package-engine',
        params: { engine: 'aspect-engine/4', known: 'aspect-engine/3' },
      },
    ]);
    await expect(openPackage(other)).rejects.toThrow(/aspect-engine\/4.*export the instrument again/);
  });

  test('opens where this engine reproduces its vectors', async () => {
    const archive = ofEngine1();
    expect(await refusal(archive)).toEqual(['format-migrated', 'package-engine-agrees']);
    expect(await verifyPackage(archive)).toMatchObject({
      manifest: { engine: 'aspect-engine/1' },
      diagnostics: [
        { code: 'format-migrated', severity: 'info' },
        { code: 'package-engine-agrees', severity: 'info', params: { vectors: 40 } },
        {
          code: 'package-engine-not-compared',
          severity: 'warning',
          params: { files: expect.stringMatching(/rules\.json.*README\.md/) as string },
        },
      ],
      vectors: 40,
    });
    const { assess } = await openPackage(archive, { drafts: true });
    const { assessment } = assess({ id: 'a', assessedOn: '2026-01-31', responses: {} });
    expect(assessment).toMatchObject({ engine: 'aspect-engine/3', unknown: ['attention'] });
  });

  test('is refused where a value has changed, with what it was and what it is, and how to go on', async () => {
    const small = contentsOf(ofEngine1());
    const vectors = text(small['test-vectors.jsonl']).replaceAll('"band":"low"', '"band":"high"');
    const changed = forged(small, { 'test-vectors.jsonl': vectors });
    const { instrument: kept, diagnostics } = await readPackage(changed);
    expect(kept).toEqual(instrument);
    const [migrated, all, ...values] = diagnostics;
    expect(migrated).toMatchObject({ code: 'format-migrated', severity: 'info' });
    expect(all).toMatchObject({
      code: 'package-engine-changed',
      severity: 'error',
      params: { engine: 'aspect-engine/1', known: 'aspect-engine/3', vectors: 40, values: 25, cases: 25 },
    });
    expect(values).toHaveLength(5);
    expect(values[0]).toMatchObject({
      code: 'package-value-changed',
      params: { id: 'generated-0002', name: 'levels.band', expected: '"high"', found: '"low"' },
    });
    expect((await verifyPackage(changed)).diagnostics).toEqual(diagnostics);
    await expect(openPackage(changed)).rejects.toThrow(
      /25 of its 40 .*“levels\.band” was "high" and is now "low".*aspect export/,
    );
  });

  test('is refused where its vectors cannot be read', async () => {
    const small = contentsOf(ofEngine1());
    for (const none of ['', 'nothing\n'])
      expect(await refusal(forged(small, { 'test-vectors.jsonl': none }))).toEqual([
        'refused',
        'format-migrated',
        'package-engine-changed',
        'package-vector-unreadable test-vectors.jsonl',
      ]);
  });
});

describe('a forger who fits the digests is still seen', () => {
  const codesOf = async (bytes: Uint8Array) =>
    (await verifyPackage(bytes)).diagnostics.map(({ code }) => code);

  test('by the files that must follow from the instrument', async () => {
    const harsher = text(contents['instrument.json']).replace('"from": 3', '"from": 2');
    expect(harsher).not.toBe(text(contents['instrument.json']));
    const codes = await codesOf(forged(contents, { 'instrument.json': harsher }));
    expect(codes.length).toBeGreaterThan(0);
    const semantics = text(contents['SEMANTICS.md']).replace('young', 'violence');
    expect(await codesOf(forged(contents, { 'SEMANTICS.md': semantics }))).toEqual([
      'package-not-of-instrument',
    ]);
  });

  test('by the vectors that must come out', async () => {
    const vectors = text(contents['test-vectors.jsonl']);
    const wrong = vectors.replace('"total":4', '"total":3');
    const { diagnostics } = await verifyPackage(forged(contents, { 'test-vectors.jsonl': wrong }));
    expect(diagnostics).toMatchObject([
      {
        code: 'package-vector',
        params: { id: 'high_case', name: 'scores.total', expected: '3', engine: 'cases, columns' },
      },
    ]);
    for (const none of ['', 'nothing\n', '{"case":{}}\n'])
      expect(await codesOf(forged(contents, { 'test-vectors.jsonl': none }))).toEqual([
        'package-vector-unreadable',
      ]);
  });
});

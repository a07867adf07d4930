// What a package says of itself in words: what was tested and proved, and what changed since the release before.

import { describe, expect, test } from 'vitest';
import {
  CHANGES,
  EARLIER,
  exportPackage,
  FILES,
  readPackage,
  REPORT,
  verifyPackage,
  type Earlier,
} from '../../src/interchange/index.ts';
import { makePackage } from '../../src/interchange/formats/package/make.ts';
import { writeZip } from '../../src/interchange/formats/package/zip/write.ts';
import { digestOf, type Instrument } from '../../src/model/index.ts';
import { load } from '../templates/load.ts';
import { changed, instrument } from './instrument.ts';
import { contentsOf, forged, manifestIn, text, withManifest, zipOf, type Contents } from './packages.ts';

const earlierOf = (document: Instrument): Earlier => ({
  version: document.version,
  sha256: digestOf(document),
  document,
});

async function carrying(document: Instrument, since: Earlier | null = null): Promise<Uint8Array> {
  const { bytes, diagnostics } = await exportPackage(document, 'draft', ['scorer'], { since });
  if (!bytes) throw new Error(JSON.stringify(diagnostics));
  return bytes;
}

const errorsOf = async (bytes: Uint8Array) =>
  (await verifyPackage(bytes)).diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

const psa = load('psa.json').instrument;
const before: Instrument = { ...psa, version: '0.9.0' };
const reworded = (document: Instrument): Instrument => ({
  ...document,
  items: document.items.map((item, at) =>
    at === 0 ? { ...item, label: { ...item.label, en: 'Age then' } } : item,
  ),
});

test('the report says what was tested and proved, and is the same each time', async () => {
  const document = load('first-instrument.json').instrument;
  const one = await carrying(document);
  const said = text(contentsOf(one)[REPORT]);
  for (const { id } of document.tests) expect(said).toContain(`\`${id}\``);
  expect(said).toContain(digestOf(document));
  expect(said).toContain('Nothing was found.');
  expect(said).toContain('History alone never leads to the highest level: holds of every case');
  expect(said).toContain('- Risk level: High: 40.4 % of all sets of answers (1017186238464)');
  expect(said).toContain('- ES module: carries everything.');
  expect(text(contentsOf(one)[FILES.readme])).toContain(`| \`${REPORT}\` |`);
  expect(await carrying(document)).toEqual(one);
  expect(await errorsOf(one)).toEqual([]);
});

test('findings are told with their cases, and what a target does not carry with its place', async () => {
  const document = changed({
    formulas: [
      ...instrument.formulas,
      { id: 'root', label: { en: 'Root' }, expression: 'sqrt(age) / 10', decimals: 2 },
    ],
  });
  const { bytes } = await exportPackage(document, 'draft', ['sql']);
  const said = text(contentsOf(bytes!)[REPORT]);
  expect(said).toContain('- SQL: does not carry this:');
  expect(said).toContain(`  - \`/formulas/${String(instrument.formulas.length)}\``);
});

test('what a report and a change log always said, they say', async () => {
  const document = changed({
    version: '1.3.0',
    formulas: [
      ...instrument.formulas,
      { id: 'root', label: { en: 'Root' }, expression: 'sqrt(age) / 10', decimals: 2 },
    ],
    levels: instrument.levels.map((level) => ({
      ...level,
      levels: level.levels.map((one) => (one.from === undefined ? one : { ...one, from: one.from + 1 })),
    })),
  });
  const { bytes } = await exportPackage(document, 'draft', ['scorer', 'sql'], {
    since: earlierOf(instrument),
  });
  const contents = contentsOf(bytes!);
  for (const name of [REPORT, CHANGES])
    await expect(text(contents[name])).toMatchFileSnapshot(`../golden/accounts/${name}.txt`);
});

test('the report is in the first language of the instrument, where we speak it', async () => {
  const document: Instrument = { ...psa, languages: ['ru', 'en'], title: { ...psa.title, ru: 'Проба' } };
  const contents = contentsOf(await carrying(document));
  expect(text(contents[REPORT])).toMatch(/^# Отчёт: Проба\n/);
  expect(text(contents[CHANGES])).toMatch(/^# Изменения: Проба\n/);
});

describe('changes', () => {
  test('of a first release there are none', async () => {
    const contents = contentsOf(await carrying(psa));
    expect(manifestIn(contents).since).toBeNull();
    expect(contents[EARLIER]).toBeUndefined();
    expect(text(contents[CHANGES])).toContain('No earlier release of this instrument is known');
  });

  test('are told in plain words, with what they do to results', async () => {
    const weighted = psa.scores.map((score) => ({
      ...score,
      terms: score.terms.map((term) => ({ ...term, weight: 3 })),
    }));
    const other: Instrument = { ...reworded(before), scores: weighted };
    const archive = await carrying(psa, earlierOf(other));
    const contents = contentsOf(archive);
    expect(manifestIn(contents).since).toEqual({ version: '0.9.0', sha256: digestOf(other), file: EARLIER });
    const said = text(contents[CHANGES]);
    expect(said).toContain('## Can change results');
    expect(said).toContain('weight: 3 → ');
    expect(said).toContain('## Change no result');
    expect(said).toContain('text · en: Age then → ');
    expect(said).toContain('Not equivalent');
    expect(said).toContain('Computed otherwise, so these numbers may differ: Failure to appear');
    expect(said).toContain('% of all sets of answers');
    expect(await errorsOf(archive)).toEqual([]);
    expect((await readPackage(archive)).instrument).toEqual(psa);
  });

  test('of words alone are proved to change nothing', async () => {
    const said = text(contentsOf(await carrying(psa, earlierOf(reworded(before))))[CHANGES]);
    expect(said).toContain('- Equivalent: of every level');
    expect(said).not.toContain('Can change results');
  });

  test('since a release that is not at hand are not made up', async () => {
    const archive = await carrying(psa, { version: '0.9.0', sha256: 'a'.repeat(64), document: null });
    const contents = contentsOf(archive);
    expect(contents[EARLIER]).toBeUndefined();
    expect(text(contents[CHANGES])).toContain('Version 0.9.0 was released before');
    expect(text(contents[CHANGES])).toContain('was not at hand');
    expect(await errorsOf(archive)).toEqual([]);
  });
});

describe('refused', () => {
  const archive = carrying(psa, earlierOf(before));
  const other = (change: (contents: Contents) => Record<string, string>) => async () => {
    const contents = contentsOf(await archive);
    expect(await errorsOf(forged(contents, change(contents)))).toContain('package-not-of-instrument');
  };

  test(
    'an earlier release that is another one',
    other((contents) => ({ [EARLIER]: text(contents[EARLIER]).replace('"0.9.0"', '"0.8.0"') })),
  );
  test(
    'an earlier release that cannot be read',
    other(() => ({ [EARLIER]: '{}' })),
  );

  test('a manifest that says otherwise since when', async () => {
    const contents = contentsOf(await archive);
    const since = manifestIn(contents).since!;
    for (const said of [
      undefined,
      null,
      { ...since, version: '0.8.0' },
      { ...since, sha256: 'a'.repeat(64) },
      { ...since, file: null },
      { ...since, file: 'instrument.json' },
      { version: since.version },
      'since long ago',
    ])
      expect(await errorsOf(zipOf(withManifest(contents, { since: said })))).not.toEqual([]);
  });

  test.each([REPORT, CHANGES, EARLIER])('a package without its %s', async (name) => {
    const { [name]: _, ...rest } = contentsOf(await archive);
    expect(await errorsOf(forged(rest, {}))).toContain('package-file-missing');
  });
});

test('accounts in other words are told, since a later version may word them otherwise, and hide nothing else', async () => {
  const contents = contentsOf(await carrying(psa, earlierOf(before)));
  const other = {
    [REPORT]: text(contents[REPORT]).replace('Nothing was found.', 'All is well.').replace('##', '#'),
    [CHANGES]: text(contents[CHANGES]).replace('0.9.0', '0.8.0'),
  };
  const { diagnostics } = await verifyPackage(forged(contents, other));
  expect(diagnostics).toEqual(
    [REPORT, CHANGES].map((file) => ({
      code: 'package-account-reworded',
      severity: 'warning',
      path: '',
      params: { file },
    })),
  );
  const alsoRules = { ...other, [FILES.codebook]: `${text(contents[FILES.codebook])}\n` };
  expect(await errorsOf(forged(contents, alsoRules))).toContain('package-not-of-instrument');
  const alsoTitle = withManifest(contentsOf(forged(contents, other)), {
    instrument: { ...manifestIn(contents).instrument, title: { en: 'Another' } },
  });
  expect(await errorsOf(zipOf(alsoTitle))).not.toEqual([]);
});

test('packages from before there were reports are read and verified', async () => {
  const { files } = await makePackage(psa, { status: 'released', targets: ['scorer'] });
  const archive = writeZip(files!);
  expect(Object.keys(contentsOf(archive))).not.toContain(REPORT);
  expect(await errorsOf(archive)).toEqual([]);
  expect((await readPackage(archive)).plan).not.toBeNull();
});

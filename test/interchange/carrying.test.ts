// Packages that carry the instrument in the languages of others: every file is vouched for, and what is lost is said.

import { describe, expect, test } from 'vitest';
import {
  CARRYING_FORMAT,
  CHANGES,
  exportPackage,
  FILES,
  readPackage,
  REPORT,
  SEMANTICS,
  TARGETS,
  verifyPackage,
  type FormatId,
} from '../../src/interchange/index.ts';
import { ENGINE, OLDER_ENGINES } from '../../src/interchange/provenance.ts';
import { sha256 } from '../../src/model/digest.ts';
import { load } from '../templates/load.ts';
import { differingIn, subjectOf } from '../targets/vectors.ts';
import { moduleOf } from '../targets/modules.ts';
import { changed, instrument } from './instrument.ts';
import { contentsOf, forged, manifestIn, packageOfFormat1, text, withManifest, zipOf } from './packages.ts';

const ALL = TARGETS.map(({ id }) => id);

async function carrying(targets: readonly FormatId[], document = instrument): Promise<Uint8Array> {
  const { bytes, diagnostics } = await exportPackage(document, 'draft', targets);
  if (!bytes) throw new Error(JSON.stringify(diagnostics));
  return bytes;
}

const errorsOf = async (bytes: Uint8Array) =>
  (await verifyPackage(bytes)).diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

test('the order in which targets are chosen does not reach the bytes', async () => {
  const one = await carrying(ALL);
  expect(sha256(await carrying([...ALL].reverse()))).toBe(sha256(one));
  expect(await errorsOf(one)).toEqual([]);
  expect((await readPackage(one)).instrument).toEqual(instrument);
});

test('each target brings its files and no others', async () => {
  const common = Object.values(FILES).filter((name) => name !== FILES.rules);
  for (const chosen of [[], ...TARGETS.map(({ id }) => [id]), ALL]) {
    const contents = contentsOf(await carrying(chosen));
    const own = TARGETS.filter(({ id }) => chosen.includes(id)).flatMap(({ inPackage }) => inPackage!);
    expect(Object.keys(contents).sort()).toEqual([...common, SEMANTICS, REPORT, CHANGES, ...own].sort());
    expect(manifestIn(contents)).toMatchObject({
      format: CARRYING_FORMAT,
      targets: TARGETS.filter(({ id }) => chosen.includes(id)).map(({ id }) => ({ id, losses: [] })),
    });
    for (const name of own) expect(text(contents[FILES.readme])).toContain(`\`${name}\``);
  }
});

test('what is carried runs from the package alone', async () => {
  const contents = contentsOf(await carrying(['scorer'], load('psa.json').instrument));
  const { assess } = await moduleOf<{ assess: (given: unknown) => object }>(
    text(contents['scorer/scorer.mjs']),
  );
  const lines = text(contents[FILES.vectors]).trimEnd().split('\n');
  for (const line of lines) {
    const { case: given, assessment } = JSON.parse(line) as { case: unknown; assessment: object };
    expect(JSON.stringify(assess(given))).toBe(JSON.stringify(assessment));
  }
  expect(await differingIn(subjectOf('', load('psa.json').instrument), (given) => assess(given))).toEqual([]);
});

test('what a target does not say is in the manifest, with its place', async () => {
  const document = changed({
    formulas: [
      ...instrument.formulas,
      { id: 'root', label: { en: 'Root' }, expression: 'sqrt(age) / 10', decimals: 2 },
    ],
  });
  const { targets = [] } = manifestIn(contentsOf(await carrying(ALL, document)));
  const path = `/formulas/${String(instrument.formulas.length)}`;
  expect(targets.map(({ id, losses }) => [id, losses])).toEqual([
    ['scorer', []],
    ['wasm', [{ code: 'loss-doubles', path }]],
    ['sql', [{ code: 'loss-doubles', path }]],
    ['json-rules-engine', []],
  ]);
});

describe('refused', () => {
  test('a target that was changed, and told in the manifest', async () => {
    const contents = contentsOf(await carrying(ALL));
    const scorer = text(contents['scorer/scorer.mjs']);
    const other = forged(contents, { 'scorer/scorer.mjs': scorer.replace('return', 'return  ') });
    expect(await errorsOf(other)).toContain('package-not-of-instrument');
  });

  test('targets that the manifest leaves out, adds or does not know', async () => {
    const contents = contentsOf(await carrying(['scorer']));
    for (const targets of [
      [],
      [
        { id: 'scorer', losses: [] },
        { id: 'sql', losses: [] },
      ],
      [{ id: 'other', losses: [] }],
      [{ id: 'scorer', losses: [{ code: 'loss-doubles', path: '' }] }],
      undefined,
    ])
      expect(await errorsOf(zipOf(withManifest(contents, { targets })))).not.toEqual([]);
    expect(await errorsOf(zipOf(withManifest(contents, { format: 'aspect-package/1' })))).not.toEqual([]);
  });

  test.each(OLDER_ENGINES)(
    'what is carried, of %s, which carried nothing and is not compared',
    async (engine) => {
      const contents = contentsOf(await carrying(['scorer']));
      const vectors = text(contents['test-vectors.jsonl']).replaceAll(ENGINE, engine);
      const scorer = 'export const assess = () => ({ flags: [] });';
      const changed = { 'test-vectors.jsonl': vectors, 'scorer/scorer.mjs': scorer };
      const forgery = forged(withManifest(contents, { engine }), changed);
      expect(await errorsOf(forgery)).toEqual(['package-engine']);
    },
  );

  test('targets in a package of format 1', async () => {
    const contents = contentsOf(await packageOfFormat1());
    expect(await errorsOf(zipOf(withManifest(contents, { targets: [] })))).not.toEqual([]);
  });
});

test('what every value means is said of every value', () => {
  return carrying([]).then((bytes) => {
    const said = text(contentsOf(bytes)[SEMANTICS]);
    for (const { id } of [instrument.scores, instrument.levels, instrument.formulas, instrument.flags].flat())
      expect(said).toContain(`### \`${id}\``);
  });
});

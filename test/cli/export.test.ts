// `aspect export --as`: every format that is written, by its name, with what its files do not say.

import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { exportPackage, FORMATS, write } from '../../src/interchange/index.ts';
import { wordsOf } from '../../src/words/index.ts';
import { load } from '../templates/load.ts';
import { aspect } from './aspect.ts';

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'aspect-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PSA = 'templates/psa.json';
const { instrument } = load('psa.json');
const written = FORMATS.filter(({ files }) => files.length > 0);

test.each(written.map((format) => [format.id, format] as const))('%s', async (id, format) => {
  const { files, losses } = await write(format, instrument);
  const names = files!.map(({ ending }) => `${id}${ending}`);
  const { code, said } = aspect('export', PSA, '--as', id, '-o', join(folder, names[0]!), '--all');
  expect([code, readdirSync(folder).filter((name) => name.startsWith(id))]).toEqual([0, names.sort()]);
  for (const { ending, bytes } of files!)
    expect(readFileSync(join(folder, `${id}${ending}`)).equals(bytes)).toBe(true);
  const told = said.split('\n').map((line) => line.split(' ').slice(0, 3).join(' '));
  for (const { path, severity, code: lost } of losses)
    expect(told).toContain(`${PSA}:${path} ${severity} ${lost}`);

  const elsewhere = aspect('export', PSA, '--as', id, '-o', join(folder, 'other.txt'));
  expect([elsewhere.code, elsewhere.said]).toEqual([2, expect.stringContaining('must end in .')]);
});

test('what is not said otherwise is a package', () => {
  const [one, other] = ['a.zip', 'b.zip'].map((name) => join(folder, name));
  expect(aspect('export', PSA, '-o', one!, '--as', 'package').code).toBe(0);
  expect(aspect('export', PSA, '-o', other!).code).toBe(0);
  expect(readFileSync(one!).equals(readFileSync(other!))).toBe(true);
});

test('a package carries what --targets names', async () => {
  const { bytes } = await exportPackage(instrument, 'draft', ['scorer', 'sql']);
  const file = join(folder, 'd.aspect.zip');
  expect(aspect('export', PSA, '-o', file, '--targets', 'sql,scorer').code).toBe(0);
  expect(readFileSync(file).equals(bytes!)).toBe(true);
  expect(aspect('verify', file).code).toBe(0);
});

test.each([
  [['--targets', 'scorer,spss'], '“spss” is nothing that a package carries; choose of scorer, wasm, sql'],
  [['--as', 'codebook', '--targets', 'scorer'], '“codebook” is nothing that a package carries'],
  [['--as', 'spss'], 'There is no format “spss” to export; choose of package'],
  [['--as', ''], 'The option “--as” needs a value'],
  [['--texts', 'ru'], '“package” has the texts of all languages, or none'],
])('%j is refused', (args, message) => {
  const { code, said } = aspect('export', PSA, '-o', join(folder, 'c.zip'), ...args);
  expect([code, said]).toEqual([2, expect.stringContaining(message)]);
});

test('the instrument is not overwritten by what says less', () => {
  for (const { id, files } of written.slice(1)) {
    const own = join(folder, `own-${id}${files[0]!.ending}`);
    copyFileSync(PSA, own);
    const { code, said } = aspect('export', own, '--as', id, '-o', own);
    expect([code, said]).toEqual([2, expect.stringContaining('cannot also be the output')]);
    expect(readFileSync(own).equals(readFileSync(PSA))).toBe(true);
  }
});

test('the help names every format, in the language of the call', () => {
  for (const language of ['en', 'ru', 'kk'] as const) {
    const { out } = aspect('--help', '--lang', language);
    for (const { id } of written)
      expect(out).toMatch(new RegExp(`^ +${id} +${wordsOf(language).formats[id].title}$`, 'm'));
  }
});

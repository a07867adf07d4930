// `--since`: what changed from an earlier version, told where a package is made and where it is verified.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { CHANGES, EARLIER } from '../../src/interchange/index.ts';
import { canonicalText, fileOf, newRecord, saidOf, type Instrument } from '../../src/model/index.ts';
import { contentsOf, manifestIn, text } from '../interchange/packages.ts';
import { load } from '../templates/load.ts';
import { aspect } from './aspect.ts';

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'aspect-since-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

const PSA = 'templates/psa.json';
const { instrument } = load('psa.json');
const before: Instrument = {
  ...instrument,
  version: '0.9.0',
  items: instrument.items.map((item, place) =>
    place === 0 ? { ...item, label: { ...item.label, en: 'Age then' } } : item,
  ),
};
writeFileSync(at('before.json'), canonicalText(before));

test('a package holds the version that it was made since, and says what changed', () => {
  const file = at('psa.aspect.zip');
  const args = ['export', PSA, '-o', file, '--targets', 'scorer', '--since', at('before.json')];
  expect(aspect(...args).code).toBe(0);
  const contents = contentsOf(readFileSync(file));
  expect(text(contents[EARLIER])).toBe(canonicalText(before));
  expect(text(contents[CHANGES])).toContain('en: Age then → ');
  expect(aspect('verify', file).code).toBe(0);
});

test('the verdict says what changed since one’s own version, and whether both are equivalent', () => {
  const file = at('own.zip');
  expect(aspect('export', PSA, '-o', file).code).toBe(0);
  const { code, out } = aspect('verify', file, '--since', at('before.json'));
  expect(code).toBe(0);
  expect(out).toContain('what changed since version 0.9.0');
  expect(out).toContain('text · en: Age then → ');
  expect(out).toContain('    Equivalent: of every level');
  expect(out).not.toContain('Can change results');
  expect(aspect('verify', file, '--since', file).out).toContain('Both versions say the same.');
});

test('a package that would take a version back is told', () => {
  const [file, newer] = [at('old.zip'), at('newer.json')];
  writeFileSync(newer, canonicalText({ ...instrument, version: '2.0.0' }));
  aspect('export', PSA, '-o', file);
  expect(aspect('verify', file, '--since', newer).said).toContain(
    'version 1.0.0 would take the place of 2.0.0',
  );
});

test('where the record names a release that is not given, the package and the command say so', () => {
  const released = saidOf(before, { who: 'A', why: 'Approved', when: '2026-01-01T00:00:00Z' });
  const record = { ...newRecord(), statuses: [{ ...released, status: 'released' as const }] };
  writeFileSync(at('recorded.json'), JSON.stringify(fileOf({ document: instrument, record })));
  const args = ['export', at('recorded.json'), '-o', at('recorded.aspect.zip'), '--targets', 'scorer'];
  expect(aspect(...args).said).toContain('its record names the release 0.9.0');
  const contents = contentsOf(readFileSync(at('recorded.aspect.zip')));
  expect(manifestIn(contents).since).toEqual({ version: '0.9.0', sha256: released.of, file: null });
  expect(aspect(...args, '--since', at('before.json')).said).not.toContain('its record names');
});

test('what cannot be compared is refused', () => {
  const other = 'templates/static-99r.json';
  const packed = ['export', PSA, '-o', at('no.aspect.zip')];
  expect(aspect(...packed, '--targets', 'scorer', '--since', other)).toMatchObject({
    code: 2,
    said: expect.stringContaining('nothing to compare with') as string,
  });
  const codebook = ['export', PSA, '-o', at('no.csv'), '--as', 'codebook'];
  expect(aspect(...codebook, '--since', at('before.json'))).toMatchObject({
    code: 2,
    said: expect.stringContaining('is only for “--as package”') as string,
  });
  writeFileSync(at('broken.json'), '{');
  aspect('export', PSA, '-o', at('whole.zip'));
  expect(aspect('verify', at('whole.zip'), '--since', at('broken.json')).code).toBe(1);
});

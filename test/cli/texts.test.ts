// `aspect texts`: how far translations are, and a file of them taken in.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { readInstrument, textsOf } from '../../src/model/index.ts';
import { aspect } from './aspect.ts';

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'aspect-texts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PSA = 'templates/psa.json';
const { instrument } = readInstrument(readFileSync(PSA, 'utf8'));
const all = textsOf(instrument!).length;

test('progress by language; nothing is missing', () => {
  const { code, out } = aspect('texts', PSA);
  expect([code, out.split('\n')[0]]).toEqual([
    0,
    `ru: texts: ${String(all)}, reviewed: 0, draft: ${String(all)}, source changed: 0, missing: 0`,
  ]);
});

test('XLIFF goes out, comes back with a review and a change, and is written with its record', () => {
  const [sent, returned, after] = ['sent.xlf', 'returned.xlf', 'after.json'].map((name) =>
    join(folder, name),
  );
  expect(aspect('export', PSA, '--as', 'xliff', '--texts', 'ru', '-o', sent!).code).toBe(0);
  const title = instrument!.title['ru']!;
  const text = readFileSync(sent!, 'utf8')
    .replace('<segment state="translated">', '<segment state="reviewed">')
    .replace(`<target>${title}</target>`, '<target>Иначе</target>');
  writeFileSync(returned!, text);
  const { code, out } = aspect('texts', PSA, '--from', returned!, '-o', after!);
  expect([code, out]).toEqual([0, `/title ru: ${JSON.stringify(title)} → "Иначе"\n`]);
  const { instrument: changed, record } = readInstrument(readFileSync(after!, 'utf8'));
  expect(changed!.title['ru']).toBe('Иначе');
  expect(record!.texts).toMatchObject([{ at: '/title', language: 'ru', state: 'reviewed', to: 'Иначе' }]);

  const again = aspect('texts', after!, '--from', sent!);
  expect([again.code, again.out]).toEqual([1, expect.stringContaining('/title ru: reviewed, not taken')]);
});

test('a file that holds none is refused in words, and the instrument is not overwritten', () => {
  const wrong = join(folder, 'wrong.xlf');
  writeFileSync(wrong, '<html></html>');
  const { code, said } = aspect('texts', PSA, '--from', wrong);
  expect([code, said]).toEqual([1, expect.stringContaining('texts-no-xliff')]);
  expect(aspect('texts', PSA, '--from', wrong, '-o', wrong).code).toBe(2);
  expect(aspect('texts', PSA, '-o', 'x.json').code).toBe(2);
});

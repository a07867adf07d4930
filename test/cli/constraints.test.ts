// `aspect score` where answers contradict each other: told with the line and the message, counted, and scored all the same.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { Instrument } from '../../src/model/types.ts';
import { SMALL } from '../analysis/small.ts';
import { aspect } from './aspect.ts';

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'aspect-constraints-'));
afterAll(() => rmSync(folder, { recursive: true }));

const label = { en: 'Label' };
const limited: Instrument = {
  ...SMALL,
  languages: ['en', 'ru'],
  constraints: [
    {
      id: 'much_needs_b',
      label,
      holds: 'if a = "much" then b >= 3 else true',
      message: { en: 'Much goes with b from 3 up.', ru: 'Много бывает при b от 3.' },
      force: 'error',
    },
    { id: 'few', label, holds: 'b < 28', message: { en: 'Rarely so high.' }, force: 'warning' },
  ],
};
const CASES = `id,assessed_on,a,b,c
sound,2026-01-31,much,3,true
broken,2026-01-31,much,2,true
high,2026-01-31,none,29,
broken_too,2026-01-31,much,0,
unknown,2026-01-31,much,,
`;

test('each violation has its line; the force decides whether it is an error', () => {
  const [file, cases, out] = ['limited.json', 'cases.csv', 'out.csv'].map((name) => join(folder, name));
  writeFileSync(file!, JSON.stringify(limited));
  writeFileSync(cases!, CASES);
  const { code, said } = aspect('score', file!, cases!, '-o', out!);
  expect(code).toBe(1);
  expect(said).toContain(
    'cases.csv:3 - error constraint-violated The answers violate the constraint “much_needs_b”: Much goes with b from 3 up.',
  );
  expect(said).toContain(
    'cases.csv:4 - warning constraint-violated The answers violate the constraint “few”: Rarely so high.',
  );
  expect(said).toContain('Answers that violate the constraint “much_needs_b”: cases: 2\n');
  expect(said).toContain('Answers that violate the constraint “few”: cases: 1\n');
  const rows = readFileSync(out!, 'utf8')
    .replace('\uFEFF', '')
    .split('\r\n')
    .map((row) => row.split(','));
  expect(rows[0]!.at(-1)).toBe('violated/constraints');
  expect(rows.slice(1, 6).map((row) => [row[0], row.at(-1)])).toEqual([
    ['sound', ''],
    ['broken', 'much_needs_b'],
    ['high', 'few'],
    ['broken_too', 'much_needs_b'],
    ['unknown', ''],
  ]);
  // What contradicts itself is computed as it stands.
  expect(rows[2]![rows[0]!.indexOf('total')]).toBe('5');

  const russian = aspect('score', file!, cases!, '-o', out!, '--lang', 'ru');
  expect(russian.said).toContain('Много бывает при b от 3.');
});

test('a package gives its vectors with what is violated, and reproduces them', () => {
  const [file, zip] = ['limited.json', 'limited.zip'].map((name) => join(folder, name));
  writeFileSync(file!, JSON.stringify(limited));
  expect(aspect('export', file!, '-o', zip!).code).toBe(0);
  const { code, said } = aspect('check', zip!);
  expect([code, said]).toEqual([0, expect.any(String)]);
});

// `aspect prove`: findings with their cases, shares by exact counts, and the exit code of what was found.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { Instrument } from '../../src/model/types.ts';
import { SMALL } from '../analysis/small.ts';
import { aspect } from './aspect.ts';

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'aspect-prove-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['five-aspect', 'psa', 'static-99r'])('nothing is wrong with %s', (name) => {
  const { code, said } = aspect('prove', `templates/${name}.json`);
  expect([code, said]).toEqual([0, expect.stringMatching(/findings: 0.*not decided: 0/)]);
});

test('what is wrong comes with a case and exit code 1', () => {
  const broken: Instrument = structuredClone(SMALL);
  broken.levels[0]!.levels[2]!.from = 40;
  const file = join(folder, 'broken.json');
  writeFileSync(file, JSON.stringify(broken));
  const { code, out } = aspect('prove', file, '--json');
  const { findings, shares } = JSON.parse(out) as {
    findings: { code: string; cases: object[] }[];
    shares: { id: string; counts: { code: string | null; count: string }[] }[];
  };
  expect(code).toBe(1);
  expect(findings.map((one) => one.code)).toEqual(expect.arrayContaining(['level-never', 'norm-gap']));
  expect(findings.find((one) => one.code === 'norm-gap')?.cases).toHaveLength(1);
  const high = shares.find(({ id }) => id === 'level')!.counts.find((one) => one.code === 'high');
  expect(high?.count).toBe('0');

  const told = aspect('prove', file, '--lang', 'ru');
  expect(told.out).toContain('Ни при каких ответах не получается «high»');
  expect(told.out).toContain('случай: {');
});

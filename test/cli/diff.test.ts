// `aspect diff`: what a new version changes in the document, and with --exact what it says otherwise.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { Instrument } from '../../src/model/types.ts';
import { SMALL } from '../analysis/small.ts';
import { aspect } from './aspect.ts';

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'aspect-diff-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, edit: (document: Instrument) => void): string {
  const document = structuredClone(SMALL);
  edit(document);
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(document));
  return file;
}

const small = written('small', () => undefined);
const higher = written('higher', (one) => (one.levels[0]!.levels[2]!.from = 5));
const swapped = written('swapped', (one) => (one.rules[1]!.when = 'a != "much" and b < 2'));
const longer = written('longer', (one) => {
  one.items.push({ id: 'e', kind: 'boolean', label: { en: 'e' } });
  one.scores[0]!.terms.push({ of: 'e' });
});

test('without --exact: the changes of the document', () => {
  expect(aspect('diff', small, small)).toMatchObject({ code: 0, out: '' });
  const { code, out } = aspect('diff', small, higher);
  expect([code, out]).toEqual([1, '/levels/0/levels/2/from: 4.5 → 5\n']);
  const json = JSON.parse(aspect('diff', small, higher, '--json').out) as { changes: object[] };
  expect(json.changes).toEqual([{ what: 'changed', path: '/levels/0/levels/2/from', before: 4.5, after: 5 }]);
});

test('with --exact: documents that differ and say the same are proved to', () => {
  const { code, out, said } = aspect('diff', small, swapped, '--exact');
  expect([code, said]).toEqual([0, expect.stringContaining('other: 0, not decided: 0')]);
  expect(out).toContain('outcome: proved the same for every set of answers');
});

test('with --exact: how many sets of answers move, with a case of each move', () => {
  const { code, out } = aspect('diff', small, higher, '--exact', '--lang', 'ru');
  expect(code).toBe(1);
  expect(out).toContain('было high, стало medium');
  expect(out).toContain('случай: {');
  const { outcomes } = JSON.parse(aspect('diff', small, higher, '--exact', '--json').out) as {
    outcomes: {
      id: string;
      same: string;
      moves: { from: string; to: string; count: string; responses: object }[];
    }[];
  };
  const { moves } = outcomes.find(({ id }) => id === 'level')!;
  expect(moves.map(({ from, to }) => [from, to])).toEqual([['high', 'medium']]);
  expect(Number(moves[0]!.count)).toBeGreaterThan(0);
});

test('an item that only one version has is told, and is free', () => {
  const { code, out } = aspect('diff', small, longer, '--exact');
  expect(code).toBe(1);
  expect(out).toContain(`Only “${longer}” has the items e`);
});

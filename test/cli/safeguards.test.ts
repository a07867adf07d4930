// `aspect check --safeguards`: findings with their place, reasons, a country's own file, and the exit code.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { acceptFinding, fileOf, newRecord } from '../../src/model/index.ts';
import type { Instrument } from '../../src/model/types.ts';
import { BREAKING, SOUND } from '../safeguards/sound.ts';
import { aspect } from './aspect.ts';

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), 'aspect-safeguards-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, value: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(value, null, 2));
  return file;
}

function broken(id: string): Instrument {
  const document = structuredClone(SOUND);
  BREAKING[id]!(document, newRecord());
  return document;
}

test('a sound instrument is well, one that breaks a safeguard is not', () => {
  const { code, out, said } = aspect('check', written('sound.json', SOUND), '--safeguards');
  expect([code, out, said]).toEqual([0, '', expect.stringContaining('not kept: 0')]);

  const file = written('broken.json', broken('protected-decides'));
  const told = aspect('check', file, '--safeguards');
  expect(told.code).toBe(1);
  expect(told.out).toMatch(
    /broken\.json:\d+:\d+ error safeguard:protected-decides .*sex → total → risk → security/,
  );
  expect(aspect('check', file).code).toBe(0);
  expect(aspect('check', file, '--safeguards', '--lang', 'ru').out).toContain('зависит от показателя «sex»');
  const { safeguards } = JSON.parse(aspect('check', file, '--safeguards', '--json').out) as {
    safeguards: { id: string; state: string; source: { known: string } }[];
  };
  expect(safeguards[0]).toMatchObject({ state: 'broken', source: { known: 'general knowledge' } });
});

test('what the record accepts is told with its reason, and is well', () => {
  const document = broken('item-has-source');
  const item = document.items.findIndex(({ id }) => id === 'violence');
  const found = {
    code: 'safeguard:item-has-source',
    path: `/items/${String(item)}`,
    params: { item: 'violence' },
  };
  const record = acceptFinding({ document, record: newRecord() }, found, {
    who: 'One',
    why: 'In the manual.',
  });
  const { code, out } = aspect(
    'check',
    written('accepted.json', fileOf({ document, record })),
    '--safeguards',
  );
  expect([code, out]).toEqual([0, expect.stringContaining('accepted: In the manual.')]);
});

test('a country adds its own, as a file or a folder; what is wrong with them is said', () => {
  const rule = {
    id: 'ours',
    severity: 'error',
    of: 'item',
    broken: { fact: 'evidence', operator: 'lessThan', value: 2 },
    title: { en: '“{item}” has one kind of evidence.' },
    reason: { en: 'Two are asked for.' },
    todo: { en: 'Add one.' },
    exception: { en: 'Say why one is enough.' },
    source: { citation: 'Our order', clause: '5', known: 'read' },
  };
  const file = (one: object) => ({ format: 'aspect-safeguards/1', title: { en: 'Ours' }, safeguards: [one] });
  mkdirSync(join(folder, 'ours'));
  written('ours/rules.json', file(rule));
  const sound = written('sound.json', SOUND);
  expect(aspect('check', sound, '--safeguards', '--own', join(folder, 'ours')).out).toContain(
    'safeguard:ours “violence” has one kind of evidence.',
  );
  const wrong = written('wrong.json', file({ ...rule, broken: { ...rule.broken, fact: 'proof' } }));
  expect(aspect('check', sound, '--safeguards', '--own', wrong)).toMatchObject({
    code: 2,
    said: expect.stringContaining('“ours” asks for “proof”') as string,
  });
  expect(aspect('check', sound, '--own', wrong).code).toBe(2);
});

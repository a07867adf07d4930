// `aspect test --mutate`: the score, what no test case notices, and a document with cases that do.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { Instrument } from '../../src/model/types.ts';
import { SMALL } from '../analysis/small.ts';
import { aspect } from './aspect.ts';

vi.setConfig({ testTimeout: 120_000 });
const folder = mkdtempSync(join(tmpdir(), 'aspect-mutate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, level: string): string {
  const document: Instrument = {
    ...SMALL,
    tests: [
      {
        id: 'one',
        assessedOn: '2026-06-15',
        responses: { a: 'much', b: 20, c: true, d: ['x'] },
        expected: { levels: { level } },
      },
    ],
  };
  const file = join(folder, `${name}.json`);
  writeFileSync(file, JSON.stringify(document));
  return file;
}

const file = written('small', 'high');
const better = join(folder, 'better.json');

test('says what is not noticed, and writes test cases that notice it', () => {
  const { code, out, said } = aspect('test', file, '--mutate', '-o', better, '--lang', 'kk');
  expect(code).toBe(1);
  expect(out).toContain('/levels/0/levels/1/from: ешбір тексеру жағдайы байқамайтын өзгеріс');
  expect(out).toContain('байқайтын жағдай: {');
  expect(said).toContain(`${better}: жазылды`);
  const { tests } = JSON.parse(readFileSync(better, 'utf8')) as Instrument;
  expect(tests.length).toBeGreaterThan(1);
  expect(tests[1]).toMatchObject({
    id: 'suggested_1',
    label: { en: expect.stringContaining('Suggested') as string },
  });
  expect(aspect('test', better).code).toBe(0);
  const again = aspect('test', better, '--mutate', '--json');
  expect(again.code).toBe(0);
  expect(JSON.parse(again.out)).toMatchObject({ score: 1, scoreWithSuggested: 1, survivors: [] });
});

test('test cases that fail are told, and nothing is tried', () => {
  const { code, out, said } = aspect('test', written('wrong', 'low'), '--mutate');
  expect(code).toBe(1);
  expect(out).toContain('one: levels.level should be "low"');
  expect(said).toContain('Mend them first');
});

test('says what no test case reaches, and writes test cases that reach it', () => {
  const wider = join(folder, 'wider.json');
  const { code, out, said } = aspect('test', file, '--suggest', '-o', wider, '--lang', 'ru');
  expect(code).toBe(1);
  expect(out).toContain('не охвачено проверочными случаями: table: строка 2');
  expect(out).toContain('недостижимо ни при каких ответах: решает правило raise: outcome');
  expect(said).toContain(`${wider}: записано`);
  expect(aspect('test', wider).code).toBe(0);
  const again = aspect('test', wider, '--suggest', '--json');
  expect(again.code).toBe(0);
  expect(JSON.parse(again.out)).toMatchObject({ coverage: 1, open: [], undecided: [], suggested: [] });
});

test('is not written over what is read, nor without --mutate', () => {
  expect(aspect('test', file, '--mutate', '-o', file)).toMatchObject({ code: 2 });
  expect(aspect('test', file, '-o', better).said).toContain('“-o” is only for “--mutate, --suggest”');
});

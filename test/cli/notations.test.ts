// `aspect score --accept … --missing … --decimal-comma`: files of spreadsheets of the region, in and out.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Assessment } from '../../src/engine/index.ts';
import { BadUse, readCall, readWords, type Call } from '../../src/cli/call.ts';
import { check } from '../../src/cli/check.ts';
import { fileOf, recordOf } from '../../src/model/index.ts';
import { say } from '../../src/cli/say.ts';
import { LANGUAGES, type CommandLineText } from '../../src/words/index.ts';
import { settingsOf } from '../../src/cli/notations.ts';
import { score } from '../../src/cli/score.ts';
import { AS_WRITTEN, CsvRecords, NOTATIONS } from '../../src/interchange/index.ts';
import { changed, instrument } from '../interchange/instrument.ts';
import { aspect } from './aspect.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder = '';
let path = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aspect-notations-'));
  const document = changed({
    scores: [
      ...instrument.scores,
      {
        id: 'weighed',
        label: { en: 'Weighed', ru: 'Взвешенное' },
        method: 'sum',
        terms: [{ of: 'rate', weight: 0.5 }],
        missing: { policy: 'strict' },
        decimals: 3,
      },
    ],
  });
  const released = fileOf({ document, record: recordOf(document, 'released') });
  path = file('small.json', JSON.stringify(released));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const place = join(folder, name);
  writeFileSync(place, content);
  return place;
}

const HEADER = ['id', 'assessed_on', 'conduct', 'needs', 'age', 'rate', 'violence', 'admitted'];
const csv = (name: string, ...rows: readonly string[][]) =>
  file(name, `sep=;\r\n${[HEADER, ...rows].map((cells) => cells.join(';')).join('\r\n')}\r\n`);
const callWith = (...options: readonly string[]): Call =>
  readCall(readWords(['score', 'x.json', 'x.csv', ...options]), score);
const assessed = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Assessment);

const OURS = ['a', '2026-01-31', 'poor', 'work|housing', '20', '-1.25', 'true', '2025-12-01'];
const THEIRS = ['a', '31.01.2026', ' Плохое', '"Работа; Жильё"', '20,0', '-1,25', 'Y', '1.12.2025'];
const ACCEPT = ['--accept', 'dates,labels', '--accept', 'violence=yes-no', '--accept', 'rate=decimal-comma'];

describe('reading', () => {
  test('what is accepted is read as our own notation is, and told', () => {
    const theirs = csv('theirs.csv', THEIRS, ['b', '31.01.2026', '99', 'н/д', '-9', '', '99', '']);
    const missing = ['--missing', '99', '--missing', 'needs=н/д', '--missing', '-9'];
    const { code, out, said } = aspect('score', path, theirs, ...ACCEPT, ...missing);
    const ours = csv('ours.csv', OURS, ['b', '2026-01-31', '', '', '', '', '', '']);
    expect(said).toMatch(/age warning missing-is-answer .*99/);
    expect(out).toBe(aspect('score', path, ours).out);
    expect(assessed(out).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(said).toContain('column “assessed_on”: taken by “dates”: 2 (31.01.2026 → 2026-01-31)');
    expect(said).toContain('column “conduct”: taken by “labels”: 1 (Плохое → poor)');
    expect(said).toContain('column “conduct”: taken as no answer: 1 (99)');
    expect(said).toContain('column “needs”: taken as no answer: 1 (н/д)');
    expect(said).toContain('column “age”: taken as no answer: 1 (-9)');
    // Of the age 99, which could be one.
    expect(code).toBe(1);
    const declared = [
      '--missing',
      'conduct=99',
      '--missing',
      'needs=н/д',
      '--missing=age=-9',
      '--missing',
      'violence=99',
    ];
    expect(aspect('score', path, theirs, ...ACCEPT, ...declared)).toMatchObject({ code: 0, out });
  });

  test('what is not accepted is refused, and the message names the option', () => {
    const { code, out, said } = aspect('score', path, csv('refused.csv', THEIRS));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    for (const [field, accept] of [
      ['assessed_on', 'dates'],
      ['conduct', 'labels'],
      ['needs', 'labels'],
      ['violence', 'yes-no'],
      ['admitted', 'dates'],
    ] as const)
      expect(said).toMatch(
        new RegExp(`refused\\.csv:3 ${field} error answer-other-notation .*--accept ${accept}\\)`),
      );
  });

  test('what is said of a column adds to what is said of all', () => {
    const call = callWith(
      '--accept',
      'dates',
      '--accept=labels',
      '--accept',
      'age=decimal-comma',
      '--missing',
      '99, -9',
      '--missing',
      'age=NA,99',
    );
    const { fields } = settingsOf(call, instrument);
    expect(fields['age']).toEqual({
      accept: ['dates', 'labels', 'decimal-comma'],
      missing: ['99', '-9', 'NA'],
    });
    const all = { accept: ['dates', 'labels'], missing: ['99', '-9'] };
    for (const column of [
      'assessed_on',
      'conduct',
      'rate',
      'note',
      'override_outcome',
      'override_outcome_reason',
    ])
      expect(fields[column]).toEqual(all);
    expect(fields['id']).toBeUndefined();
    expect(settingsOf(callWith(), instrument)).toBe(AS_WRITTEN);
    expect(settingsOf(callWith('--missing', '-9'), instrument).fields['age']?.missing).toEqual(['-9']);
  });

  test.each<[string[], CommandLineText]>([
    [['--accept', 'everything'], 'unknownNotation'],
    [['--accept', 'age=labels'], 'otherNotation'],
    [['--accept', 'note=labels'], 'otherNotation'],
    [['--accept', 'agee=decimal-comma'], 'unknownColumn'],
    [['--accept', 'age='], 'optionWithoutValue'],
    [['--accept', ','], 'optionWithoutValue'],
    [['--accept', ''], 'optionWithoutValue'],
    [['--accept', 'dates', '--accept'], 'optionWithoutValue'],
    [['--accept', '-9'], 'optionWithoutValue'],
    [['--missing', ' '], 'optionWithoutValue'],
    [['--missing', '--accept', 'dates'], 'optionWithoutValue'],
    [['--missing', 'id=9'], 'unknownColumn'],
    [['--decimal-comma'], 'decimalCommaNeedsCsv'],
    [['--decimal-comma=yes', '-o', 'x.csv'], 'optionWithValue'],
    [['--decimal-comma', '-o', 'x.jsonl'], 'decimalCommaNeedsCsv'],
  ])('bad use: %j is %s', async (options, message) => {
    const use = async () => {
      const call = callWith(...options);
      settingsOf(call, instrument);
      await score.run(call);
    };
    await expect(use()).rejects.toMatchObject({ cliMessage: message });
  });

  test('other commands take none of them', () => {
    for (const option of ['--accept', '--missing', '--decimal-comma'])
      expect(() => readCall(readWords(['check', 'x.json', option, 'dates']), check)).toThrow(BadUse);
  });
});

describe('writing', () => {
  test('results for a spreadsheet with decimal commas are the same results', () => {
    const cases = csv('write.csv', OURS, ['b', '2026-01-31', 'good', '|', '30', '2.5', '', '']);
    const [plain, comma] = [join(folder, 'plain.csv'), join(folder, 'comma.csv')];
    expect(aspect('score', path, cases, '-o', plain).code).toBe(0);
    expect(aspect('score', path, cases, '-o', comma, '--decimal-comma').code).toBe(0);
    const text = readFileSync(comma, 'utf8');
    expect(text.startsWith('\uFEFFid;')).toBe(true);
    const cellsOf = (content: string) =>
      new CsvRecords().take(content.replace('\uFEFF', ''), true).map(({ cells }) => cells);
    const written = cellsOf(text);
    const column = written[0]!.indexOf('weighed');
    expect(written.slice(1).map((cells) => cells[column])).toEqual(['-0,625', '1,25']);
    const back = written.map((cells, row) =>
      cells.map((cell, at) => (row > 0 && at === column ? cell.replace(',', '.') : cell)),
    );
    expect(back).toEqual(cellsOf(readFileSync(plain, 'utf8')));
  });

  test('the help names all of it, in every language', () => {
    const words = ['--accept', '--missing', '--decimal-comma', ...NOTATIONS];
    for (const language of LANGUAGES)
      for (const word of words) expect(say('help', {}, language)).toContain(word);
  });
});

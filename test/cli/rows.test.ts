// `aspect score --carry … --rejects …`: columns that are none of the instrument's, and rows that are no cases.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CsvRecords } from '../../src/interchange/index.ts';
import { aspect } from './aspect.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'aspect-rows-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const PSA = 'templates/psa.json';
const inFolder = (name: string) => join(folder, name);

function file(name: string, ...lines: readonly string[]): string {
  writeFileSync(inFolder(name), `${lines.join('\n')}\n`);
  return inFolder(name);
}

const linesOf = (name: string) => readFileSync(inFolder(name), 'utf8').trim().split('\n');
const jsonOf = (name: string) => linesOf(name).map((line) => JSON.parse(line) as Record<string, unknown>);

/** The rows of a CSV by the names of its columns. */
function csvOf(name: string): Record<string, string>[] {
  const text = readFileSync(inFolder(name), 'utf8').replace(/^\uFEFF/, '');
  const [header, ...records] = new CsvRecords().take(text, true);
  return records.map(({ cells }) =>
    Object.fromEntries(header!.cells.map((column, at) => [column, cells[at]!])),
  );
}

describe('columns that are carried', () => {
  const CASES = ['id,facility,assessed_on,note', 'a,North,2026-01-31,"=1+1"', "b,South,2026-02-01,'@x"];

  test('stand in the results as they stood, and are no longer unknown', () => {
    const cases = file('carry.csv', ...CASES);
    const { said } = aspect('score', PSA, cases, '--carry', 'note,facility', '-o', inFolder('carry-out.csv'));
    expect(said).not.toContain('case-column-unknown');
    expect(csvOf('carry-out.csv')).toMatchObject([
      { id: 'a', note: "'=1+1", facility: 'North' },
      { id: 'b', note: "'@x", facility: 'South' },
    ]);
    aspect('score', PSA, cases, '--carry', 'note', '--carry', 'facility', '-o', inFolder('carry-out.jsonl'));
    expect(jsonOf('carry-out.jsonl')).toMatchObject([
      { id: 'a', carried: { note: '=1+1', facility: 'North' } },
      { id: 'b', carried: { note: '@x', facility: 'South' } },
    ]);
  });

  test('of JSON lines are of any kind', () => {
    const one = { id: 'a', assessedOn: '2026-01-31', responses: {}, unit: { wing: 2 }, beds: 3 };
    const cases = file(
      'carry.jsonl',
      JSON.stringify(one),
      JSON.stringify({ ...one, id: 'b', unit: undefined }),
    );
    const carry = ['--carry', 'unit,beds'];
    expect(aspect('score', PSA, cases, ...carry, '-o', inFolder('kinds.jsonl')).code).toBe(0);
    expect(jsonOf('kinds.jsonl').map(({ carried }) => carried)).toEqual([
      { unit: { wing: 2 }, beds: 3 },
      { beds: 3 },
    ]);
    aspect('score', PSA, cases, ...carry, '-o', inFolder('kinds.csv'));
    expect(csvOf('kinds.csv')).toMatchObject([
      { unit: '{"wing":2}', beds: '3' },
      { unit: '', beds: '3' },
    ]);
    // What nobody asked for is still refused.
    expect(aspect('score', PSA, cases, '--carry', 'beds').said).toContain('case-unknown-key');
  });

  test.each([
    ['age_at_current_arrest', 2, 'is a column of the instrument'],
    ['id', 2, 'is a column of the instrument'],
    ['nca_raw', 2, 'is the name of a column of the results'],
    ['missing', 2, 'is the name of a column of the results'],
    ['rejected_line', 2, 'is the name of a column of the results'],
    ['facilty', 1, 'error case-carry-missing .*facility'],
  ])('cannot be %s', (column, code, said) => {
    const run = aspect('score', PSA, file('none.csv', ...CASES), '--carry', column);
    expect(run).toMatchObject({ code, out: '' });
    expect(run.said).toMatch(new RegExp(said));
  });
});

describe('rows that were rejected', () => {
  const score = (cases: string, rejects: string, ...more: readonly string[]) =>
    aspect('score', PSA, cases, '-o', inFolder('scored.jsonl'), '--rejects', inFolder(rejects), ...more);

  test.each([',', ';', '\t'])('stand in a CSV of the same form, with %j between cells', (separator) => {
    const line = (...cells: readonly string[]) => cells.join(separator);
    const cases = file(
      'rejects.csv',
      line('id', 'assessed_on', 'age_at_current_arrest', 'note'),
      line('a', '2026-01-31', '30', 'x'),
      line('b', '2026-01-31', 'old', '"=1+1"'),
      line('c', '2026-01-31', '"30', 'x'),
      line('d', '2026-01-31', '30'),
      line('e', '2026-01-31', '30', 'x', 'y'),
      line('f', '31.01.2026', '30', `"a${separator}""b"""`),
    );
    expect(score(cases, 'rejected.csv').said).toContain('rows: 6, assessed: 1, not assessed: 5');
    const written = csvOf('rejected.csv');
    expect(written.map(({ rejected_line: at }) => at)).toEqual(['3', '4', '5', '6', '7']);
    expect(written[0]).toMatchObject({ id: 'b', age_at_current_arrest: 'old', note: "'=1+1" });
    expect(written[0]!['rejected_because']).toBe('age_at_current_arrest: “old” is not a number.');
    expect(written[1]).toMatchObject({ id: line('c', '2026-01-31', '"30', 'x'), assessed_on: '' });
    expect(written[2]).toMatchObject({ id: line('d', '2026-01-31', '30'), assessed_on: '' });
    expect(written[4]).toMatchObject({ id: 'f', note: `a${separator}"b"` });

    // As it is, nothing of it is taken; mended, it is.
    expect(score(inFolder('rejected.csv'), 'again.csv').said).toContain('assessed: 0, not assessed: 5');
    expect(csvOf('again.csv').map(({ id }) => id)).toEqual(written.map(({ id }) => id));
    const mended = readFileSync(inFolder('rejected.csv'), 'utf8').replace('old', '41');
    const { said } = score(file('mended.csv', mended), 'last.csv');
    expect(said).toContain('assessed: 1, not assessed: 4');
    expect(said).not.toMatch(/case-column-unknown.*rejected/);
  });

  test('stand in JSON lines as they stood', () => {
    const good = '{"id":"a","assessedOn":"2026-01-31","responses":{}}';
    const bad = '{"id":"b", "assessedOn":"2026-01-31","responses":{"age_at_current_arrest":1e9}}';
    const digits =
      '{"id":"c","assessedOn":"2026-01-31","responses":{"age_at_current_arrest":9007199254740993}}';
    const cases = file('rejects.jsonl', good, bad, digits, '{"id":', '{}', '[1]');
    expect(score(cases, 'rejected.jsonl').said).toContain('assessed: 1, not assessed: 5');
    const written = linesOf('rejected.jsonl');
    expect(written[0]).toBe(
      `${bad.slice(0, -1)},"rejected":{"line":2,"because":"age_at_current_arrest: ${(
        JSON.parse(written[0]!) as { rejected: { because: string } }
      ).rejected.because.slice(23)}"}}`,
    );
    expect(written[1]).toContain('9007199254740993}');
    expect(jsonOf('rejected.jsonl').slice(2)).toMatchObject([
      { rejected: { line: 4, text: '{"id":' } },
      { rejected: { line: 5 } },
      { rejected: { line: 6, text: '[1]' } },
    ]);
    score(file('mended.jsonl', written[0]!.replace('1e9', '41')), 'none.jsonl');
    expect(jsonOf('scored.jsonl')).toMatchObject([{ id: 'b' }]);
    expect(readFileSync(inFolder('none.jsonl'), 'utf8')).toBe('');
  });

  test('of a file without a case are written, and no results', () => {
    rmSync(inFolder('scored.jsonl'), { force: true });
    const { code } = score(file('no-case.csv', 'id,assessed_on', 'a,x'), 'no-case-rejects.csv');
    expect(code).toBe(1);
    expect(csvOf('no-case-rejects.csv')).toHaveLength(1);
    expect(() => readFileSync(inFolder('scored.jsonl'))).toThrow();
  });

  test.each([
    ['another form than the cases', 'x.jsonl'],
    ['the file of the results', 'scored.csv'],
    ['the file that is read', 'use.csv'],
  ])('cannot go to %s', (_, rejects) => {
    const cases = file('use.csv', 'id,assessed_on', 'a,2026-01-31');
    const args = ['-o', inFolder('scored.csv'), '--rejects', inFolder(rejects)];
    expect(aspect('score', PSA, cases, ...args)).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(cases, 'utf8')).toBe('id,assessed_on\na,2026-01-31\n');
  });
});

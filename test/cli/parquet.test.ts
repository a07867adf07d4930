// Parquet in and out, held to DuckDB: a file that it writes is read as the CSV that says the same, and it reads ours.

import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { caseAt } from '../../src/engine/index.ts';
import { caseWriter, provenanceOf } from '../../src/interchange/index.ts';
import { generateCases, USUAL_SETTINGS } from '../../src/simulation/index.ts';
import { instrument, plan } from '../interchange/instrument.ts';
import { aspect } from './aspect.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder = '';
let instance: DuckDBInstance;
let duck: DuckDBConnection;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aspect-parquet-'));
  instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '500MB' });
  duck = await instance.connect();
  writeFileSync(inFolder('i.json'), JSON.stringify(instrument));
  const columns = generateCases(plan, { ...USUAL_SETTINGS, count: 300, missingShare: 0.2 });
  const { header, line } = caseWriter('csv', instrument);
  const lines = Array.from({ length: 300 }, (_, row) => line(caseAt(plan, columns, row)));
  writeFileSync(inFolder('cases.csv'), header + lines.join(''));
});
afterAll(() => {
  duck.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true });
});

const inFolder = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(inFolder(name), 'utf8');
const rowsOf = async (sql: string) => (await duck.runAndReadAll(sql)).getRowObjectsJS();
const score = (cases: string, out: string, ...more: string[]) =>
  aspect('score', inFolder('i.json'), inFolder(cases), '-o', inFolder(out), ...more);

/** The columns of the cases with the types that a database gives them. */
const TYPED = `id, assessed_on::DATE AS assessed_on, conduct, age::SMALLINT AS age, rate::DECIMAL(9, 2) AS rate,
  violence::BOOLEAN AS violence, admitted::TIMESTAMP AS admitted, note,
  CASE WHEN needs = '|' THEN []::VARCHAR[] ELSE string_split(needs, '|') END AS needs,
  override_outcome, override_outcome_reason`;

describe('cases', () => {
  test.each(['snappy', 'zstd', 'gzip', 'uncompressed'])('are read as from CSV (%s)', async (codec) => {
    await duck.run(
      `COPY (SELECT ${TYPED} FROM read_csv('${inFolder('cases.csv')}', all_varchar = true, header = true))
       TO '${inFolder('cases.parquet')}' (FORMAT parquet, CODEC ${codec}, ROW_GROUP_SIZE 128)`,
    );
    expect(score('cases.csv', 'from-csv.csv').code).toBe(0);
    const { code, said } = score('cases.parquet', 'from-parquet.csv');
    expect([code, said]).toEqual([0, expect.stringContaining('300')]);
    expect(read('from-parquet.csv')).toBe(read('from-csv.csv'));
  });

  test.each([
    [
      'decimals of 38 digits',
      '12345678901234567890123456789.123::DECIMAL(38, 3)',
      '12345678901234567890123456789.123',
    ],
    ['negative decimals', '-0.05::DECIMAL(9, 2)', '-0.05'],
    ['numbers of 32 bits', '0.1::FLOAT', '0.1'],
    ['no number', "'NaN'::DOUBLE", 'NaN'],
    ['whole numbers of 64 bits', '9007199254740993::BIGINT', '9007199254740993'],
    ['unsigned ones', '18446744073709551615::UBIGINT', '18446744073709551615'],
    ['text that a spreadsheet would run', `'=1'`, "'=1"],
    ['an hour of a day', `TIMESTAMP '2026-01-31 12:30:00'`, '2026-01-31T12:30:00.000Z'],
    ['a date of long ago', `DATE '0800-02-28'`, '0800-02-28'],
  ])('keep what they say: %s', async (_, value, text) => {
    await duck.run(
      `COPY (SELECT 'a' AS id, DATE '2026-01-31' AS assessed_on, ${value} AS other) TO '${inFolder('one.parquet')}'`,
    );
    score('one.parquet', 'one.csv', '--carry', 'other');
    expect(read('one.csv').trimEnd().split(',').at(-1)).toBe(text);
  });

  test('that are none are told, and go into a file of rejected rows', async () => {
    await duck.run(
      `COPY (SELECT 'a' AS id, DATE '2026-01-31' AS assessed_on, 200 AS age) TO '${inFolder('bad.parquet')}'`,
    );
    const { code, said } = score('bad.parquet', 'bad.csv', '--rejects', inFolder('rejects.csv'));
    expect([code, said]).toEqual([1, expect.stringContaining('bad.parquet:2 age')]);
    expect(read('rejects.csv')).toContain('a,2026-01-31,200,2,');
  });
});

describe('results', () => {
  test('have the types of what they are, and the values of the CSV', async () => {
    score('cases.csv', 'out.csv');
    expect(score('cases.csv', 'out.parquet').code).toBe(0);
    const own = await rowsOf(`SELECT * FROM '${inFolder('out.parquet')}'`);
    const text = await rowsOf(
      `SELECT * FROM read_csv('${inFolder('out.csv')}', all_varchar = true, header = true)`,
    );
    expect(own).toHaveLength(300);
    const shown = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
      rows.map((row) =>
        Object.entries(row).map(([name, value]) => [
          name,
          value === '' || value === null ? null : String(value as string | number | boolean),
        ]),
      );
    expect(shown(own)).toEqual(shown(text));
    const types = await rowsOf(
      `SELECT column_type FROM (DESCRIBE SELECT * FROM '${inFolder('out.parquet')}')`,
    );
    expect([...new Set(types.map((one) => one['column_type']))].sort()).toEqual([
      'BOOLEAN',
      'DOUBLE',
      'VARCHAR',
    ]);
  });

  test('say what made them', async () => {
    score('cases.csv', 'out.parquet');
    const [made] = await rowsOf(
      `SELECT decode(value) AS made FROM parquet_kv_metadata('${inFolder('out.parquet')}') WHERE decode(key) = 'aspect'`,
    );
    expect(JSON.parse(made!['made'] as string)).toEqual(provenanceOf(instrument));
  });
});

describe('files that cannot be read', () => {
  test('are refused in words', async () => {
    writeFileSync(inFolder('no.parquet'), 'id,assessed_on\na,2026-01-31\n');
    expect(score('no.parquet', 'no.csv')).toMatchObject({
      code: 2,
      said: expect.stringContaining('Parquet') as string,
    });
    await duck.run(
      `COPY (SELECT 'a' AS id, DATE '2026-01-31' AS assessed_on) TO '${inFolder('cut.parquet')}'`,
    );
    truncateSync(inFolder('cut.parquet'), 60);
    expect(score('cut.parquet', 'cut.csv')).toMatchObject({
      code: 2,
      said: expect.stringContaining('Parquet') as string,
    });
    expect(score('absent.parquet', 'absent.csv').code).toBe(2);
  });
});

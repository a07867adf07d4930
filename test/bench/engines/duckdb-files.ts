// A file of cases through the SQL of an export into a file of results, by DuckDB in one thread: SQL, cases, results.

import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { CASES_TABLE, RESULTS_VIEW } from '../../../src/targets/index.ts';

// What loading this file took is not the work.
const { user, system } = process.cpuUsage();
Object.assign(globalThis, { processorBefore: (user + system) / 1e6 });

const [sql, cases, out] = process.argv.slice(2) as [string, string, string];
const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '4GB' });
const connection = await instance.connect();
await connection.run(readFileSync(sql, 'utf8'));
await connection.run(
  `INSERT INTO ${CASES_TABLE} BY NAME SELECT * FROM read_csv('${cases}', header = true, all_varchar = true)`,
);
await connection.run(`COPY (SELECT * FROM ${RESULTS_VIEW}) TO '${out}' (HEADER)`);
connection.closeSync();
instance.closeSync();

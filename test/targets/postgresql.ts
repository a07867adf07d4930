// A PostgreSQL server of our own, where the machine has its programs: it lives as long as the test.

import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { RESULTS_VIEW } from '../../src/targets/sql/names.ts';
import { csvOf, type Row } from './databases.ts';
import type { Subject } from './vectors.ts';

export class PostgreSQL {
  private readonly folder = mkdtempSync(join(tmpdir(), 'aspect-pg-'));

  /** Why there is none; null where there is. */
  static missing(): string | null {
    const programs = ['initdb', 'pg_ctl', 'psql'];
    const lacks = programs.filter((program) => spawnSync(program, ['--version']).status !== 0);
    return lacks.length > 0 ? `PostgreSQL: ${lacks.join(', ')} not found` : null;
  }

  start(): void {
    if (isRoot) {
      const [user, group] = ['-u', '-g'].map((of) => Number(execFileSync('id', [of, 'postgres'])));
      chownSync(this.folder, user!, group!);
    }
    this.asServer('initdb', '-D', this.data, '-A', 'trust', '-E', 'UTF8', '--no-locale', '-U', 'postgres');
    const options = `-k ${this.folder} -c listen_addresses='' -c fsync=off`;
    this.asServer('pg_ctl', '-D', this.data, '-o', options, '-l', join(this.folder, 'log'), '-w', 'start');
  }

  stop(): void {
    this.asServer('pg_ctl', '-D', this.data, '-m', 'immediate', 'stop');
    rmSync(this.folder, { recursive: true });
  }

  /** The rows of the view, in a database of its own; the file is loaded as the SQL says. */
  run(sql: string, subject: Subject): Row[] {
    const folder = mkdtempSync(join(tmpdir(), 'aspect-psql-'));
    try {
      const database = this.newDatabase(folder);
      writeFileSync(join(folder, 'cases.csv'), csvOf(subject));
      const copy = /^-- {3}(\\copy .*)$/m.exec(sql)![1]!;
      this.psql(database, folder, 'make.sql', `${sql}\n${copy}\n`);
      const select = `\\copy (SELECT * FROM ${RESULTS_VIEW}) TO 'out.csv' WITH (FORMAT csv, HEADER, NULL '(null)')`;
      this.psql(database, folder, 'ask.sql', `${select}\n`);
      return parse<Record<string, string>>(execFileSync('cat', [join(folder, 'out.csv')]), {
        columns: true,
      }).map((row) => typed(row, subject));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  /** What the last of some steps shows, in a database of its own. */
  steps(steps: string, folder: string): string[] {
    const database = this.newDatabase(folder);
    writeFileSync(join(folder, 'steps.sql'), steps);
    const said = execFileSync('psql', [...this.connection(database), '-t', '-A', '-f', 'steps.sql'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return said.split('\n').filter((line) => line !== '');
  }

  private databases = 0;
  private readonly data = join(this.folder, 'data');

  private psql(database: string, folder: string, name: string, text: string): void {
    writeFileSync(join(folder, name), text);
    execFileSync('psql', [...this.connection(database), '-f', name], { cwd: folder, stdio: 'pipe' });
  }

  private newDatabase(folder: string): string {
    const database = `d${String((this.databases += 1))}`;
    this.psql('postgres', folder, 'create.sql', `CREATE DATABASE ${database};`);
    return database;
  }

  private connection(database: string): string[] {
    return ['-h', this.folder, '-U', 'postgres', '-d', database, '-q', '-v', 'ON_ERROR_STOP=1'];
  }

  private asServer(program: string, ...args: readonly string[]): void {
    const [command, all] = isRoot
      ? ['runuser', ['-u', 'postgres', '--', program, ...args]]
      : [program, [...args]];
    execFileSync(command, all, { stdio: 'ignore', cwd: tmpdir() });
  }
}

const isRoot = userInfo().uid === 0;

/** Text as the values of the columns. */
function typed(row: Record<string, string>, { plan }: Subject): Row {
  const { flags, recommendations } = plan.results;
  const isTruth = (id: string) =>
    flags.includes(id) || recommendations.includes(id) || plan.values.get(id)?.type === 'boolean';
  return Object.fromEntries(
    Object.entries(row).map(([id, text]): [string, Row[string]] => {
      if (text === '(null)') return [id, null];
      if (isTruth(id)) return [id, text === 't'];
      return [id, plan.values.get(id)?.type === 'number' ? Number(text) : text];
    }),
  );
}

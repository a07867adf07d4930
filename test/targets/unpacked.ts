// A package as whoever receives it has it: unpacked in a folder, with the public library of a target beside it, and nothing
// of ours. What its README says is done there.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { unzipSync } from 'fflate';
import { exportPackage } from '../../src/interchange/index.ts';
import type { Instrument } from '../../src/model/types.ts';

const HEADINGS = {
  scorer: 'Run it without us: JavaScript',
  'json-rules-engine': 'Run it without us: json-rules-engine',
  sql: 'Run it without us: SQL',
  wasm: 'Run it without us: WebAssembly',
} as const;

export class Unpacked {
  readonly folder = mkdtempSync(join(tmpdir(), 'aspect-unpacked-'));
  private readonly vectorsFile = join(this.folder, 'test-vectors.jsonl');

  static async of(instrument: Instrument): Promise<Unpacked> {
    const { bytes } = await exportPackage(instrument, 'draft', [
      'scorer',
      'wasm',
      'sql',
      'json-rules-engine',
    ]);
    return new Unpacked(unzipSync(bytes!));
  }

  private constructor(files: Readonly<Record<string, Uint8Array>>) {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      writeFileSync(join(this.folder, name), content);
    }
    // As `npm install json-rules-engine` leaves it.
    mkdirSync(join(this.folder, 'node_modules'));
    symlinkSync(
      resolve('node_modules/json-rules-engine'),
      join(this.folder, 'node_modules/json-rules-engine'),
    );
  }

  get vectors(): number {
    return readFileSync(this.vectorsFile, 'utf8').trimEnd().split('\n').length;
  }

  /** Runs it once more with another number in a vector. */
  async altered<Said>(run: () => Said | Promise<Said>): Promise<Said> {
    const text = readFileSync(this.vectorsFile, 'utf8');
    const other = text.replace(
      /("scores":\{"\w+":)(\d+)/,
      (_, before: string, n: string) => `${before}1${n}`,
    );
    if (other === text) throw new Error('no score to alter');
    try {
      writeFileSync(this.vectorsFile, other);
      return await run();
    } finally {
      writeFileSync(this.vectorsFile, text);
    }
  }

  /** What the module that is to be saved says. */
  module(target: 'scorer' | 'json-rules-engine'): string {
    const file = `check-${target}.mjs`;
    writeFileSync(join(this.folder, file), this.blocks(target, 'js')[1]!);
    return execFileSync('node', [file], { cwd: this.folder, encoding: 'utf8' });
  }

  /** What the host in Python says. */
  python(): string {
    const [install, check] = this.blocks('wasm', 'sh')[0]!.trimEnd().split('\n');
    if (!install?.startsWith('pip install')) throw new Error('another first step');
    return execFileSync('sh', ['-c', check!], { cwd: this.folder, encoding: 'utf8' });
  }

  /** The steps in psql. */
  get psql(): string {
    return this.blocks('sql', 'sql')[2]!;
  }

  /** The steps in spark-sql. */
  get spark(): string {
    return this.blocks('sql', 'sql')[3]!;
  }

  /** The rows of the last step. */
  async duckDB(): Promise<object[]> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1', memory_limit: '1GB' });
    const connection = await instance.connect();
    try {
      let rows: object[] = [];
      for (const line of this.blocks('sql', 'sql')[1]!.trimEnd().split('\n')) {
        const file = /^\.read (.*)$/.exec(line)?.[1];
        const sql = file ? readFileSync(join(this.folder, file), 'utf8') : line;
        const reader = await connection.runAndReadAll(
          sql.replace("'test-vectors", `'${this.folder}/test-vectors`),
        );
        rows = reader.getRowObjectsJS();
      }
      return rows;
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  /** The blocks of code of one language that follow the heading of a target, up to the next one. */
  private blocks(target: keyof typeof HEADINGS, language: string): string[] {
    const sections = readFileSync(join(this.folder, 'README.md'), 'utf8').split(/^## /m);
    const section = sections.find((text) => text.startsWith(HEADINGS[target]))!;
    return [...section.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
      ([, text]) => text!,
    );
  }
}

// Spark on this machine: the host in Python on its partitions, and SQL. One session, which takes long to begin, for all.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CASES_TABLE, RESULTS_VIEW, spark, WASM_HOSTS, type Layout } from '../../src/targets/index.ts';
import { csvOf, type Row } from './databases.ts';
import type { Subject } from './vectors.ts';

/**
 * In the folder of each line that it is given, runs what docs/scaling.md says of the host, or the statements of a file one
 * after the other, and says so when it is done.
 */
const SESSION = `import json
import sys
from pathlib import Path
from pyspark.sql import SparkSession

build = SparkSession.builder.master('local[2]').config('spark.ui.enabled', 'false')
build = build.config('spark.sql.warehouse.dir', str(Path.cwd() / 'warehouse')).config('spark.sql.shuffle.partitions', '2')
spark = build.getOrCreate()
spark.sparkContext.setLogLevel('OFF')


def statements(folder, name):
    text = (folder / name).read_text('utf-8')
    lines = [line for line in text.split('\\n') if not line.startswith('--')]
    for one in '\\n'.join(lines).split(';\\n'):
        if one.startswith('SOURCE '):
            yield from statements(folder, one.removeprefix('SOURCE '))
        elif one.strip():
            yield one


def answers(folder):
    name = 'd' + folder.name.replace('-', '_')
    spark.sql('CREATE DATABASE ' + name)
    spark.sql('USE ' + name)
    try:
        found = None
        for statement in statements(folder, 'steps.sql'):
            for file in ('cases.csv', 'test-vectors.jsonl'):
                statement = statement.replace(file, str(folder / file))
            found = spark.sql(statement)
        rows = [{name: value if isinstance(value, (bool, int, float, str, type(None))) else str(value)
                 for name, value in row.asDict().items()} for row in found.collect()]
    except Exception as error:
        rows = [{'error': str(error)[:2000]}]
    spark.sql('DROP VIEW IF EXISTS given')
    spark.sql('USE default')
    spark.sql('DROP DATABASE ' + name + ' CASCADE')
    (folder / 'said.jsonl').write_text(''.join(json.dumps(row) + '\\n' for row in rows), 'utf-8')


for line in sys.stdin:
    folder = line.strip()
    if (Path(folder) / 'steps.sql').exists():
        answers(Path(folder))
        print('done', flush=True)
        continue
    rows = spark.sparkContext.textFile(folder + '/cases.jsonl', 3)
    host = "sh -c 'cd " + folder + " && " + sys.executable + " host.py'"
    said = rows.pipe(host, checkCode=True).collect()
    with open(folder + '/said.jsonl', 'w', encoding='utf-8') as out:
        out.writelines(one + '\\n' for one in said)
    print('done', flush=True)
spark.stop()
`;

export class Spark {
  private readonly folder = mkdtempSync(join(tmpdir(), 'aspect-spark-'));
  private readonly session;
  private readonly lines;
  private runs = 0;

  /** Null where it is here. */
  static missing(): string | null {
    if (spawnSync('java', ['-version']).status !== 0) return 'Spark: java not found';
    if (spawnSync('python3', ['-c', 'import pyspark, wasmtime']).status === 0) return null;
    return 'Spark: no Python that imports it and wasmtime (pip install pyspark wasmtime)';
  }

  constructor() {
    writeFileSync(join(this.folder, 'session.py'), SESSION);
    this.session = spawn('python3', ['session.py'], { cwd: this.folder, stdio: ['pipe', 'pipe', 'ignore'] });
    this.lines = createInterface(this.session.stdout)[Symbol.asyncIterator]();
  }

  async run(module: Uint8Array, layout: Layout, cases: readonly unknown[]): Promise<object[]> {
    const folder = join(this.folder, String((this.runs += 1)));
    mkdirSync(folder);
    writeFileSync(join(folder, 'host.py'), WASM_HOSTS[1]!);
    writeFileSync(join(folder, 'scorer.wasm'), module);
    writeFileSync(join(folder, 'layout.json'), JSON.stringify(layout));
    writeFileSync(join(folder, 'cases.jsonl'), cases.map((given) => `${JSON.stringify(given)}\n`).join(''));
    this.session.stdin.write(`${folder}\n`);
    if ((await this.lines.next()).done) throw new Error('Spark ended');
    const said = readFileSync(join(folder, 'said.jsonl'), 'utf8').trimEnd().split('\n');
    return said.map((line) => JSON.parse(line) as object);
  }

  /** The rows of the last statement of some SQL, of which `SOURCE` takes in another file. */
  async answers(folder: string, sql: string): Promise<Record<string, unknown>[]> {
    writeFileSync(join(folder, 'steps.sql'), sql);
    this.session.stdin.write(`${folder}\n`);
    if ((await this.lines.next()).done) throw new Error('Spark ended');
    const lines = readFileSync(join(folder, 'said.jsonl'), 'utf8').split('\n').slice(0, -1);
    const rows = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const error = rows.find((row) => 'error' in row);
    if (error) throw new Error(String(error['error']));
    return rows;
  }

  /** The rows of the view. */
  async view(sql: string, subject: Subject): Promise<Row[]> {
    const folder = mkdtempSync(join(tmpdir(), 'aspect-spark-sql-'));
    try {
      writeFileSync(join(folder, 'cases.csv'), csvOf(subject));
      const load = spark.load(CASES_TABLE, []);
      return await this.answers(folder, [sql, ...load, `SELECT * FROM ${RESULTS_VIEW};`, ''].join('\n'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  stop(): void {
    this.session.stdin.end();
    this.session.once('exit', () => rmSync(this.folder, { recursive: true }));
  }
}

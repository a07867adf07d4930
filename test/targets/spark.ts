// The host in Python on the partitions of Spark, on this machine: one session, which takes long to begin, for all modules.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { WASM_HOSTS, type Layout } from '../../src/targets/index.ts';

/** Runs what docs/scaling.md says in the folder of each line that it is given, and says so when it is done. */
const SESSION = `import sys
from pyspark.sql import SparkSession

spark = SparkSession.builder.master('local[2]').config('spark.ui.enabled', 'false').getOrCreate()
for line in sys.stdin:
    folder = line.strip()
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

  stop(): void {
    this.session.stdin.end();
    this.session.once('exit', () => rmSync(this.folder, { recursive: true }));
  }
}

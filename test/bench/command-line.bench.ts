// `aspect score` of the built command line on files of cases: processor time, where it goes, the same work by DuckDB and
// polars in the same run, and the memory of a file that is larger than it.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  createWriteStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { caseAt } from '../../src/engine/index.ts';
import { caseWriter, provenanceOf } from '../../src/interchange/index.ts';
import { knownColumns } from '../../src/interchange/cases/csv/columns.ts';
import { compile } from '../../src/plan/index.ts';
import { generateCases, USUAL_SETTINGS } from '../../src/simulation/index.ts';
import { duckdb, sqlOf } from '../../src/targets/index.ts';
import { additive } from './instruments.ts';

const CASES = 10_000_000;
const PROFILED = 1_000_000;
const DIFFERENT = 10_000;
const MB = 2 ** 20;

const document = additive(30);
const folder = mkdtempSync(join(tmpdir(), 'aspect-score-'));
const instrument = join(folder, 'instrument.json');
writeFileSync(instrument, JSON.stringify(document));
const program = join(folder, 'cli');
await build({ mode: 'cli', logLevel: 'error', build: { outDir: program } });

/** The same answers again and again, each time under other ids. */
async function writeCases(file: string, count: number): Promise<void> {
  const plan = compile(document).plan!;
  const columns = generateCases(plan, { ...USUAL_SETTINGS, count: DIFFERENT, missingShare: 0.002 });
  const cases = Array.from({ length: DIFFERENT }, (_, row) => caseAt(plan, columns, row));
  const { header, line } = caseWriter('csv', document);
  const out = createWriteStream(file);
  out.write(header);
  for (let done = 0; done < count; done += DIFFERENT) {
    const lines = cases.map((one, row) => line({ ...one, id: `case ${String(done + row + 1)}` }));
    if (!out.write(lines.join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
}

const out = join(folder, 'out.csv');
const SAYS_TIME = `data:text/javascript,${encodeURIComponent(
  'process.on("exit",()=>{const{user,system}=process.cpuUsage();console.log((user+system)/1e6-(globalThis.processorBefore??0))})',
)}`;

/** Resident memory in MB, now. */
function memoryOf(pid: number): number {
  return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) / 1024;
}

interface Used {
  readonly seconds: number;
  /** Of all threads, user and system. */
  readonly processor: number;
  /** The most that was seen in each fifth of the time, in MB. */
  readonly memory: readonly number[];
}

/** A process that says at its end how much processor time it took. */
async function run(args: readonly string[]): Promise<Used> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE_OPTIONS: `--import ${SAYS_TIME}` },
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  const seen: number[] = [];
  const timer = setInterval(() => seen.push(memoryOf(child.pid!)), 500);
  const [code] = (await once(child, 'close')) as [number];
  clearInterval(timer);
  if (code !== 0) throw new Error(`A process ended with ${String(code)}`);
  const fifth = Math.ceil(seen.length / 5);
  const memory = [0, 1, 2, 3, 4].map((n) => Math.max(...seen.slice(n * fifth, (n + 1) * fifth)));
  return {
    seconds: (performance.now() - start) / 1000,
    processor: Number(said.trim().split('\n').at(-1)),
    memory,
  };
}

const score = (cases: string, options: readonly string[] = []) =>
  run([...options, join(program, 'aspect.js'), 'score', instrument, cases, '-o', out, '--quiet']);

/** The same from file to file by the SQL that an export has, in one thread. */
function byDuckDB(cases: string): Promise<Used> {
  const columns = [...knownColumns(document).keys()];
  const { text } = sqlOf(compile(document).plan!, provenanceOf(document), duckdb, columns);
  const file = join(folder, 'instrument.sql');
  writeFileSync(file, text);
  return run([
    '--import',
    'tsx',
    'test/bench/engines/duckdb-files.ts',
    file,
    cases,
    join(folder, 'duckdb.csv'),
  ]);
}

/** The same by hand; null where there is no Python with polars. All results are the same, or it fails. */
async function byPolars(cases: string): Promise<Used | null> {
  if (spawnSync('python3', ['-c', 'import polars']).status !== 0) return null;
  const results = join(folder, 'polars.csv');
  const start = performance.now();
  const { stdout, status } = spawnSync(
    'python3',
    ['test/bench/engines/polars-files.py', '30', cases, results],
    { encoding: 'utf8' },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error('polars failed');
  const [ours, theirs] = [out, results].map((file) =>
    readFileSync(file, 'utf8').replace('\uFEFF', '').split('\n'),
  );
  const differs = theirs!.findIndex((line, row) => line !== '' && !ours![row]!.startsWith(line));
  if (differs >= 0) throw new Error(`polars differs: ${theirs![differs]!}`);
  return { seconds, processor: Number(stdout), memory: [] };
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { functionName: string; url: string };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** What a function of the profile is for. */
function purposeOf({ functionName, url }: Profile['nodes'][number]['callFrame']): string {
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (functionName === '(idle)') return 'waiting for the disk';
  if (url.startsWith('wasm:')) return 'scoring';
  if (READING.has(functionName)) return 'reading cases';
  return WRITING.has(functionName)
    ? 'writing assessments'
    : 'everything else: starting, checking, the system';
}

/** Functions of the program, which is one file. */
const READING = new Set([
  'readRow',
  'isPlain',
  'take',
  'takeTexts',
  'takeId',
  'firstLineOf',
  'placeOf',
  'grow',
  'isAscii',
]);
const WRITING = new Set(['linesOf', 'placesOf', 'markLacking', 'resultCells', 'textCells', 'areHarmless']);

function shares(file: string): [purpose: string, share: number][] {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as Profile;
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map<string, number>();
  samples.forEach((id, at) => {
    const purpose = purposeOf(frames.get(id)!);
    times.set(purpose, (times.get(purpose) ?? 0) + timeDeltas[at]!);
  });
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times]
    .map(([purpose, time]): [string, number] => [purpose, time / all])
    .sort((a, b) => b[1] - a[1]);
}

const cases = join(folder, 'cases.csv');
const MILLION = PROFILED.toLocaleString('en');
await writeCases(cases, PROFILED);
const fastest = async (work: () => Promise<Used | null>) => {
  const all = [await work(), await work(), await work()].filter((one) => one !== null);
  return all.length === 0 ? null : all.reduce((best, one) => (one.processor < best.processor ? one : best));
};
console.log(`30 items, ${MILLION} cases from CSV to CSV: processor time, the least of three`);
for (const [name, work] of [
  ['aspect score', () => score(cases)],
  ['DuckDB, one thread, the SQL of the export', () => byDuckDB(cases)],
  ['polars, one thread, written by hand', () => byPolars(cases)],
] as const) {
  const used = await fastest(work);
  const said = used && `${used.processor.toFixed(2)} s of processor time in ${used.seconds.toFixed(2)} s`;
  console.log(`  ${name.padEnd(44)} ${said ?? 'not here'}`);
}
await score(cases, ['--cpu-prof', `--cpu-prof-dir=${folder}`]);
const profile = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'))!;
console.log(`30 items, ${MILLION} cases from CSV to CSV: where the time goes`);
for (const [purpose, share] of shares(join(folder, profile)))
  console.log(`  ${purpose.padEnd(48)} ${(share * 100).toFixed(1).padStart(5)} %`);

await writeCases(cases, CASES);
const { seconds, processor, memory } = await score(cases);
console.log(`30 items, ${CASES.toLocaleString('en')} cases from CSV to CSV`);
console.log(
  `  ${(statSync(cases).size / MB).toFixed(0)} MB read, ${(statSync(out).size / MB).toFixed(0)} MB written`,
);
console.log(`  ${seconds.toFixed(0)} s, ${processor.toFixed(0)} s of processor time`);
console.log(`  memory in each fifth of the time: ${memory.map((most) => most.toFixed(0)).join(', ')} MB`);
rmSync(folder, { recursive: true });

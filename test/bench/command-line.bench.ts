// `aspect score` on a file that is larger than its memory: how long, in how much memory, and on what the time is spent.

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
import { caseAt } from '../../src/engine/index.ts';
import { caseWriter } from '../../src/interchange/index.ts';
import { compile } from '../../src/plan/index.ts';
import { generateCases, USUAL_SETTINGS } from '../../src/simulation/index.ts';
import { additive } from './instruments.ts';

const CASES = 10_000_000;
const PROFILED = 1_000_000;
const DIFFERENT = 10_000;
const MB = 2 ** 20;

const document = additive(30);
const folder = mkdtempSync(join(tmpdir(), 'aspect-score-'));
const instrument = join(folder, 'instrument.json');
writeFileSync(instrument, JSON.stringify(document));

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

/** Resident memory in MB, now. */
function memoryOf(pid: number): number {
  return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) / 1024;
}

interface Scored {
  readonly seconds: number;
  /** The most that was seen in each fifth of the time, in MB. */
  readonly memory: readonly number[];
  readonly written: number;
}

async function score(cases: string, options: readonly string[] = []): Promise<Scored> {
  const out = join(folder, 'out.csv');
  const start = performance.now();
  const args = [...options, '--import', 'tsx', 'src/cli/main.ts', 'score', instrument, cases, '-o', out];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const seen: number[] = [];
  const timer = setInterval(() => seen.push(memoryOf(child.pid!)), 500);
  const [code] = (await once(child, 'close')) as [number];
  clearInterval(timer);
  if (code !== 0) throw new Error(`aspect score ended with ${String(code)}`);
  const fifth = Math.ceil(seen.length / 5);
  const memory = [0, 1, 2, 3, 4].map((n) => Math.max(...seen.slice(n * fifth, (n + 1) * fifth)));
  return { seconds: (performance.now() - start) / 1000, memory, written: statSync(out).size };
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
  if (url.startsWith('wasm:') || url.includes('/src/engine/columns/wasm/')) return 'scoring';
  if (/\/src\/engine\/columns\/(?!encode|assessment)/.test(url)) return 'scoring';
  if (
    url.includes('/interchange/cases/write') ||
    url.includes('/csv/write') ||
    url.includes('/assessment.ts')
  )
    return 'writing assessments';
  const isReading = /\/src\/(interchange|engine\/cases|engine\/columns\/encode|model\/dates)/.test(url);
  return isReading ? 'reading and checking cases' : 'everything else: starting, files, the system';
}

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
await writeCases(cases, PROFILED);
await score(cases, ['--cpu-prof', `--cpu-prof-dir=${folder}`]);
const profile = readdirSync(folder).find((name) => name.endsWith('.cpuprofile'))!;
console.log(`30 items, ${PROFILED.toLocaleString('en')} cases from CSV to CSV: where the time goes`);
for (const [purpose, share] of shares(join(folder, profile)))
  console.log(`  ${purpose.padEnd(48)} ${(share * 100).toFixed(1).padStart(5)} %`);

await writeCases(cases, CASES);
const { seconds, memory, written } = await score(cases);
console.log(`30 items, ${CASES.toLocaleString('en')} cases from CSV to CSV`);
console.log(`  ${(statSync(cases).size / MB).toFixed(0)} MB read, ${(written / MB).toFixed(0)} MB written`);
console.log(`  ${seconds.toFixed(0)} s, ${(CASES / seconds).toFixed(0)} cases/s`);
console.log(`  memory in each fifth of the time: ${memory.map((most) => most.toFixed(0)).join(', ')} MB`);
rmSync(folder, { recursive: true });

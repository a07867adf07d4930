// `aspect serve` under load: how long an answer takes at a steady rate of requests, the audit file written before each, on
// the disk and in memory. Then it is ended, and killed, amid requests: what was answered must stand in the audit file.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { exportPackage } from '../../src/interchange/index.ts';
import { rawCase } from '../../src/simulation/index.ts';
import { load } from '../templates/load.ts';

/** Requests a second. */
const RATE = 1_000;
const SECONDS = 10;
/** What runs for the first time is not what is measured. */
const WARM = 3;
/** Of the seconds of requests amid which it is ended or killed. */
const AMID = 1;

const folder = mkdtempSync(join(tmpdir(), 'aspect-serve-'));
const at = (name: string) => join(folder, name);
/** Linux has a disk that is none, where only the service is measured. */
const memory = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/aspect-serve-') : null;

interface Answer {
  readonly id: string;
  readonly ms: number;
}

async function begun(name: string, audit: string) {
  const { instrument } = load(`${name}.json`);
  writeFileSync(at('package.zip'), (await exportPackage(instrument)).bytes!);
  const args = [at('package.zip'), '--drafts', '--port', '0', '--audit', audit];
  const child = spawn(process.execPath, [at('cli/aspect.js'), 'serve', ...args]);
  const exit = once(child, 'exit');
  let said = '';
  for await (const part of child.stderr) {
    said += String(part);
    if (said.includes('/assessments')) break;
  }
  const url = new URL(/http:\S+/.exec(said)![0]);
  const cases = instrument.tests.map(rawCase);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let asked = 0;

  /** Null where it was not answered with an assessment. */
  function ask(): Promise<Answer | null> {
    const id = `case ${String(asked)}`;
    const body = JSON.stringify({ ...cases[asked++ % cases.length], id });
    const started = performance.now();
    return new Promise((done) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const sent = request(url, { method: 'POST', headers, agent }, (response) => {
        response.resume();
        response.on('error', () => done(null));
        response.on('end', () =>
          done(response.statusCode === 200 ? { id, ms: performance.now() - started } : null),
        );
      });
      sent.on('error', () => done(null));
      sent.end(body);
    });
  }

  /** So many a second, however long the answers take. */
  async function askFor(seconds: number): Promise<(Answer | null)[]> {
    const asking: Promise<Answer | null>[] = [];
    const started = performance.now();
    while (asking.length < RATE * seconds) {
      const due = Math.min(RATE * seconds, Math.floor(((performance.now() - started) / 1000) * RATE));
      while (asking.length < due) asking.push(ask());
      await new Promise((done) => setTimeout(done, 1));
    }
    return Promise.all(asking);
  }

  /** In seconds of processor time. */
  async function used(): Promise<number> {
    const metrics = await (await fetch(new URL('/metrics', url))).text();
    return Number(/^process_cpu_seconds_total (\S+)/m.exec(metrics)![1]);
  }
  return { child, exit, askFor, used };
}

/** A line that was cut off by the kill is none: it was not answered. */
function idsIn(audit: string): string[] {
  const lines = readFileSync(audit, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => (JSON.parse(line) as { case: string }).case);
}

async function measured(name: string, where: string, audit: string): Promise<void> {
  const { child, exit, askFor, used } = await begun(name, audit);
  try {
    await askFor(WARM);
    const before = await used();
    const all = await askFor(SECONDS);
    const each = (((await used()) - before) / all.length) * 1e6;
    const answers = all.filter((one) => one !== null);
    const times = answers.map(({ ms }) => ms).sort((one, other) => one - other);
    const of = (share: number) => times[Math.floor((times.length - 1) * share)]!.toFixed(1).padStart(5);
    console.log(
      `${name.padEnd(11)} ${where.padEnd(9)} p50 ${of(0.5)} ms, p95 ${of(0.95)} ms, p99 ${of(0.99)} ms; ` +
        `not answered: ${String(all.length - times.length)}; ${each.toFixed(0)} µs of processor time each; ` +
        `load of the machine ${loadavg()[0]!.toFixed(1)}`,
    );
    child.kill('SIGTERM');
    await exit;
  } finally {
    child.kill('SIGKILL');
  }
}

/** Whether every answer stands in the audit file, and none twice. */
async function stopped(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const audit = at(signal);
  const { child, exit, askFor } = await begun('psa', audit);
  try {
    await askFor(1);
    const asking = askFor(2 * AMID);
    setTimeout(() => child.kill(signal), AMID * 1000);
    const answered = (await asking).filter((one) => one !== null);
    const [code] = (await exit) as [number | null];
    const ids = new Set(idsIn(audit).slice(RATE));
    const lost = answered.filter(({ id }) => !ids.has(id)).length;
    // Killed, it may have written what it could not answer any more.
    const isClean = signal === 'SIGKILL' || (code === 0 && ids.size === answered.length);
    console.log(
      `${signal} amid requests: answered ${String(answered.length)}, in the audit file ${String(ids.size)}, lost ${String(lost)}; ended with ${String(code)}`,
    );
    if (lost > 0 || !isClean) process.exitCode = 1;
  } finally {
    child.kill('SIGKILL');
  }
}

try {
  await build({ mode: 'cli', logLevel: 'error', build: { outDir: at('cli') } });
  console.log(`${String(RATE)} requests/s for ${String(SECONDS)} s, the audit file on the disk or in memory`);
  for (const name of ['psa', 'five-aspect']) {
    await measured(name, 'on disk', at(name));
    if (memory) await measured(name, 'in memory', join(memory, name));
  }
  await stopped('SIGTERM');
  await stopped('SIGKILL');
} finally {
  rmSync(folder, { recursive: true });
  if (memory) rmSync(memory, { recursive: true });
}

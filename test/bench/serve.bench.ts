// `aspect serve` under load: how long an answer takes at a steady rate of requests, the audit file written before each.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { exportPackage } from '../../src/interchange/index.ts';
import { rawCase } from '../../src/simulation/index.ts';
import { load } from '../templates/load.ts';

const RATES = [500, 1_000] as const;
const SECONDS = 10;

const folder = mkdtempSync(join(tmpdir(), 'aspect-serve-'));
const at = (name: string) => join(folder, name);
await build({ mode: 'cli', logLevel: 'error', build: { outDir: at('cli') } });
const { instrument } = load('five-aspect.json');
const { bytes } = await exportPackage(instrument);
writeFileSync(at('package.zip'), bytes!);
const args = [at('package.zip'), '--drafts', '--port', '0', '--audit', at('audit')];
const child = spawn(process.execPath, [at('cli/aspect.js'), 'serve', ...args]);
let said = '';
for await (const part of child.stderr) {
  said += String(part);
  if (said.includes('/assessments')) break;
}
const { host, pathname: path } = new URL(/http:\S+/.exec(said)![0]);
const [hostname, port] = host.split(':');
const bodies = instrument.tests.map((one) => JSON.stringify(rawCase(one)));
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** In milliseconds; null where it was not answered with an assessment. */
function asked(body: string): Promise<number | null> {
  const begun = performance.now();
  return new Promise((done) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request({ hostname, port, path, method: 'POST', headers, agent }, (response) => {
      response.resume();
      response.on('end', () => done(response.statusCode === 200 ? performance.now() - begun : null));
    });
    sent.on('error', () => done(null));
    sent.end(body);
  });
}

let answered = 0;
try {
  for (const rate of RATES) {
    const asking: Promise<number | null>[] = [];
    const begun = performance.now();
    while (asking.length < rate * SECONDS) {
      const due = Math.min(rate * SECONDS, Math.floor(((performance.now() - begun) / 1000) * rate));
      while (asking.length < due) asking.push(asked(bodies[asking.length % bodies.length]!));
      await new Promise((done) => setTimeout(done, 1));
    }
    const all = await Promise.all(asking);
    const times = all.filter((time) => time !== null).sort((one, other) => one - other);
    answered += times.length;
    const of = (share: number) => times[Math.floor((times.length - 1) * share)]!.toFixed(1);
    const lost = all.length - times.length;
    console.log(
      `${String(rate)} requests/s for ${String(SECONDS)} s: p50 ${of(0.5)} ms, p95 ${of(0.95)} ms, p99 ${of(0.99)} ms; not answered: ${String(lost)}`,
    );
  }
  agent.destroy();
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number];
  const lines = readFileSync(at('audit'), 'utf8').trimEnd().split('\n').length;
  console.log(
    `ended with ${String(code)}; answers ${String(answered)}, lines of the audit file ${String(lines)}`,
  );
} finally {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
}

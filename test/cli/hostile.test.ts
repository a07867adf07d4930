// Every hostile file is refused or read by the command line in 2 s and 300 MB, with a documented exit code and in words.
// In a soak all of them, in `npm test` fifteen.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instrument } from '../interchange/instrument.ts';
import { hostile, SAMPLE, type Hostile } from '../tools/hostile/index.ts';
import { runs } from '../tools/runs.ts';
import { script } from './program.ts';

const SECONDS = 2;
const MEGABYTES = 300;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aspect-hostile-'));
  writeFileSync(join(folder, 'small.json'), JSON.stringify(instrument));
  // Told by the process itself as it ends: what it took of the machine.
  writeFileSync(
    join(folder, 'measure.cjs'),
    `process.on('exit', () => {
      const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
      const fs = require('node:fs');
      // On Linux the largest size of a process counts from its parent's; the system says its own elsewhere.
      const own = fs.existsSync('/proc/self/status')
        ? /VmHWM:\\s+(\\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8'))?.[1]
        : undefined;
      fs.writeFileSync(${JSON.stringify(join(folder, 'used.json'))}, JSON.stringify({
        megabytes: Number(own ?? maxRSS) / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6,
      }));
    });`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const COMMANDS: Readonly<Record<Hostile['kind'], (file: string) => readonly string[]>> = {
  instrument: (file) => ['check', file],
  cases: (file) => ['score', join(folder, 'small.json'), file],
  package: (file) => ['verify', file],
};

function run(args: readonly string[]) {
  rmSync(join(folder, 'used.json'), { force: true });
  const since = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', join(folder, 'measure.cjs'), script, ...args],
    { encoding: 'utf8', maxBuffer: 1 << 30, timeout: 20_000 },
  );
  const waited = (performance.now() - since) / 1000;
  const used = status === null ? null : (JSON.parse(readFileSync(join(folder, 'used.json'), 'utf8')) as Used);
  // On a machine that others use too, waiting is no work.
  const seconds = Math.min(waited, used?.seconds ?? Infinity);
  return { code: status, said: stdout + stderr, seconds, megabytes: used?.megabytes ?? Infinity };
}

interface Used {
  readonly megabytes: number;
  readonly seconds: number;
}

test('there are 150 kinds, each with a name of its own', () => {
  expect(new Set(hostile.map(({ name }) => name)).size).toBe(hostile.length);
  expect(hostile.length).toBeGreaterThanOrEqual(150);
});

const tried = hostile.filter(({ name }) => runs(1) > 1 || SAMPLE.includes(name));

test.each(tried.map((one) => [one.name, one] as const))('%s', async (_, { kind, fileName, bytes }) => {
  const file = join(folder, fileName);
  writeFileSync(file, await bytes());
  const { code, said, seconds, megabytes } = run(COMMANDS[kind](file));
  expect([0, 1, 2], said.slice(0, 2_000)).toContain(code);
  expect(said).not.toMatch(/^\s+at .*:\d+:\d+|node:internal|FATAL ERROR/m);
  // An exit code that is not 0 is never without words.
  if (code !== 0) expect(said.trim()).not.toBe('');
  // Assessments are asked for; what is said of a file is not as long as the file.
  if (kind !== 'cases') expect(said.length).toBeLessThan(1 << 20);
  expect(
    { isQuick: seconds < SECONDS, isSmall: megabytes < MEGABYTES },
    `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`,
  ).toEqual({ isQuick: true, isSmall: true });
});

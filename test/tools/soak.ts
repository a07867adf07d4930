// What is too slow for `npm test`: every test file that asks `runs.ts` how often, a hundred times as often, and the
// scripts in `test/soak`.
//   npm run soak                     all of them: hours
//   npm run soak -- language exact   those whose path contains one of the words
//   npm run soak -- full-disk        fills a small disk under the browser (root on Linux)
//   npm run soak -- kill             kills the browser 300 times while someone types
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const words = process.argv.slice(2);
const isWanted = (path: string): boolean => words.length === 0 || words.some((word) => path.includes(word));
const all = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter(isWanted);
const files = all
  .filter((path) => path.endsWith('.test.ts'))
  .filter((path) => readFileSync(path, 'utf8').includes('/tools/runs.ts'));
const specs = all.filter(
  (path) => path.endsWith('.spec.ts') && readFileSync(path, 'utf8').includes("env['ASPECT_SOAK']"),
);
const scripts = all.filter((path) => /^test\/soak\/[^/]+\.ts$/.test(path));

/** True if it went well. */
function run(command: string, args: string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASPECT_SOAK: process.env['ASPECT_SOAK'] ?? '100' },
  });
  return status === 0;
}

const done = [
  ...(files.length > 0
    ? [run('vitest', ['run', '--project', 'core', '--project', 'unit', '--reporter', 'verbose', ...files])]
    : []),
  ...(specs.length > 0 ? [run('vite', ['build']) && run('playwright', ['test', ...specs])] : []),
  ...scripts.map((path) => run('tsx', [path])),
];
if (done.length === 0) console.error('Nothing has such a word in its path.');
process.exitCode = done.length > 0 && done.every(Boolean) ? 0 : 1;

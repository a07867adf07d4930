// What is too slow for `npm test`: every test file that asks `runs.ts` how often, a hundred times as often.
//   npm run soak                     all of them: hours
//   npm run soak -- language exact   those whose path contains one of the words
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const words = process.argv.slice(2);
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts'))
  .filter((path) => readFileSync(path, 'utf8').includes('/tools/runs.ts'))
  .filter((path) => words.length === 0 || words.some((word) => path.includes(word)));

const { status } = spawnSync(
  'vitest',
  ['run', '--project', 'core', '--project', 'unit', '--reporter', 'verbose', ...files],
  {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASPECT_SOAK: process.env['ASPECT_SOAK'] ?? '100' },
  },
);
process.exitCode = status ?? 1;

// Runs the benchmarks, each in a process of its own so that none warms up another:
//   npm run bench                 all of test/bench/*.bench.ts
//   npm run bench -- columns      those whose name contains "columns"
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const folder = 'test/bench';
const wanted = process.argv.slice(2);
const names = existsSync(folder) ? readdirSync(folder).sort() : [];

for (const name of names) {
  if (!name.endsWith('.bench.ts') || !wanted.every((word) => name.includes(word))) continue;
  console.log(`\n${name.slice(0, -'.bench.ts'.length)}`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `${folder}/${name}`], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

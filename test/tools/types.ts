// The types of the runtime, as its package holds them: a step of `npm run build`.

import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pruneTypes } from '../../src/build/types.ts';

execFileSync('npx', ['tsc', '--project', 'tsconfig.types.json'], { stdio: 'inherit' });
pruneTypes('dist/runtime/types', 'runtime/index.d.ts');

const LARGEST = 1_000_000;
const files = readdirSync('dist/runtime', { recursive: true, encoding: 'utf8' });
const sizes = files
  .map((name) => statSync(join('dist/runtime', name)))
  .map((one) => (one.isFile() ? one.size : 0));
const size = sizes.reduce((sum, one) => sum + one, 0);
console.log(`dist/runtime: ${String(size)} bytes`);
if (size >= LARGEST) throw new Error('The package of the runtime is to be less than 1 MB, unpacked.');

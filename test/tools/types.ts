// The types of the runtime, as its package holds them: a step of `npm run build`.

import { execFileSync } from 'node:child_process';
import { pruneTypes } from '../../src/build/types.ts';

execFileSync('npx', ['tsc', '--project', 'tsconfig.types.json'], { stdio: 'inherit' });
pruneTypes('dist/runtime/types', 'runtime/index.d.ts');

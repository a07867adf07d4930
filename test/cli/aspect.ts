// The command line as a script or a person calls it: a process of its own.

import { spawnSync } from 'node:child_process';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

export function aspect(...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/cli/main.ts', ...args],
    { encoding: 'utf8' },
  );
  return { code: status, out: stdout, said: stderr };
}

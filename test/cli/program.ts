// The program that users install, for tests of what only a process has: streams, signals, ports, memory.

import { join } from 'node:path';
import { build } from 'vite';
import { madeOnce } from '../tools/once.ts';

const folder = await madeOnce('command-line', async (outDir) => {
  await build({ mode: 'cli', logLevel: 'error', build: { outDir } });
});

export const script = join(folder, 'aspect.js');

/** The program, for a command of a shell: what pipes and redirections do to it. */
export const program = `'${process.execPath}' '${script}'`;

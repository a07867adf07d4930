// The program that users install, for tests of what only a process has: streams, signals, ports, memory.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const folder = mkdtempSync(join(tmpdir(), 'aspect-'));
await build({ mode: 'cli', logLevel: 'error', build: { outDir: folder } });
process.once('exit', () => rmSync(folder, { recursive: true }));

export const script = join(folder, 'aspect.js');

/** The program, for a command of a shell: what pipes and redirections do to it. */
export const program = `'${process.execPath}' '${script}'`;

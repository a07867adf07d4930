// The command line as a script or a person calls it: a process of its own, of the program that users install.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly said: string;
}

const folder = mkdtempSync(join(tmpdir(), 'aspect-'));
await build({ mode: 'cli', logLevel: 'error', build: { outDir: folder } });
process.once('exit', () => rmSync(folder, { recursive: true }));

export const script = join(folder, 'aspect.js');

/** The program, for a command of a shell: what pipes and redirections do to it. */
export const program = `'${process.execPath}' '${script}'`;

export function aspect(...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, said: stderr };
}

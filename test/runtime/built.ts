// The runtime as production systems have it: the file that is shipped, imported by a process of its own.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { madeOnce } from '../tools/once.ts';

export const folder = mkdtempSync(join(tmpdir(), 'aspect-runtime-'));
const outDir = await madeOnce('runtime', async (made) => {
  await build({ mode: 'runtime', logLevel: 'error', build: { outDir: made } });
});
process.once('exit', () => rmSync(folder, { recursive: true }));

export const bundle = join(outDir, 'index.js');
const runtime = pathToFileURL(bundle).href;

/** Takes away what browsers do not have. */
export const AS_IN_A_BROWSER = 'delete globalThis.process; delete globalThis.Buffer;';

/**
 * Runs a program of a production system, to which `openPackage` and `PackageError` are known, and gives what it tells.
 * `first` is run before the runtime is imported.
 */
export function production<Told>(program: string, args: readonly string[], first = ''): Told {
  const file = join(folder, 'production.mjs');
  writeFileSync(
    file,
    `import { readFileSync } from 'node:fs';
    const { argv, stdout } = process;
    const args = argv.slice(2);
    const tell = (told) => stdout.write(JSON.stringify(told));
    ${first}
    const { openPackage, PackageError } = await import(${JSON.stringify(runtime)});
    ${program}`,
  );
  const maxBuffer = 256 * 1024 * 1024;
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    encoding: 'utf8',
    maxBuffer,
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Told;
}

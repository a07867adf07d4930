// What several test files need and takes long to make, as a build or a package, is made once in a run of the tests: its
// processes share a folder, and whoever needs a thing first makes it.

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as passed } from 'node:timers/promises';

const FOLDER = 'ASPECT_RUN';

/** A folder for this run. Without one a process has its own. */
export function beginRun(): () => void {
  if (process.env[FOLDER]) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'aspect-run-'));
  process.env[FOLDER] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

const isNew = (folder: string): boolean => mkdirSync(folder, { recursive: true }) !== undefined;

/** The folder in which a thing is, once it is there. */
export async function madeOnce(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  if (!process.env[FOLDER]) process.once('exit', beginRun());
  const folder = join(process.env[FOLDER]!, name);
  const [made, failed] = [`${folder}.made`, `${folder}.failed`];
  if (isNew(folder)) {
    try {
      await make(folder);
      writeFileSync(made, '');
    } catch (error) {
      writeFileSync(failed, String(error));
      throw error;
    }
  }
  while (!existsSync(made)) {
    if (existsSync(failed)) throw new Error(`${name} could not be made; whoever was to make it says why.`);
    await passed(20);
  }
  return folder;
}

/** For Vitest, before the first test file and after the last. */
export default beginRun;

// Runs a module from its text, in a folder with nothing around it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export async function moduleOf<Exports>(text: string): Promise<Exports> {
  const folder = mkdtempSync(join(tmpdir(), 'aspect-module-'));
  const file = join(folder, 'module.mjs');
  writeFileSync(file, text);
  try {
    return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Exports;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

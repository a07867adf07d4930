// Which declarations a package needs: those that its first file leads to. The compiler writes them of every module that it
// reads, and most are of what is inside.

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const IMPORTED = /\b(?:from |import\()(['"])(\..+?)\1/g;

export function pruneTypes(folder: string, first: string): void {
  const needed = new Set<string>();
  const follow = (file: string): void => {
    if (needed.has(file) || !existsSync(file)) return;
    needed.add(file);
    for (const [, , name] of readFileSync(file, 'utf8').matchAll(IMPORTED))
      follow(resolve(dirname(file), name!.replace(/\.ts$/, '.d.ts')));
  };
  follow(resolve(folder, first));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = resolve(join(folder, name));
    if (file.endsWith('.d.ts') && !needed.has(file)) rmSync(file);
  }
}

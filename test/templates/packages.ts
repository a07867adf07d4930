// The package of each template, as `aspect export` makes it, for all test files that look at one.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportPackage } from '../../src/interchange/index.ts';
import { madeOnce } from '../tools/once.ts';
import { load } from './load.ts';

const FILE = 'package.zip';

export async function packageOfTemplate(name: string): Promise<Uint8Array> {
  const folder = await madeOnce(`template-${name}`, async (into) => {
    const { bytes, diagnostics } = await exportPackage(load(name).instrument);
    if (!bytes) throw new Error(`${name} is not exported: ${JSON.stringify(diagnostics)}`);
    writeFileSync(join(into, FILE), bytes);
  });
  return new Uint8Array(readFileSync(join(folder, FILE)));
}

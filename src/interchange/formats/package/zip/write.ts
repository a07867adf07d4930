// Files to the bytes of a zip archive: the same files give the same bytes on every machine and in every time zone.

import { zipSync } from 'fflate';
import type { Files } from '../types.ts';

export function writeZip(files: Files): Uint8Array<ArrayBuffer> {
  // The earliest day that an archive can name, at a local noon that every time zone has.
  const mtime = new Date(1980, 0, 1, 12);
  const names = [...files.keys()].sort();
  const entries = names.map((name) => [name, [files.get(name)!, { mtime, level: 9 }]] as const);
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}

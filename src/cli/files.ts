// Reading files, with what a person can do where they cannot be read.

import { open, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Bytes, CaseFormat } from '../interchange/index.ts';
import { BadUse } from './call.ts';

export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw notReadable(file, error);
  }
}

/** The bytes of a file, piece by piece. */
export async function* readPieces(file: string): Bytes & AsyncGenerator<Uint8Array, void> {
  try {
    const handle = await open(file);
    for await (const piece of handle.createReadStream()) yield piece as Uint8Array;
  } catch (error) {
    throw notReadable(file, error);
  }
}

export function caseFormatOf(file: string): CaseFormat {
  const extension = extname(file).toLowerCase();
  if (extension === '.csv') return 'csv';
  if (extension === '.jsonl') return 'jsonl';
  throw new BadUse('wrongExtension', { file, extensions: '.csv, .jsonl' });
}

/** Errors that are not the file system's are ours, and stay what they are. */
function notReadable(file: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new BadUse('noFile', { file });
  return code === undefined ? error : new BadUse('notReadable', { file, reason: code });
}

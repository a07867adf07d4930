// Reading files and the standard input, with what a person can do where they cannot be read.

import { realpathSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Bytes, CaseFormat } from '../interchange/index.ts';
import { BadUse, type Call } from './call.ts';

/** Stands for the standard input in the place of a file. */
export const STANDARD_INPUT = '-';

/** In megabytes: no instrument and no package is larger, so nothing larger is read into memory. */
const LARGEST = 64;

/** So many bytes of a file are read at once: less asks the system too often. */
const PIECE = 2 ** 18;

/** A whole file that is an instrument or a package. */
export async function readBytes(file: string): Promise<Uint8Array> {
  if (file !== STANDARD_INPUT) refuseSize((await sizeOf(file)) ?? 0, file);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of readPieces(file)) {
    size += piece.length;
    // Neither the standard input nor a device says before how long it is.
    refuseSize(size, file);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function refuseSize(size: number, file: string): void {
  if (size > LARGEST * 2 ** 20) throw new BadUse('tooLarge', { file, most: String(LARGEST) });
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch (error) {
    throw notReadable(file, error);
  }
}

/** The bytes of a file, piece by piece. */
export async function* readPieces(file: string): Bytes & AsyncGenerator<Uint8Array, void> {
  try {
    const stream =
      file === STANDARD_INPUT ? process.stdin : (await open(file)).createReadStream({ highWaterMark: PIECE });
    for await (const piece of stream) yield piece as Uint8Array;
  } catch (error) {
    throw notReadable(file, error);
  }
}

/** Files of cases and results; Parquet is read as the CSV that says the same. */
export type TableFormat = CaseFormat | 'parquet';
const TABLES: readonly TableFormat[] = ['csv', 'jsonl', 'parquet'];

/** What is said of cases, else what the name of their file ends in. */
export function tableFormatOf(file: string, said: Call['format'] = null): TableFormat {
  if (said) return said;
  if (file === STANDARD_INPUT) throw new BadUse('formatNeeded');
  const extension = extname(file).toLowerCase().slice(1);
  const format = TABLES.find((one) => one === extension);
  if (!format)
    throw new BadUse('wrongExtension', { file, extensions: TABLES.map((one) => `.${one}`).join(', ') });
  return format;
}

/** Errors that are not the file system's are ours, and stay what they are. */
export function notReadable(file: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new BadUse('noFile', { file });
  return code === undefined ? error : new BadUse('notReadable', { file, reason: code });
}

/** Null where there is no such file. */
export function realPath(file: string): string | null {
  try {
    return realpathSync(file);
  } catch {
    return null;
  }
}

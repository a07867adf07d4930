// A file from outside is read in a worker of its own: however long that takes, the page goes on, and giving up ends it.

import type { ReadDocument } from '../interchange/index.ts';
import { alone } from './alone.ts';
import type { Reader } from './reader.worker.ts';

export interface Reading {
  /** Null where it was given up; fails where the file cannot be read. */
  readonly result: Promise<ReadDocument | null>;
  cancel(): void;
}

export function read(file: Blob): Reading {
  const { remote, ended, end } = alone<Reader>(
    new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' }),
  );
  return { result: Promise.race([remote.read(file), ended]).finally(end), cancel: end };
}

// A file from outside is read in a worker of its own: however long that takes, the page goes on, and giving up ends it.

import { releaseProxy, wrap } from 'comlink';
import type { ReadDocument } from '../interchange/index.ts';
import type { Reader } from './reader.worker.ts';

export interface Reading {
  /** Null where it was given up; fails where the file cannot be read. */
  readonly result: Promise<ReadDocument | null>;
  cancel(): void;
}

export function read(file: Blob): Reading {
  const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
  const reader = wrap<Reader>(worker);
  let cancel = (): void => undefined;
  const ended = new Promise<null>((resolve, reject) => {
    cancel = () => resolve(null);
    worker.onerror = ({ message }) => reject(new Error(message)); // also where its memory is used up
  });
  const result = Promise.race([reader.read(file), ended]).finally(() => {
    reader[releaseProxy]();
    worker.terminate();
  });
  return { result, cancel };
}

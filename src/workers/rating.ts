// The door to the rater: a worker for each run, so that giving it up ends it.

import { proxy, releaseProxy, wrap } from 'comlink';
import type { Interval } from '../statistics/index.ts';
import type { AlphaTable, Rater } from './rater/rater.ts';

export interface DrawingOptions {
  readonly onProgress: (done: number, all: number) => void;
  readonly signal: AbortSignal;
}

/** An interval of alpha for each table. Null where it was given up. */
export function alphaIntervals(
  tables: readonly AlphaTable[],
  { onProgress, signal }: DrawingOptions,
): Promise<readonly (Interval | null)[] | null> {
  const worker = new Worker(new URL('./rater.worker.ts', import.meta.url), { type: 'module' });
  const rater = wrap<Rater>(worker);
  const ended = new Promise<null>((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(null));
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  return Promise.race([rater.intervals(tables, proxy(onProgress)), ended]).finally(() => {
    rater[releaseProxy]();
    worker.terminate();
  });
}

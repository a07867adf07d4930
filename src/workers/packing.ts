// A package with a report is made in a worker of its own: its proofs take seconds, and giving it up ends them.

import { proxy, releaseProxy, wrap } from 'comlink';
import type { Earlier, FormatId } from '../interchange/index.ts';
import type { Instrument, Status } from '../model/types.ts';
import type { Clerk } from './clerk/clerk.ts';
import type { PackageReport } from './clerk/types.ts';
import type { Following } from './proving.ts';

export interface PackRequest {
  readonly document: Instrument;
  readonly status: Status;
  readonly carries: readonly FormatId[];
  readonly since: Earlier | null;
}

/** Null where it was given up. */
export async function pack(
  { document, status, carries, since }: PackRequest,
  { onProgress = () => undefined, signal }: Following = {},
): Promise<PackageReport | null> {
  if (signal?.aborted) return null;
  const worker = new Worker(new URL('./clerk.worker.ts', import.meta.url), { type: 'module' });
  const clerk = wrap<Clerk>(worker);
  const ended = new Promise<null>((resolve, reject) => {
    signal?.addEventListener('abort', () => resolve(null), { once: true });
    worker.onerror = ({ message }) => reject(new Error(message)); // also where its memory is used up
  });
  const progress = proxy((share: number) => onProgress(share, 1));
  try {
    return await Promise.race([clerk.makePackage(document, status, carries, since, progress), ended]);
  } finally {
    clerk[releaseProxy]();
    worker.terminate();
  }
}

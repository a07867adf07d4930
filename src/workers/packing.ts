// A package with a report is made in a worker of its own: its proofs take seconds, and giving it up ends them.

import { proxy } from 'comlink';
import type { Earlier, FormatId } from '../interchange/index.ts';
import type { Instrument, Status } from '../model/types.ts';
import { alone } from './alone.ts';
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
  const { remote, ended, end } = alone<Clerk>(worker);
  signal?.addEventListener('abort', end, { once: true });
  const progress = proxy((share: number) => onProgress(share, 1));
  try {
    return await Promise.race([remote.makePackage(document, status, carries, since, progress), ended]);
  } finally {
    signal?.removeEventListener('abort', end);
    end();
  }
}

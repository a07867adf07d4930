// The door to the reserve, the space for notes that was taken while there was some.

export type ReserveRequest =
  | { readonly kind: 'take'; readonly length: number }
  | { readonly kind: 'write' | 'forget'; readonly text: string }
  | { readonly kind: 'clear' | 'list' | 'leave' };

export interface ReserveAnswer {
  readonly id: number;
  readonly value: boolean | readonly string[];
}

let worker: Worker | null = null;
let next = 0;
const waiting = new Map<number, (value: ReserveAnswer['value']) => void>();

/** Takes space for a note of so many bytes. False where the browser or the disk has none. */
export async function takeReserve(length: number): Promise<boolean> {
  return (await ask({ kind: 'take', length })) === true;
}

export async function writeReserve(text: string): Promise<boolean> {
  // Without space there is nothing to write over.
  return worker !== null && (await ask({ kind: 'write', text })) === true;
}

export async function clearReserve(): Promise<void> {
  if (worker) await ask({ kind: 'clear' });
}

/** The notes of pages that are gone. */
export async function listReserve(): Promise<readonly string[]> {
  const found = await ask({ kind: 'list' });
  return Array.isArray(found) ? (found as readonly string[]) : [];
}

export async function forgetReserve(text: string): Promise<void> {
  await ask({ kind: 'forget', text });
}

/** Gives the file back, so that it can be removed. */
export async function leaveReserve(): Promise<void> {
  if (worker) await ask({ kind: 'leave' });
}

function ask(request: ReserveRequest): Promise<ReserveAnswer['value']> {
  if (typeof Worker === 'undefined') return Promise.resolve(false);
  worker ??= start();
  const id = next++;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    worker?.postMessage({ id, request });
  });
}

function start(): Worker {
  const started = new Worker(new URL('./reserve.worker.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<ReserveAnswer>) => {
    waiting.get(data.id)?.(data.value);
    waiting.delete(data.id);
  });
  // A worker that cannot start answers nothing; who waits for it goes on without.
  started.addEventListener('error', () => {
    for (const resolve of waiting.values()) resolve(false);
    waiting.clear();
  });
  return started;
}

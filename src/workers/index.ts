// The doors to the workers. Each is started once, and serves the whole page.
// The bench holds a bank and runs instruments on it; the clerk makes banks, files and packages, so that neither waits
// for the other. What may take long and is given up (a proof, the reading of a file) has a worker of its own.

import { proxy, wrap, type Remote } from 'comlink';
import type { Bench } from './bench/bench.ts';
import type { Clerk } from './clerk/clerk.ts';

let theBench: Remote<Bench> | undefined;
let theClerk: Remote<Clerk> | undefined;

export function bench(): Remote<Bench> {
  theBench ??= wrap<Bench>(new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' }));
  return theBench;
}

export function clerk(): Remote<Clerk> {
  theClerk ??= wrap<Clerk>(new Worker(new URL('./clerk.worker.ts', import.meta.url), { type: 'module' }));
  return theClerk;
}

/** Starts them before they are needed, so that what is asked first does not wait until they have loaded. */
export function startWorkers(): void {
  bench();
  clerk();
}

/** Lets a worker call the function, for progress. */
export const callable = proxy;

export {
  coverage,
  differences,
  independence,
  mutations,
  Proving,
  reach,
  safeguards,
  type Following,
} from './proving.ts';
export { pack, type PackRequest } from './packing.ts';
export { alphaIntervals } from './rating.ts';
export { read, type Reading } from './reading.ts';

export type * from './bench/types.ts';
export type * from './clerk/types.ts';
export type * from './prover/types.ts';
export type * from './rater/rater.ts';

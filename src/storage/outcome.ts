// What the database refuses becomes a value that can be told to the user; everything else is a mistake of ours.

import { Dexie } from 'dexie';
import type { Outcome, StorageProblem } from './types.ts';

/** Thrown inside a transaction, so that it is rolled back. */
export class Refusal extends Error {
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** Runs work on the database and says how it ended. */
export async function attempt<Value>(work: () => PromiseLike<Value>): Promise<Outcome<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): StorageProblem {
  for (const one of causes(error)) {
    if (one instanceof Refusal) return one.problem;
    if (one instanceof Error || one instanceof DOMException) {
      if (one.name === 'QuotaExceededError') return { kind: 'quota' };
      if (one.name === 'VersionError') return { kind: 'newer' };
    }
  }
  if (error instanceof Dexie.DexieError || error instanceof DOMException)
    return { kind: 'failed', detail: error.message };
  throw error;
}

/** The error and what it wraps: Dexie passes the browser's own errors on as `inner`. */
function causes(error: unknown): unknown[] {
  const found: unknown[] = [];
  for (let one = error; one !== null && typeof one === 'object' && found.length < 5;) {
    found.push(one);
    one = 'inner' in one ? one.inner : undefined;
  }
  return found;
}

// What the database refuses becomes a value that can be told to the user; everything else is a mistake of ours.

import { Dexie } from 'dexie';
import { standing } from './standing.ts';
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
  const all = causes(error);
  for (const one of all) if (one instanceof Refusal) return one.problem;
  if (all.some(isFull)) return { kind: 'quota' };
  if (all.some((one) => nameOf(one) === 'VersionError') || standing() === 'outdated')
    return { kind: 'newer' };
  if (error instanceof Dexie.DexieError || error instanceof DOMException)
    return { kind: 'failed', detail: reasonIn(all) };
  throw error;
}

/** An abort says that a write was broken off, not why; what else there is does. Without the end of the sentence. */
function reasonIn(all: readonly unknown[]): string {
  const reasons = all
    .filter((one): one is Error | DOMException => one instanceof Error || one instanceof DOMException)
    .filter((one) => nameOf(one) !== 'AbortError')
    .map(({ message }) => message.trim().replace(/\.$/, ''));
  return reasons.find((reason) => reason !== '') ?? '';
}

/** Browsers have several words for a full disk. */
function isFull(error: unknown): boolean {
  if (nameOf(error) === 'QuotaExceededError') return true;
  return error instanceof Error || error instanceof DOMException
    ? /\bquota|full disk|disk (is )?full|no.space|not enough space/i.test(error.message)
    : false;
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

/** The error and all it wraps: Dexie passes the browser's own errors on as `inner`, or several in a list. */
function causes(error: unknown): unknown[] {
  const found: unknown[] = [];
  const open = [error];
  while (open.length > 0 && found.length < 20) {
    const one = open.shift();
    if (one === null || typeof one !== 'object' || found.includes(one)) continue;
    found.push(one);
    for (const name of ['inner', 'cause', 'failures', 'errors'] as const) {
      const within = (one as Record<string, unknown>)[name];
      open.push(...(Array.isArray(within) ? (within as unknown[]).slice(0, 5) : [within]));
    }
  }
  return found;
}

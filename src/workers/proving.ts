// The door to the prover: one run at a time. A proof cannot be interrupted, so giving it up ends the worker, and with it
// the memory that the proof took; the next run begins another.

import { proxy, type Remote } from 'comlink';
import type { Id } from '../model/types.ts';
import { alone, type Alone } from './alone.ts';
import type { Prover } from './prover/prover.ts';
import type {
  Coverage,
  DifferenceRequest,
  ExactDifference,
  MutationReport,
  ProofRequest,
  Proved,
  ProvedIndependence,
  Reach,
  Safeguarded,
  SafeguardRequest,
  SheetData,
} from './prover/types.ts';

export class Proving {
  #running: Alone<Prover> | null = null;

  /** Null where it was given up. */
  prove(request: ProofRequest): Promise<Proved | null> {
    return this.#ask((prover) => prover.prove(request));
  }

  sheets(request: ProofRequest): Promise<readonly SheetData[] | null> {
    return this.#ask((prover) => prover.sheets(request));
  }

  mutations(
    request: ProofRequest,
    onProgress: (done: number, all: number) => void,
  ): Promise<MutationReport | null> {
    return this.#ask((prover) => prover.mutations(request, proxy(onProgress)));
  }

  coverage(request: ProofRequest): Promise<Coverage | null> {
    return this.#ask((prover) => prover.coverage(request));
  }

  reach(request: ProofRequest, scores: readonly Id[]): Promise<readonly Reach[] | null> {
    return this.#ask((prover) => prover.reach(request, scores));
  }

  differences(
    request: DifferenceRequest,
    onProgress: (done: number, all: number) => void,
  ): Promise<ExactDifference | null> {
    return this.#ask((prover) => prover.differences(request, proxy(onProgress)));
  }

  independence(
    request: ProofRequest,
    item: Id,
    onProgress: (done: number, all: number) => void,
  ): Promise<ProvedIndependence | null> {
    return this.#ask((prover) => prover.independence(request, item, proxy(onProgress)));
  }

  safeguards(
    request: SafeguardRequest,
    onProgress: (done: number, all: number) => void,
  ): Promise<Safeguarded | null> {
    return this.#ask((prover) => prover.safeguards(request, proxy(onProgress)));
  }

  giveUp(): void {
    this.#running?.end();
    this.#running = null;
  }

  async #ask<Answer>(task: (prover: Remote<Prover>) => Promise<Answer>): Promise<Answer | null> {
    const running = (this.#running ??= begin());
    try {
      return await Promise.race([task(running.remote), running.ended]);
    } catch (error) {
      if (this.#running === running) this.giveUp();
      throw error;
    }
  }
}

export interface Following {
  readonly onProgress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}

/** Of test cases that pass: how much they notice, in a worker of its own. Null where it was given up. */
export function mutations(request: ProofRequest, following: Following = {}): Promise<MutationReport | null> {
  const { onProgress = () => undefined } = following;
  return byItself((proving) => proving.mutations(request, onProgress), following);
}

/** How much the test cases reach, and cases that reach the rest. Null where it was given up. */
export function coverage(request: ProofRequest, following: Following = {}): Promise<Coverage | null> {
  return byItself((proving) => proving.coverage(request), following);
}

/** Between which numbers scores lie. Null where it was given up. */
export function reach(
  request: ProofRequest,
  scores: readonly Id[],
  following: Following = {},
): Promise<readonly Reach[] | null> {
  return byItself((proving) => proving.reach(request, scores), following);
}

/** What a version changes for every set of answers. Null where it was given up. */
export function differences(
  request: DifferenceRequest,
  following: Following = {},
): Promise<ExactDifference | null> {
  const { onProgress = () => undefined } = following;
  return byItself((proving) => proving.differences(request, onProgress), following);
}

/** Whether any outcome depends on an item. Null where it was given up. */
export function independence(
  request: ProofRequest,
  item: Id,
  following: Following = {},
): Promise<ProvedIndependence | null> {
  const { onProgress = () => undefined } = following;
  return byItself((proving) => proving.independence(request, item, onProgress), following);
}

/** How an instrument stands with each safeguard. Null where it was given up. */
export function safeguards(
  request: SafeguardRequest,
  following: Following = {},
): Promise<Safeguarded | null> {
  const { onProgress = () => undefined } = following;
  return byItself((proving) => proving.safeguards(request, onProgress), following);
}

async function byItself<Answer>(
  task: (proving: Proving) => Promise<Answer | null>,
  { signal }: Following,
): Promise<Answer | null> {
  if (signal?.aborted) return null;
  const proving = new Proving();
  const end = () => proving.giveUp();
  signal?.addEventListener('abort', end);
  try {
    return await task(proving);
  } finally {
    signal?.removeEventListener('abort', end);
    end();
  }
}

function begin(): Alone<Prover> {
  return alone(new Worker(new URL('./prover.worker.ts', import.meta.url), { type: 'module' }));
}

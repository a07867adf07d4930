// A question to the prover that is asked when it is wanted: how far it is, its answer, and giving it up.

import type { Following } from '../../workers/index.ts';

export class Asking<Answer> {
  answer = $state.raw<Answer | null>(null);
  /** 0 to 1; null: nothing is under way. */
  done = $state<number | null>(null);
  hasFailed = $state(false);
  #control: AbortController | null = null;

  /** What was asked before is given up, and its answer not shown any more. */
  async ask(task: (following: Following) => Promise<Answer | null>): Promise<void> {
    this.clear();
    const control = new AbortController();
    this.#control = control;
    this.done = 0;
    const isMine = (): boolean => this.#control === control;
    const onProgress = (done: number, all: number): void => {
      if (isMine()) this.done = done / all;
    };
    try {
      const answer = await task({ onProgress, signal: control.signal });
      if (isMine()) this.answer = answer;
    } catch {
      if (isMine()) this.hasFailed = true;
    }
    if (isMine()) this.cancel();
  }

  cancel(): void {
    this.#control?.abort();
    this.#control = null;
    this.done = null;
  }

  /** Nothing is asked, and nothing is known. */
  clear(): void {
    this.cancel();
    this.answer = null;
    this.hasFailed = false;
  }
}

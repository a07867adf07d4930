// Tells which tests passed only at a second try, each on a line of its own.

import type { Reporter, Suite } from '@playwright/test/reporter';

const BEFORE = 'Passed only at a second try: ';

export default class SecondTry implements Reporter {
  #suite: Suite | undefined;

  onBegin(_: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  onEnd(): void {
    for (const one of this.#suite?.allTests() ?? []) {
      if (one.outcome() === 'flaky') console.log(BEFORE + one.titlePath().filter(Boolean).join(' › '));
    }
  }

  printsToStdio(): boolean {
    return false;
  }
}

/** The lines of an output that tell so. */
export function secondTriesIn(output: string): string[] {
  return output.split('\n').filter((line) => line.startsWith(BEFORE));
}

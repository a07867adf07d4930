// How much of the instrument its test cases reach. It takes long, so it waits until edits have rested for long and nothing
// else is under way; an edit gives it up.

import type { TestCase } from '../../model/index.ts';
import { planText, type Plan } from '../../plan/index.ts';
import { coverage } from '../../workers/index.ts';
import type { Workspace } from '../state/index.ts';
import { today } from '../state/today.ts';
import { Lane, type Peer } from './lane.ts';

const REST = 8000;

interface Wanted {
  readonly plan: Plan;
  readonly tests: readonly TestCase[];
}

/** Of what can be reached. */
export interface Covered {
  readonly reached: number;
  readonly all: number;
}

export class Covering implements Peer {
  readonly #workspace: Workspace;
  readonly #isBusy: () => boolean;
  readonly #coverage: typeof coverage;
  readonly #lane: Lane<Wanted>;
  #answer = $state.raw<{ readonly of: Wanted; readonly covered: Covered } | null>(null);
  #running: { readonly of: Wanted; readonly stop: AbortController } | null = null;

  /** `isBusy`: whether something runs that matters more. */
  constructor(workspace: Workspace, isBusy: () => boolean, count = coverage) {
    this.#workspace = workspace;
    this.#isBusy = isBusy;
    this.#coverage = count;
    this.#lane = new Lane({ wait: REST, patience: 0, run: (wanted) => this.#run(wanted) });
  }

  /** Of the instrument as it is now; null while that is not known. */
  get covered(): Covered | null {
    return this.#answer && isSame(this.#answer.of, this.#wanted) ? this.#answer.covered : null;
  }

  follow(): void {
    const wanted = this.#wanted;
    if (this.#running && !isSame(this.#running.of, wanted)) this.#giveUp();
    const isKnown = this.#answer !== null && isSame(this.#answer.of, wanted);
    this.#lane.want(this.#running || (!isKnown && !this.#isBusy()) ? wanted : null);
  }

  stop(): void {
    this.#lane.stop();
    this.#giveUp();
  }

  get #wanted(): Wanted | null {
    const { plan, document } = this.#workspace;
    return plan && document.tests.length > 0 ? { plan, tests: document.tests } : null;
  }

  #giveUp(): void {
    this.#running?.stop.abort();
    this.#running = null;
  }

  async #run(of: Wanted): Promise<void> {
    const running = { of, stop: new AbortController() };
    this.#running = running;
    try {
      const instrument = this.#workspace.document;
      const request = { instrument, plan: planText(of.plan), assessedOn: today() };
      const found = await this.#coverage(request, { signal: running.stop.signal });
      if (!found || this.#running !== running) return;
      this.#answer = { of, covered: { reached: found.reached, all: found.reached + found.open.length } };
    } catch {
      // Without it nothing is said of what is reached; everything else stands.
    } finally {
      if (this.#running === running) this.#running = null;
    }
  }
}

function isSame(one: Wanted, other: Wanted | null): boolean {
  return one.plan === other?.plan && one.tests === other.tests;
}

// How the open instrument stands with its safeguards, looked for when it is proved and edits have rested. What stands for
// a reason is read from the record when it is shown: justifying changes nothing here.

import type { Instrument, InstrumentRecord } from '../../model/index.ts';
import { planText, type Plan } from '../../plan/index.ts';
import { safeguards, type OwnSafeguards } from '../../workers/index.ts';
import type { Workspace } from '../state/index.ts';
import { ownSafeguards } from '../state/own.ts';
import type { SafeguardState, SafeguardsView, SeenSafeguards } from '../state/safeguards.ts';
import { today } from '../state/today.ts';
import { Lane, type Peer } from './lane.ts';
import { canBeProved } from './proofs.svelte.ts';

const REST = 1000;

interface Wanted {
  readonly document: Instrument;
  readonly plan: Plan;
  /** What of the record safeguards look at. */
  readonly statuses: InstrumentRecord['statuses'];
  readonly approvals: InstrumentRecord['approvals'];
  readonly own: readonly OwnSafeguards[];
}

export class Safeguarding implements SafeguardsView, Peer {
  readonly #workspace: Workspace;
  readonly #isBusy: () => boolean;
  readonly #look: typeof safeguards;
  readonly #lane: Lane<Wanted>;
  #answer = $state.raw<{ readonly of: Wanted; readonly seen: SeenSafeguards } | null>(null);
  #failed = $state.raw<Wanted | null>(null);
  #done = $state<number | null>(null);
  #running: { readonly of: Wanted; readonly stop: AbortController } | null = null;

  /** `isBusy`: whether something runs that matters more. */
  constructor(workspace: Workspace, isBusy: () => boolean, look = safeguards) {
    this.#workspace = workspace;
    this.#isBusy = isBusy;
    this.#look = look;
    this.#lane = new Lane({ wait: REST, patience: 0, run: (wanted) => this.#run(wanted) });
    void ownSafeguards.read();
  }

  get state(): SafeguardState {
    const { plan, runnable, isChecking } = this.#workspace;
    if (plan === null) return runnable === null && isChecking ? 'nothing' : 'broken';
    if (!canBeProved(plan)) return 'nothing';
    if (this.current) return 'looked';
    return isSame(this.#failed, this.#wanted) ? 'failed' : 'looking';
  }

  get current(): SeenSafeguards | null {
    return this.#answer && isSame(this.#answer.of, this.#wanted) ? this.#answer.seen : null;
  }

  get latest(): SeenSafeguards | null {
    return this.#answer?.seen ?? null;
  }

  get done(): number | null {
    return this.#done;
  }

  tryAgain(): void {
    this.#failed = null;
    this.#lane.again();
  }

  follow(): void {
    const wanted = this.#wanted;
    if (this.#running && !isSame(this.#running.of, wanted)) this.#giveUp();
    const isKnown = isSame(this.#answer?.of ?? null, wanted);
    this.#lane.want(this.#running || (!isKnown && !this.#isBusy()) ? wanted : null);
  }

  stop(): void {
    this.#lane.stop();
    this.#giveUp();
  }

  get #wanted(): Wanted | null {
    const { document, plan, record } = this.#workspace;
    const own = ownSafeguards.all;
    if (!plan || !own || !canBeProved(plan)) return null;
    return { document, plan, statuses: record.statuses, approvals: record.approvals, own };
  }

  #giveUp(): void {
    this.#running?.stop.abort();
    this.#running = null;
  }

  async #run(of: Wanted): Promise<void> {
    const running = { of, stop: new AbortController() };
    this.#running = running;
    const isMine = (): boolean => this.#running === running;
    const { document, plan, own } = of;
    const { record } = this.#workspace;
    const request = { instrument: document, plan: planText(plan), assessedOn: today(), record, own };
    const onProgress = (done: number, all: number): void => {
      if (isMine()) this.#done = done / all;
    };
    try {
      const answer = await this.#look(request, { signal: running.stop.signal, onProgress });
      if (!answer || !isMine()) return;
      this.#answer = { of, seen: { document, answer } };
      this.#failed = null;
    } catch {
      if (isMine()) this.#failed = of;
    } finally {
      if (isMine()) {
        this.#running = null;
        this.#done = null;
      }
    }
  }
}

function isSame(one: Wanted | null, other: Wanted | null): boolean {
  return (
    one !== null &&
    one.document === other?.document &&
    one.plan === other.plan &&
    one.statuses === other.statuses &&
    one.approvals === other.approvals &&
    one.own === other.own
  );
}

// The proofs of the open instrument, worked out in the background when edits have rested. An edit gives up the run of what
// it changed, so that nothing proved of an earlier state is ever taken for the present one.

import { Sheet } from '../../analysis/index.ts';
import type { Instrument } from '../../model/index.ts';
import { planText, type Plan } from '../../plan/index.ts';
import { Proving, type Proved, type SheetData } from '../../workers/index.ts';
import type { Workspace } from '../state/index.ts';
import type { ProofState, ProofsView } from '../state/proofs.ts';
import { today } from '../state/today.ts';
import { Lane, type Peer } from './lane.ts';

const REST = 500;

interface Wanted {
  readonly document: Instrument;
  readonly plan: Plan;
}

interface Answer {
  readonly of: Wanted;
  readonly proved: Proved;
}

/** Of the classifications, on one day. */
interface Sheets {
  readonly plan: Plan;
  readonly assessedOn: string;
  readonly all: readonly Sheet[];
}

export class Proofs implements ProofsView, Peer {
  readonly #workspace: Workspace;
  readonly #isBusy: () => boolean;
  readonly #proving: Pick<Proving, 'prove' | 'sheets' | 'giveUp'>;
  readonly #lane: Lane<Wanted>;
  readonly #days: Lane<Wanted & { readonly assessedOn: string }>;
  #answer = $state.raw<Answer | null>(null);
  #failed = $state.raw<Wanted | null>(null);
  #sheets = $state.raw<Sheets | null>(null);
  #running: Wanted | null = null;

  /** `isBusy`: whether something runs that the user waits for; a proof begins after it. */
  constructor(
    workspace: Workspace,
    isBusy: () => boolean,
    proving: Pick<Proving, 'prove' | 'sheets' | 'giveUp'> = new Proving(),
  ) {
    this.#workspace = workspace;
    this.#isBusy = isBusy;
    this.#proving = proving;
    this.#lane = new Lane({ wait: REST, patience: 0, run: (wanted) => this.#prove(wanted) });
    this.#days = new Lane({ wait: 0, patience: Infinity, run: (wanted) => this.#ofDay(wanted) });
  }

  get state(): ProofState {
    const { plan, runnable } = this.#workspace;
    if (plan === null) return runnable === null && this.#workspace.isChecking ? 'nothing' : 'broken';
    if (!canBeProved(plan)) return 'nothing';
    if (this.current) return 'proved';
    return this.#isPresent(this.#failed) ? 'failed' : 'proving';
  }

  get current(): Proved | null {
    return this.#answer && this.#isPresent(this.#answer.of) ? this.#answer.proved : null;
  }

  get latest(): Proved | null {
    return this.#answer?.proved ?? null;
  }

  sheetOf(plan: Plan, assessedOn: string, outcome: string): Sheet | null {
    const sheets = this.#sheets;
    if (sheets?.plan !== plan) return null;
    const isOfDay = sheets.assessedOn === assessedOn || this.latest?.restsOnDay === false;
    return (isOfDay && sheets.all.find(({ name }) => name === outcome)) || null;
  }

  tryAgain(): void {
    this.#failed = null;
    this.#lane.again();
  }

  follow(): void {
    const wanted = this.#wanted;
    // What is proved of another state is given up at once, also before the present one is checked.
    if (this.#running && !this.#isPresent(this.#running)) this.#proving.giveUp();
    this.#lane.want(this.#running || !this.#isBusy() ? wanted : null);
    this.#days.want(this.#wantedDay(wanted));
  }

  /** Lets go of all that the proofs took. */
  stop(): void {
    this.#lane.stop();
    this.#days.stop();
    this.#proving.giveUp();
  }

  get #wanted(): Wanted | null {
    const { plan, runnable } = this.#workspace;
    return plan && runnable && canBeProved(plan) ? { document: runnable.document, plan } : null;
  }

  /** The case in Try it may be of another day than today. */
  #wantedDay(wanted: Wanted | null): (Wanted & { readonly assessedOn: string }) | null {
    const { assessedOn } = this.#workspace.trial.case;
    const answer = this.#answer;
    if (!wanted || !answer?.proved.restsOnDay || !isSame(answer.of, wanted)) return null;
    const isKnown = this.#sheets?.plan === wanted.plan && this.#sheets.assessedOn === assessedOn;
    return isKnown ? null : { ...wanted, assessedOn };
  }

  #isPresent(of: Wanted | null): boolean {
    return of !== null && of.document === this.#workspace.document && of.plan === this.#workspace.plan;
  }

  async #prove(wanted: Wanted): Promise<void> {
    this.#running = wanted;
    const { document, plan } = wanted;
    const assessedOn = today();
    try {
      const proved = await this.#proving.prove({ instrument: document, plan: planText(plan), assessedOn });
      if (!proved || this.#running !== wanted) return;
      this.#answer = { of: wanted, proved };
      this.#failed = null;
      this.#take(plan, assessedOn, proved.sheets);
    } catch {
      this.#failed = wanted;
    } finally {
      if (this.#running === wanted) this.#running = null;
    }
  }

  async #ofDay({ document, plan, assessedOn }: Wanted & { readonly assessedOn: string }): Promise<void> {
    try {
      const sheets = await this.#proving.sheets({ instrument: document, plan: planText(plan), assessedOn });
      if (sheets && plan === this.#workspace.plan) this.#take(plan, assessedOn, sheets);
    } catch {
      // Without them nothing is said of what is still possible on that day; everything else stands.
    }
  }

  #take(plan: Plan, assessedOn: string, sheets: readonly SheetData[]): void {
    this.#sheets = { plan, assessedOn, all: sheets.map((data) => new Sheet(data)) };
  }
}

const isSame = (one: Wanted, other: Wanted | null): boolean =>
  one.document === other?.document && one.plan === other.plan;

/** Whether there is anything that says something. */
export function canBeProved({ results }: Plan): boolean {
  return Object.values(results).some((ids: readonly string[]) => ids.length > 0);
}

// The simulation of the open instrument: the bank in use, before and after the edits, worked out in the background
// after every edit. Areas read its report.

import type { Instrument } from '../../model/index.ts';
import { planText, type Plan } from '../../plan/index.ts';
import type { BankMeta } from '../../storage/index.ts';
import { bench, callable, type SimulationReport } from '../../workers/index.ts';
import { isOpen } from '../locks/index.ts';
import type { Workspace } from '../state/index.ts';
import { Baselines } from './baselines.svelte.ts';
import { Lane } from './lane.ts';
import { planLater } from './plan-later.ts';

export type SimulationState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'broken'; readonly which: 'before' | 'after' }
  | { readonly kind: 'givenUp' }
  /** The bank waits for its passphrase. */
  | { readonly kind: 'locked' };

/** Progress is only shown for what takes longer. */
const UNNOTICED = 150;
const PATIENCE = 250;

const IDLE: SimulationState = { kind: 'idle' };

interface Wanted {
  readonly bank: string;
  readonly before: Instrument;
  readonly after: Instrument;
  readonly plan: Plan;
  /** How often an answer of a bank was edited. */
  readonly edits: number;
}

/** What was worked out, and of what. */
interface Answer {
  readonly of: Wanted;
  readonly report: SimulationReport;
}

export class Simulation {
  readonly #workspace: Workspace;
  readonly baselines: Baselines;
  readonly #lane: Lane<Wanted>;
  /** Of states that were run. */
  readonly #plans = new WeakMap<Instrument, Plan>();
  #answer = $state.raw<Answer | null>(null);
  #run = $state.raw<SimulationState>(IDLE);
  #edits = $state(0);
  #turn = 0;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.baselines = new Baselines(workspace.key, workspace.runnable);
    this.#lane = new Lane({
      wait: 0,
      patience: PATIENCE,
      run: (wanted) => this.#simulate(wanted),
      giveUp: () => void bench().cancel(),
    });
  }

  /** The last that was worked out of the bank in use; while the instrument has errors, from before them. */
  get report(): SimulationReport | null {
    const bank = this.#openBank;
    return bank && this.#answer?.of.bank === bank.id ? this.#answer.report : null;
  }

  /** What the report compares; null where there is none. */
  get compared(): Pick<Wanted, 'before' | 'after'> | null {
    if (!this.report || !this.#answer) return null;
    const { before, after } = this.#answer.of;
    return { before, after };
  }

  /** Whether the report is of the instrument as it is now. */
  get isPresent(): boolean {
    return this.report !== null && this.#answer?.of.after === this.#workspace.document;
  }

  get state(): SimulationState {
    const { bank, plan } = this.#workspace;
    if (!bank) return IDLE;
    if (!isOpen(bank)) return { kind: 'locked' };
    return plan === null ? { kind: 'broken', which: 'after' } : this.#run;
  }

  /** How long the last run took, as long as its report is true. */
  get took(): { readonly milliseconds: number } | null {
    const { report } = this;
    const isTrue = this.state.kind === 'idle' || this.state.kind === 'running';
    return report && isTrue ? { milliseconds: report.milliseconds } : null;
  }

  /** What calls this in an effect is done again when an answer of a bank is edited. */
  dependOnEdits(): boolean {
    return this.#edits > 0;
  }

  bankEdited(): void {
    this.#edits += 1;
  }

  /** Follows the instrument, the bank and what it is compared with. */
  follow(): void {
    this.#lane.want(this.#wanted);
  }

  cancel(): void {
    this.#turn += 1;
    this.#lane.drop();
    void bench().cancel();
    this.#run = { kind: 'givenUp' };
  }

  runAgain(): void {
    this.#lane.again();
  }

  stop(): void {
    this.#lane.stop();
  }

  get #openBank(): BankMeta | null {
    const { bank } = this.#workspace;
    return bank && isOpen(bank) ? bank : null;
  }

  get #wanted(): Wanted | null {
    const { plan, runnable } = this.#workspace;
    const bank = this.#openBank;
    const { isRead, current } = this.baselines;
    if (!bank || plan === null || !runnable || !isRead) return null;
    const { document: after } = runnable;
    // Before anything could be run, there is nothing else to compare with.
    const before = current?.document ?? after;
    return { bank: bank.id, before, after, plan, edits: this.#edits };
  }

  async #simulate(wanted: Wanted): Promise<void> {
    const turn = ++this.#turn;
    const { bank, after, plan } = wanted;
    this.#plans.set(after, plan);
    const before = await this.#planOf(wanted.before);
    if (!before) {
      this.#run = { kind: 'broken', which: 'before' };
      return;
    }
    const begun = performance.now();
    const progress = (done: number) => {
      if (turn === this.#turn && performance.now() - begun > UNNOTICED) this.#run = { kind: 'running', done };
    };
    const texts = { before: planText(before), after: planText(plan) };
    const outcome = await bench().simulate({ bank, ...texts }, callable(progress));
    if (turn !== this.#turn) return;
    if (outcome.kind === 'done') this.#answer = { of: wanted, report: outcome.report };
    this.#run = outcome.kind === 'givenUp' && !this.#lane.isAwaited ? { kind: 'givenUp' } : IDLE;
  }

  /** Null where it has errors. */
  async #planOf(document: Instrument): Promise<Plan | null> {
    const known = this.#plans.get(document);
    if (known) return known;
    const plan = await planLater(document);
    if (plan) this.#plans.set(document, plan);
    return plan;
  }
}

const simulations = new WeakMap<Workspace, Simulation>();

/** The one simulation of an open instrument. */
export function simulationOf(workspace: Workspace): Simulation {
  const known = simulations.get(workspace) ?? new Simulation(workspace);
  simulations.set(workspace, known);
  return known;
}

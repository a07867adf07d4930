// The simulation of the open instrument: the bank in use, before and after the edits, worked out in the background
// after every edit. Areas read its report.

import type { Instrument } from '../../model/index.ts';
import { bench, callable, type SimulationReport } from '../../workers/index.ts';
import { isOpen } from '../locks/index.ts';
import type { Workspace } from '../state/index.ts';
import { Baselines } from './baselines.svelte.ts';

export type SimulationState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number }
  | { readonly kind: 'broken'; readonly which: 'before' | 'after' }
  | { readonly kind: 'givenUp' }
  /** The bank waits for its passphrase. */
  | { readonly kind: 'locked' };

/** Progress is only shown for what takes longer. */
const UNNOTICED = 150;
/** A run that takes longer gives way to the next edit; a shorter one ends, so that a drag shows its way. */
const PATIENCE = 250;

interface Wanted {
  readonly bank: string;
  readonly before: Instrument;
  readonly after: Instrument;
}

export class Simulation {
  readonly #workspace: Workspace;
  readonly baselines: Baselines;
  #report = $state.raw<SimulationReport | null>(null);
  #state = $state.raw<SimulationState>({ kind: 'idle' });
  #edits = $state(0);
  /** The latest of the edits that came while another one is run. */
  #wanted: Wanted | null = null;
  #begun: number | null = null;
  #turn = 0;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.baselines = new Baselines(workspace.key, workspace.runnable);
  }

  /** The last that was worked out; while the instrument has errors, from before them. */
  get report(): SimulationReport | null {
    return this.#report;
  }

  get state(): SimulationState {
    return this.#state;
  }

  /** What calls this in an effect is done again when an answer of a bank is edited. */
  dependOnEdits(): boolean {
    return this.#edits > 0;
  }

  bankEdited(): void {
    this.#edits += 1;
  }

  /** Follows the instrument, the bank and what it is compared with; call it in an effect. */
  follow(): void {
    const { bank, plan, runnable } = this.#workspace;
    if (runnable) this.baselines.note(runnable);
    this.dependOnEdits();
    if (!bank) {
      this.#report = null;
      this.#settle({ kind: 'idle' });
    } else if (!isOpen(bank)) {
      this.#report = null;
      this.#settle({ kind: 'locked' });
    } else if (plan === null) this.#settle({ kind: 'broken', which: 'after' });
    else this.runAgain();
  }

  cancel(): void {
    this.#turn += 1;
    this.#wanted = null;
    void bench().cancel();
    this.#settle({ kind: 'givenUp' });
  }

  runAgain(): void {
    const { bank, document, plan } = this.#workspace;
    // Before anything could be run, there is nothing else to compare with.
    const before = this.baselines.isRead && (this.baselines.current?.document ?? document);
    if (bank && isOpen(bank) && plan && before) this.#want({ bank: bank.id, before, after: document });
  }

  /** One run at a time: what is wanted meanwhile follows, the latest alone. */
  #want(wanted: Wanted): void {
    this.#wanted = wanted;
    if (this.#begun === null) void this.#runAll();
    else if (performance.now() - this.#begun > PATIENCE) void bench().cancel();
  }

  async #runAll(): Promise<void> {
    while (this.#wanted) {
      const wanted = this.#wanted;
      this.#wanted = null;
      this.#begun = performance.now();
      await this.#run(wanted).finally(() => (this.#begun = null));
    }
  }

  async #run({ bank, before, after }: Wanted): Promise<void> {
    const turn = ++this.#turn;
    const begun = performance.now();
    const progress = (done: number) => {
      if (turn === this.#turn && performance.now() - begun > UNNOTICED)
        this.#state = { kind: 'running', done };
    };
    const outcome = await bench().simulate({ bank, before, after }, callable(progress));
    if (turn !== this.#turn) return;
    if (outcome.kind === 'done') {
      this.#report = outcome.report;
      this.#settle({ kind: 'idle' }, outcome.report.milliseconds);
    } else if (outcome.kind === 'broken') this.#settle(outcome);
    else if (!this.#wanted) this.#settle({ kind: outcome.kind === 'givenUp' ? 'givenUp' : 'idle' });
  }

  #settle(state: SimulationState, milliseconds: number | null = null): void {
    this.#state = state;
    this.#workspace.simulated = milliseconds === null ? null : { milliseconds };
  }
}

const simulations = new WeakMap<Workspace, Simulation>();

/** The one simulation of an open instrument. */
export function simulationOf(workspace: Workspace): Simulation {
  const known = simulations.get(workspace) ?? new Simulation(workspace);
  simulations.set(workspace, known);
  return known;
}

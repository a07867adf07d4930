// What the simulation compares the instrument with: what the user chose, also in an earlier session; else the version
// that was named last; else the first state that could be run.

import type { Instrument } from '../../model/index.ts';
import type { Plan } from '../../plan/index.ts';
import {
  keepFirstState,
  listVersions,
  readFirstState,
  readSetting,
  readVersion,
  writeSetting,
  type KeptState,
} from '../../storage/index.ts';
import type { Runnable } from '../state/index.ts';
import { Lane, type Peer } from './lane.ts';

/** The first state that could be run, the state when the instrument was opened, or the id of a version. */
export type BaselineChoice = 'first' | 'opened' | number;

export interface Baseline {
  readonly choice: BaselineChoice;
  readonly document: Instrument;
}

export class Baselines {
  readonly #instrument: string;
  /** Null where what was opened could not be run. */
  readonly opened: KeptState | null;
  #first = $state.raw<KeptState | null>(null);
  #chosen = $state.raw<Baseline | null>(null);
  /** Until it is known what was chosen before, nothing is compared. */
  #isRead = $state(false);

  constructor(instrument: string, opened: Runnable | null) {
    this.#instrument = instrument;
    this.opened = opened && hasResults(opened.plan) ? now(opened.document) : null;
    void this.#restore();
  }

  /** Null where there is nothing to compare with yet. */
  get current(): Baseline | null {
    return this.#chosen ?? (this.#first && { choice: 'first', document: this.#first.document });
  }

  get isRead(): boolean {
    return this.#isRead;
  }

  /** Null where no state could be run yet. */
  get first(): KeptState | null {
    return this.#first;
  }

  /** Tells of a state that can be run: the first one is kept. */
  note({ document, plan }: Runnable): void {
    if (this.#isRead && this.#first === null && hasResults(plan)) this.#keep(document);
  }

  /** Notes the first state of an open instrument that can be run, while it is edited. */
  following(workspace: { readonly runnable: Runnable | null }): Peer {
    const lane = new Lane<Runnable>({
      wait: 0,
      patience: Infinity,
      run: async (runnable) => {
        this.note(runnable);
        await Promise.resolve();
      },
    });
    return {
      follow: () => lane.want(this.#isRead && this.#first === null ? workspace.runnable : null),
      stop: () => lane.stop(),
    };
  }

  /** Compares with something else from now on; false where it cannot be read. */
  async choose(choice: BaselineChoice): Promise<boolean> {
    const baseline = await this.#baselineOf(choice);
    if (baseline === null) return false;
    this.#chosen = baseline;
    void writeSetting(this.#setting, choice);
    return true;
  }

  /** Compares with this state from now on, as if it were the first that could be run. */
  async startFrom(document: Instrument): Promise<void> {
    this.#keep(document);
    await this.choose('first');
  }

  async #restore(): Promise<void> {
    const [first, chosen] = await Promise.all([
      readFirstState(this.#instrument),
      readSetting(this.#setting, isChoice),
    ]);
    this.#first = first;
    const kept = (await this.#baselineOf(chosen)) ?? (await this.#baselineOf(await this.#lastNamed()));
    this.#chosen ??= kept;
    this.#isRead = true;
  }

  async #lastNamed(): Promise<number | undefined> {
    const versions = await listVersions(this.#instrument);
    return versions.find(({ label }) => label !== null)?.id;
  }

  async #baselineOf(choice: BaselineChoice | undefined): Promise<Baseline | null> {
    const document = choice === undefined ? null : await this.#documentOf(choice);
    return choice === undefined || document === null ? null : { choice, document };
  }

  async #documentOf(choice: BaselineChoice): Promise<Instrument | null> {
    if (choice === 'first') return this.#first?.document ?? null;
    if (choice === 'opened') return this.opened?.document ?? null;
    const version = await readVersion(choice);
    return version.ok ? version.value.document : null;
  }

  #keep(document: Instrument): void {
    this.#first = now(document);
    void keepFirstState(this.#instrument, this.#first);
  }

  get #setting(): string {
    return `baseline:${this.#instrument}`;
  }
}

const now = (document: Instrument): KeptState => ({ document, at: Date.now() });

const hasResults = ({ results }: Plan): boolean =>
  Object.values(results).some((ids: readonly string[]) => ids.length > 0);

const isChoice = (value: unknown): value is BaselineChoice =>
  value === 'first' || value === 'opened' || typeof value === 'number';

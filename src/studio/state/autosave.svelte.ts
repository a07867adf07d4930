// What is typed is in the database soon after, and the user can see that it is.

import type { Instrument } from '../../model/types.ts';
import type { InstrumentMeta, Outcome, StorageProblem } from '../../storage/index.ts';

/** Together with the time of a write this stays below the promised 400 ms. */
const DELAY = 250;

export type SaveState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'problem'; readonly problem: StorageProblem };

type Write = (revision: number, document: Instrument) => Promise<Outcome<InstrumentMeta>>;

export class Autosave {
  #state = $state.raw() as SaveState;
  #revision: number;
  /** What is not written yet. */
  #pending: Instrument | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | null = null;
  readonly #write: Write;

  /** `revision` and `at`: of the state that was read. */
  constructor(revision: number, at: number, write: Write) {
    this.#revision = revision;
    this.#state = { kind: 'saved', at };
    this.#write = write;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The revision that this window read or wrote last. */
  get revision(): number {
    return this.#revision;
  }

  /** What a closing page would lose. */
  get unsaved(): Instrument | null {
    return this.#pending;
  }

  /** Takes note of a change. It is written a moment later, together with those that follow at once. */
  change(document: Instrument): void {
    this.#pending = document;
    if (this.#state.kind === 'problem') return;
    this.#state = { kind: 'saving' };
    this.#timer ??= setTimeout(() => void this.flush(), DELAY);
  }

  /** Writes now what is not written. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing ??= this.#writeAll().finally(() => (this.#writing = null));
    return this.#writing;
  }

  /** Tries again after a problem. */
  retry(): Promise<void> {
    if (this.#state.kind === 'problem') this.#state = { kind: 'saving' };
    return this.flush();
  }

  /** Goes on from a state that is in the database already. */
  adopt(revision: number, at: number): void {
    this.#revision = revision;
    this.#pending = null;
    this.#state = { kind: 'saved', at };
  }

  async #writeAll(): Promise<void> {
    while (this.#pending !== null && this.#state.kind !== 'problem') {
      const document = this.#pending;
      const outcome = await this.#write(this.#revision, document);
      if (!outcome.ok) {
        this.#state = { kind: 'problem', problem: outcome.problem };
        return;
      }
      this.#revision = outcome.value.revision;
      if (this.#pending === document) this.#pending = null;
      this.#state =
        this.#pending === null ? { kind: 'saved', at: outcome.value.updatedAt } : { kind: 'saving' };
    }
  }
}

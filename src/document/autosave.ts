// What is typed is in the database soon after, and the user can see that it is. What is not there after a second is
// noted beside it, whatever the reason.

/** Together with the time of a write this stays below the promised 400 ms. */
const DELAY = 250;
/** From then on what is not stored is noted. */
const NOTED_AFTER = 600;
/** From then on saving is said to be slow. */
const SLOW_AFTER = 5000;
/** Seconds between tries while the database refuses; the last one again and again. */
const PAUSES = [1, 2, 4, 8, 15, 30];

/** Why a write was refused. */
export interface WriteProblem {
  readonly kind: string;
}

/** What a write that came through says of the state that is stored now. */
export interface Written {
  readonly revision: number;
  readonly updatedAt: number;
}

/** `failed`: a mistake of ours in writing; the edit is as little stored as after a refusal. */
type Failed = { readonly kind: 'failed'; readonly detail: string };

export type SaveState<Problem extends WriteProblem> =
  | { readonly kind: 'saving'; readonly slow: boolean }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'problem'; readonly problem: Problem | Failed };

export type WriteOutcome<Problem> =
  | { readonly ok: true; readonly value: Written }
  | { readonly ok: false; readonly problem: Problem };

/** Stores a state; `revision` is the one that was read or written last. */
export type Write<State, Problem> = (revision: number, document: State) => Promise<WriteOutcome<Problem>>;

/** Where unsaved edits are noted. */
export interface Rescue<State> {
  /** True if the note is written. */
  note(revision: number, document: State): Promise<boolean>;
  forget(): void;
}

export class Autosave<State, Problem extends WriteProblem = WriteProblem> {
  #state: SaveState<Problem>;
  /** Whether what is unsaved is noted; null while nothing needed to be. */
  #noted: boolean | null = null;
  #revision: number;
  /** What is not written yet. */
  #pending: State | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #noteTimer: ReturnType<typeof setTimeout> | undefined;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  #tryTimer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  /** Since then what is stored stays noted, too: a browser whose disk is full may yet drop all that it took. */
  #hasFailed = false;
  #writing: Promise<void> | null = null;
  /** How many changes there were, and with how many of them the database is. */
  #changes = 0;
  #stored = 0;
  /** Who waits until so many changes are stored. */
  #waiting: readonly { readonly changes: number; readonly tell: () => void }[] = [];
  readonly #write: Write<State, Problem>;
  readonly #rescue: Rescue<State> | null;

  /** `revision` and `at`: of the state that was read. */
  constructor(
    revision: number,
    at: number,
    write: Write<State, Problem>,
    rescue: Rescue<State> | null = null,
  ) {
    this.#revision = revision;
    this.#state = { kind: 'saved', at };
    this.#write = write;
    this.#rescue = rescue;
  }

  get state(): SaveState<Problem> {
    return this.#state;
  }

  /** Whether what is unsaved for a while is kept in a note; null where nothing is. */
  get noted(): boolean | null {
    return this.#noted;
  }

  /** The revision that this window read or wrote last. */
  get revision(): number {
    return this.#revision;
  }

  /** What a closing page would lose. */
  get unsaved(): State | null {
    return this.#pending;
  }

  /** Takes note of a change. It is written a moment later, together with those that follow at once. */
  change(document: State): void {
    this.#pending = document;
    this.#changes += 1;
    this.#noteTimer ??= setTimeout(() => void this.note(), NOTED_AFTER);
    if (this.#state.kind === 'problem') return;
    if (this.#state.kind === 'saved') this.#beginSaving();
    this.#timer ??= setTimeout(() => void this.flush(), DELAY);
  }

  /** Writes now what is not written, and waits for that, but not for what is edited meanwhile. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#state.kind === 'problem') return this.#writing ?? Promise.resolve();
    const changes = this.#changes;
    const all = this.#begin();
    if (changes <= this.#stored) return Promise.resolve();
    const own = new Promise<void>((tell) => (this.#waiting = [...this.#waiting, { changes, tell }]));
    return Promise.race([own, all]);
  }

  /** Tries again after a problem. */
  retry(): Promise<void> {
    if (this.#state.kind === 'problem') this.#beginSaving();
    return this.flush();
  }

  /** Notes now what is not written. */
  async note(): Promise<void> {
    clearTimeout(this.#noteTimer);
    this.#noteTimer = undefined;
    const document = this.#pending;
    if (document === null || this.#rescue === null) return;
    const noted = await this.#rescue.note(this.#revision, document);
    if (this.#pending !== null) this.#show(this.#state, noted);
  }

  /** Goes on from a state that is in the database already. */
  adopt(revision: number, at: number): void {
    this.#revision = revision;
    this.#pending = null;
    this.#settle(at);
  }

  /** Stores and notes nothing more, also what is not stored yet. */
  abandon(): void {
    this.stop();
    this.#pending = null;
  }

  /** Gives up what waits for a later time. */
  stop(): void {
    for (const timer of [this.#timer, this.#noteTimer, this.#slowTimer, this.#tryTimer]) clearTimeout(timer);
  }

  /** Called whenever `state` or `noted` has changed. */
  protected changed(): void {
    // Whoever shows them follows.
  }

  #show(state: SaveState<Problem>, noted = this.#noted): void {
    this.#state = state;
    this.#noted = noted;
    this.changed();
  }

  #begin(): Promise<void> {
    this.#writing ??= this.#writeAll().finally(() => (this.#writing = null));
    return this.#writing;
  }

  async #writeAll(): Promise<void> {
    while (this.#pending !== null) {
      const document = this.#pending;
      const changes = this.#changes;
      const outcome = await this.#attempt(document);
      if (!outcome.ok) {
        this.#fail(outcome.problem);
        return;
      }
      this.#revision = outcome.value.revision;
      this.#tellStored(changes);
      if (this.#pending === document) this.#pending = null;
      if (this.#pending !== null) this.#beginSaving();
      else {
        this.#settle(outcome.value.updatedAt);
        if (this.#hasFailed) void this.#rescue?.note(this.#revision, document);
      }
    }
  }

  #tellStored(changes: number): void {
    this.#stored = changes;
    for (const one of this.#waiting) if (one.changes <= changes) one.tell();
    this.#waiting = this.#waiting.filter((one) => one.changes > changes);
  }

  /** A mistake of ours in writing is told like a refusal: the edit is as little stored. */
  async #attempt(document: State): Promise<WriteOutcome<Problem | Failed>> {
    try {
      return await this.#write(this.#revision, document);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return { ok: false, problem: { kind: 'failed', detail } };
    }
  }

  #beginSaving(): void {
    this.#show({ kind: 'saving', slow: false });
    clearTimeout(this.#slowTimer);
    this.#slowTimer = setTimeout(() => {
      if (this.#state.kind === 'saving') this.#show({ kind: 'saving', slow: true });
    }, SLOW_AFTER);
  }

  #settle(at: number): void {
    this.stop();
    this.#timer = this.#noteTimer = undefined;
    this.#tries = 0;
    if (!this.#hasFailed) this.#rescue?.forget();
    this.#show({ kind: 'saved', at }, null);
  }

  #fail(problem: Problem | Failed): void {
    this.#hasFailed ||= problem.kind === 'quota' || problem.kind === 'failed';
    clearTimeout(this.#slowTimer);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // The same problem again is no news.
    if (this.#state.kind !== 'problem' || !same(this.#state.problem, problem))
      this.#show({ kind: 'problem', problem });
    void this.note();
    if (problem.kind !== 'quota' && problem.kind !== 'failed') return;
    const pause = PAUSES[Math.min(this.#tries, PAUSES.length - 1)]!;
    this.#tries += 1;
    clearTimeout(this.#tryTimer);
    this.#tryTimer = setTimeout(() => {
      if (this.#state.kind === 'problem' && this.#pending !== null) void this.#begin();
    }, pause * 1000);
  }
}

function same(a: WriteProblem, b: WriteProblem): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

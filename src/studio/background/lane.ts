// One thing that follows from the instrument, worked out one run at a time: what is wanted meanwhile follows, the latest
// alone. What is wanted already is not begun again.

export interface Work<Wanted> {
  /** Milliseconds without another want before it begins. */
  readonly wait: number;
  /** A run that takes longer gives way to the next; a shorter one ends, so that a drag shows its way. */
  readonly patience: number;
  readonly run: (wanted: Wanted) => Promise<void>;
  readonly giveUp?: () => void;
}

/** One that follows the open instrument in a lane of its own. */
export interface Peer {
  /** Reads what it wants; called in an effect, writes nothing. */
  follow(): void;
  stop(): void;
}

export class Lane<Wanted extends object> {
  readonly #work: Work<Wanted>;
  #latest: Wanted | null = null;
  #next: Wanted | null = null;
  #begun: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(work: Work<Wanted>) {
    this.#work = work;
  }

  /** Null: nothing. It never begins at once, so that an effect may call it. */
  want(wanted: Wanted | null): void {
    if (isSame(wanted, this.#latest)) return;
    this.#latest = wanted;
    this.again();
  }

  /** Works out once more what is wanted. */
  again(): void {
    clearTimeout(this.#timer);
    this.#next = null;
    const wanted = this.#latest;
    if (wanted === null) return;
    if (this.#work.wait === 0) queueMicrotask(() => this.#due(wanted));
    else this.#timer = setTimeout(() => this.#due(wanted), this.#work.wait);
  }

  /** Whether something is to be begun when what is under way has ended. */
  get isAwaited(): boolean {
    return this.#next !== null;
  }

  /** What is not begun yet is not begun any more. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#next = null;
  }

  /** Wants nothing more. */
  stop(): void {
    this.drop();
    this.#latest = null;
  }

  #due(wanted: Wanted): void {
    if (wanted !== this.#latest) return;
    this.#next = wanted;
    if (this.#begun === null) void this.#runAll();
    else if (performance.now() - this.#begun > this.#work.patience) this.#work.giveUp?.();
  }

  async #runAll(): Promise<void> {
    while (this.#next) {
      const wanted = this.#next;
      this.#next = null;
      this.#begun = performance.now();
      await this.#work.run(wanted).finally(() => (this.#begun = null));
    }
  }
}

/** Of the same things. */
function isSame<Wanted extends object>(one: Wanted | null, other: Wanted | null): boolean {
  if (one === null || other === null) return one === other;
  const names = Object.keys(one) as (keyof Wanted)[];
  return names.every((name) => one[name] === other[name]);
}

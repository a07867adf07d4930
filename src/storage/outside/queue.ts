// One write at a time for each file, the latest state last; states that came and went meanwhile are left out.

/** Writes `text`, or removes the file where it is null. True if it is done. */
type Write = (name: string, text: string | null) => Promise<boolean>;

export class FileQueue {
  readonly #write: Write;
  readonly #waiting = new Map<string, () => string | null>();
  readonly #running = new Map<string, Promise<boolean>>();

  constructor(write: Write) {
    this.#write = write;
  }

  /** Resolves when this state or a later one of the file is written; true if it is. `text` is made when its turn comes. */
  put(name: string, text: () => string | null): Promise<boolean> {
    this.#waiting.set(name, text);
    const running = this.#running.get(name) ?? this.#run(name);
    this.#running.set(name, running);
    return running;
  }

  /** Resolves when nothing is on its way any more. */
  async idle(): Promise<void> {
    await Promise.all(this.#running.values());
  }

  async #run(name: string): Promise<boolean> {
    let done = true;
    for (let text = this.#take(name); text; text = this.#take(name)) done = await this.#write(name, text());
    this.#running.delete(name);
    return done;
  }

  #take(name: string): (() => string | null) | undefined {
    const text = this.#waiting.get(name);
    this.#waiting.delete(name);
    return text;
  }
}

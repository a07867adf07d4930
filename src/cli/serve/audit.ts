// The audit file: a line for each decision, on the disk before the answer is sent. What waits is written together, so
// that many requests share one wait for the disk.

import { open } from 'node:fs/promises';
import { BadUse } from '../call.ts';
import { STANDARD_INPUT as STANDARD } from '../files.ts';

interface Waiting {
  readonly text: string;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Writes a text, and is through when it can no more be lost with this program. */
interface Sink {
  readonly write: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export class Audit {
  readonly #sink: Sink;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  /** After a write that failed, half a line may stand there. */
  #isBroken = false;

  private constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** “-” is the standard output. */
  static async open(file: string): Promise<Audit> {
    return new Audit(file === STANDARD ? standardOutput : await fileSink(file));
  }

  /** Fails where the lines could not be written: then the decisions are not given either. */
  append(lines: readonly object[]): Promise<void> {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    return new Promise((done, failed) => {
      this.#waiting.push({ text, done, failed });
      this.#writing ??= this.#write();
    });
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#sink.close();
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#sink.write((this.#isBroken ? '\n' : '') + batch.map(({ text }) => text).join(''));
        this.#isBroken = false;
        for (const { done } of batch) done();
      } catch (error) {
        this.#isBroken = true;
        for (const { failed } of batch) failed(error);
      }
    }
    this.#writing = null;
  }
}

async function fileSink(file: string): Promise<Sink> {
  try {
    const handle = await open(file, 'a', 0o600);
    return {
      write: async (text) => {
        await handle.appendFile(text);
        await handle.datasync();
      },
      close: () => handle.close(),
    };
  } catch (error) {
    throw new BadUse('notWritable', { file, reason: (error as NodeJS.ErrnoException).code ?? '' });
  }
}

const standardOutput: Sink = {
  write: (text) =>
    new Promise((done, failed) => {
      process.stdout.write(text, (error) => (error ? failed(error) : done()));
    }),
  close: () => Promise.resolve(),
};

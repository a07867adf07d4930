// Where results are written. A file appears whole or not at all: it is written beside its place and then moved there.

import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BadUse } from './call.ts';
import { pour } from './print.ts';

/** Each write waits until there is room for the next. */
export interface Output {
  readonly write: (part: string | Uint8Array) => Promise<void>;
  /** Puts the file in its place. */
  readonly finish: () => Promise<void>;
  /** Leaves no trace. */
  readonly discard: () => Promise<void>;
}

export const standardOutput: Output = {
  write: pour,
  finish: () => Promise.resolve(),
  discard: () => Promise.resolve(),
};

export async function fileOutput(file: string): Promise<Output> {
  // Not by the number of the process: one that was killed leaves its file, and the next may have its number.
  const temporary = join(dirname(file), `.${basename(file)}.${randomBytes(4).toString('hex')}.tmp`);
  const trying = async <Done>(work: () => Promise<Done>): Promise<Done> => {
    try {
      return await work();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw code === undefined ? error : new BadUse('notWritable', { file, reason: code });
    }
  };
  const handle: FileHandle = await trying(() => open(temporary, 'wx'));
  const leave = leaveNothingWhenStopped(temporary);
  return {
    write: (part) => trying(() => handle.writeFile(part)),
    finish: () =>
      trying(async () => {
        await handle.sync();
        await handle.close();
        await rename(temporary, file);
        leave();
      }),
    discard: async () => {
      await handle.close().catch(() => undefined);
      await rm(temporary, { force: true });
      leave();
    },
  };
}

/** The files that one command writes: each appears whole, and none where the command fails. */
export class Outputs {
  private readonly opened = new Map<string | null, Output>();

  /** Null is the standard output. */
  async open(file: string | null): Promise<Output> {
    const output = file === null ? standardOutput : await fileOutput(file);
    this.opened.set(file, output);
    return output;
  }

  /** Puts these files in their places, the last opened first, and leaves no trace of the others. */
  async finish(wanted: readonly (string | null)[]): Promise<void> {
    for (const [file, output] of [...this.opened].reverse()) {
      await (wanted.includes(file) ? output.finish() : output.discard());
      this.opened.delete(file);
    }
  }
}

/** Removes the temporary file when the program ends, by whatever; until it is told that all is done. */
function leaveNothingWhenStopped(temporary: string): () => void {
  const remove = () => rmSync(temporary, { force: true });
  const stop = (signal: NodeJS.Signals) => {
    remove();
    process.off(signal, stop);
    process.kill(process.pid, signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  process.on('exit', remove);
  return () => {
    for (const signal of signals) process.off(signal, stop);
    process.off('exit', remove);
  };
}

// The command line as a script or a person calls it. All calls of a test file run in one thread, which starts once: a
// process of its own for each takes longer to start than most commands run. `program.ts` is the real process.

import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, SHARE_ENV, Worker } from 'node:worker_threads';
import { build } from 'vite';
import { madeOnce } from '../tools/once.ts';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

const folder = await madeOnce('command-line-thread', async (outDir) => {
  const output = { entryFileNames: 'thread.js' };
  const thread = { ssr: 'test/cli/thread.ts', outDir, rolldownOptions: { output } };
  await build({ mode: 'cli', logLevel: 'error', build: thread });
});

const { port1: calls, port2: port } = new MessageChannel();
/** Becomes 1 when the answer is there. */
const answered = new Int32Array(new SharedArrayBuffer(4));
new Worker(join(folder, 'thread.js'), {
  env: SHARE_ENV,
  workerData: { port, answered },
  transferList: [port],
}).unref();
calls.unref();

export function aspect(...args: readonly string[]): Run {
  Atomics.store(answered, 0, 0);
  calls.postMessage(args);
  Atomics.wait(answered, 0, 0);
  return (receiveMessageOnPort(calls) as { readonly message: Run }).message;
}

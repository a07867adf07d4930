// Runs one call of the command line after another, and gives what a process would have: its exit code and its two streams.

import { workerData, type MessagePort } from 'node:worker_threads';
import { runProgram } from '../../src/cli/program.ts';
import type { Run } from './aspect.ts';

const { port, answered } = workerData as { readonly port: MessagePort; readonly answered: Int32Array };

/** Keeps what is written, and takes it at once. */
function caught(stream: NodeJS.WriteStream): () => string {
  let parts: Buffer[] = [];
  stream.write = (part: string | Uint8Array, ...more: unknown[]) => {
    parts.push(Buffer.from(part as string));
    const done = more.find((one) => typeof one === 'function') as (() => void) | undefined;
    done?.();
    return true;
  };
  return () => {
    const text = Buffer.concat(parts).toString();
    parts = [];
    return text;
  };
}

const out = caught(process.stdout);
const said = caught(process.stderr);

port.on('message', (args: readonly string[]) => {
  void runProgram(args).then((code) => {
    port.postMessage({ code, out: out(), said: said() } satisfies Run);
    Atomics.store(answered, 0, 1);
    Atomics.notify(answered, 0);
  });
});

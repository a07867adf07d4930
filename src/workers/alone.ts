// A worker for one piece of work: what cannot be interrupted is given up by ending the worker, and with it the memory that
// the work took.

import { releaseProxy, wrap, type Remote } from 'comlink';

export interface Alone<Api> {
  readonly remote: Remote<Api>;
  /** Null where it is given up; fails where the worker does, also where its memory is used up. */
  readonly ended: Promise<null>;
  /** As often as one likes. */
  readonly end: () => void;
}

export function alone<Api>(worker: Worker): Alone<Api> {
  const remote = wrap<Api>(worker);
  let giveUp = (): void => undefined;
  const ended = new Promise<null>((resolve, reject) => {
    giveUp = () => resolve(null);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  // Who waits for its work is told; where nobody does, nothing is left to tell.
  ended.catch(() => undefined);
  let hasEnded = false;
  const end = () => {
    if (hasEnded) return;
    hasEnded = true;
    remote[releaseProxy]();
    worker.terminate();
    giveUp();
  };
  return { remote, ended, end };
}

// Long work in a worker stops now and then to hear what the page wants, for example that it be given up.

/** Lets the messages that wait be handled. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Told the share that is done, 0 to 1. */
export type Progress = (done: number) => void;

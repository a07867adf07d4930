// A thread of Node that runs a TypeScript file, talked to as a worker of a browser is.

import { Worker, type MessagePort } from 'node:worker_threads';
import type { Endpoint } from 'comlink';

export function threadOf(file: URL, workerData: unknown): Worker {
  const code = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(file.href)})))`;
  return new Worker(code, { eval: true, workerData });
}

/** A thread, or the door to the one that started this one. */
export function endpointOf(port: Worker | MessagePort): Endpoint {
  type Listener = Parameters<Endpoint['addEventListener']>[1];
  const heard = new Map<Listener, (data: unknown) => void>();
  return {
    postMessage: (message) => port.postMessage(message),
    addEventListener: (_, listener) => {
      const hear = (data: unknown) => {
        const event = new MessageEvent('message', { data });
        if (typeof listener === 'function') listener(event);
        else listener.handleEvent(event);
      };
      heard.set(listener, hear);
      port.on('message', hear);
    },
    removeEventListener: (_, listener) => {
      const hear = heard.get(listener);
      if (hear) port.off('message', hear);
    },
  };
}

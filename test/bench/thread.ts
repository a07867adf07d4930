// A thread of Node that runs a TypeScript file, talked to as a worker of a browser is.

import { Worker } from 'node:worker_threads';

export function threadOf(file: URL, workerData: unknown): Worker {
  const code = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(file.href)})))`;
  return new Worker(code, { eval: true, workerData });
}

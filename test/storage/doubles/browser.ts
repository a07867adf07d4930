// A browser's storage beside the database, and which of its pages are open.

import { MemoryFolder } from './folder.ts';
import { smallStorage } from './localStorage.ts';

export interface BrowserDouble {
  /** The private folder of the site. */
  readonly folder: MemoryFolder;
  /** Names of locks that pages hold. */
  readonly locks: Set<string>;
}

/** `folder` null: a browser without one. */
export function standIn({ room = Infinity, withFolder = true } = {}): BrowserDouble {
  const folder = new MemoryFolder();
  const locks = new Set<string>();
  define('localStorage', smallStorage(room));
  define('navigator', {
    languages: ['en'],
    storage: {
      getDirectory: () =>
        withFolder ? Promise.resolve(folder) : Promise.reject(new DOMException('none', 'SecurityError')),
      persist: () => Promise.resolve(true),
      persisted: () => Promise.resolve(true),
    },
    locks: {
      request: (_name: string, ...rest: unknown[]) => {
        const work = rest.at(-1) as () => unknown;
        return Promise.resolve(work());
      },
      query: () => Promise.resolve({ held: [...locks].map((name) => ({ name })) }),
    },
  });
  return { folder, locks };
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

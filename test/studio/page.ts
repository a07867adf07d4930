// As much of a page as the state of the studio asks for, so that it can be tested without a browser: import it first.

import 'fake-indexeddb/auto';

const page: Record<string, unknown> = {
  addEventListener: () => undefined,
  document: { documentElement: { dataset: {} } },
  history: { replaceState: () => undefined },
  localStorage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
  location: { hash: '' },
  sessionStorage: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
  matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
};
for (const [name, value] of Object.entries(page))
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });

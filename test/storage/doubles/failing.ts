// A database whose N-th call fails, once or from then on for ever: every request and every transaction counts.

import { vi } from 'vitest';

export type Mode = 'once' | 'for ever';

export interface Failing {
  /** Calls so far. */
  readonly calls: number;
  restore(): void;
}

const METHODS = ['add', 'put', 'delete', 'get', 'getAll', 'openCursor', 'count'] as const;
type Method = (typeof METHODS)[number];

/** What fails: a call that is refused at once, or a transaction that is given up with the reason within. */
export type Fault = 'refused' | 'aborted';

/** `at` 0: nothing fails, calls are counted. */
export function failAt(at: number, mode: Mode, fault: Fault): Failing {
  let calls = 0;
  const isDue = (): boolean => {
    calls += 1;
    return at > 0 && (mode === 'once' ? calls === at : calls >= at);
  };
  const quota = (): DOMException => new DOMException('The quota was exceeded.', 'QuotaExceededError');
  const spies = METHODS.map((method: Method) => {
    const real = IDBObjectStore.prototype[method] as (...given: unknown[]) => unknown;
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...given: unknown[]
    ) {
      if (!isDue()) return real.apply(this, given) as never;
      if (fault === 'refused') throw quota();
      const request = real.apply(this, given) as never;
      const { transaction } = this;
      Object.defineProperty(transaction, 'error', { value: quota(), configurable: true });
      transaction.abort();
      return request;
    });
  });
  return {
    get calls() {
      return calls;
    },
    restore: () => spies.forEach((spy) => spy.mockRestore()),
  };
}

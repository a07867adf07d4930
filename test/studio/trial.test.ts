// The case that is tried survives its page, also when that closes before the database has the last answer.

import './page.ts';
import { beforeEach, expect, test, vi } from 'vitest';

const { Trial } = await import('../../src/studio/state/trial.svelte.ts');

const noted = new Map<string, string>();
beforeEach(() => {
  noted.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => noted.get(key) ?? null,
    setItem: (key: string, value: string) => void noted.set(key, value),
    removeItem: (key: string) => void noted.delete(key),
  });
});

test('the last answer is there for the next page, whatever became of the database', async () => {
  const trial = new Trial('psa');
  trial.answer('age', 41);
  trial.secure();
  expect(noted.size).toBe(1);
  const next = new Trial('psa');
  await next.restore();
  expect(next.case.responses).toEqual({ age: 41 });
});

test('once it is stored there is nothing to note', async () => {
  const trial = new Trial('psa');
  trial.answer('age', 42);
  trial.secure();
  await trial.flush();
  expect(noted.size).toBe(0);
  trial.secure();
  expect(noted.size).toBe(0);
});

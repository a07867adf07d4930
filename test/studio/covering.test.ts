// How much the test cases reach is worked out when nothing else is, and told of the present instrument alone.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open } from './workspace.ts';
import { newInstrument, type Instrument } from '../../src/model/index.ts';
import { Covering } from '../../src/studio/background/covering.svelte.ts';
import type { Workspace } from '../../src/studio/state/index.ts';
import type { coverage } from '../../src/workers/index.ts';

const en = (text: string) => ({ en: text });
const document: Instrument = {
  ...newInstrument('en', 'For the tests'),
  items: [{ id: 'calls', kind: 'boolean', label: en('Calls') }],
  scores: [
    {
      id: 'total',
      label: en('Total'),
      method: 'sum',
      terms: [{ of: 'calls' }],
      missing: { policy: 'strict' },
      decimals: 0,
    },
  ],
  tests: [
    { id: 'one', assessedOn: '2026-11-26', responses: { calls: true }, expected: { scores: { total: 1 } } },
  ],
};
const FOUND = {
  reached: 3,
  open: [{ kind: 'true', name: 'calls' }],
  never: [],
  undecided: [],
  suggested: [],
} as const;
const LONG = 20_000;

let workspace: Workspace;
let isBusy: boolean;
let covering: Covering;
const count = vi.fn<typeof coverage>();
beforeEach(() => {
  vi.useFakeTimers();
  count.mockReset().mockResolvedValue(FOUND);
  isBusy = false;
  workspace = open(document);
  covering = new Covering(workspace, () => isBusy, count);
});
afterEach(() => {
  covering.stop();
  vi.useRealTimers();
});

/** On a busy machine a document is compiled when its typing pauses. */
function edit(path: string, value: unknown): void {
  workspace.set(path, value);
  vi.advanceTimersByTime(200);
}

test('it waits until what matters more is done', async () => {
  isBusy = true;
  covering.follow();
  await vi.advanceTimersByTimeAsync(LONG);
  expect(count).not.toHaveBeenCalled();
  isBusy = false;
  covering.follow();
  await vi.advanceTimersByTimeAsync(LONG);
  expect(covering.covered).toEqual({ reached: 3, all: 4 });
});

test('an edit gives it up, and nothing is told of an earlier state', async () => {
  const signals: (AbortSignal | undefined)[] = [];
  count.mockImplementation((_, { signal } = {}) => {
    signals.push(signal);
    return new Promise((resolve) => signal?.addEventListener('abort', () => resolve(null)));
  });
  covering.follow();
  await vi.advanceTimersByTimeAsync(LONG);
  edit('/scores/0/decimals', 1);
  covering.follow();
  expect(signals[0]?.aborted).toBe(true);
  count.mockResolvedValue(FOUND);
  await vi.advanceTimersByTimeAsync(LONG);
  expect(covering.covered).toEqual({ reached: 3, all: 4 });
  edit('/scores/0/decimals', 2);
  expect(covering.covered).toBeNull();
});

test('without test cases there is nothing to work out', async () => {
  edit('/tests', []);
  covering.follow();
  await vi.advanceTimersByTimeAsync(LONG);
  expect(count).not.toHaveBeenCalled();
});

test('where it fails, nothing is told', async () => {
  count.mockRejectedValue(new Error('out of memory'));
  covering.follow();
  await vi.advanceTimersByTimeAsync(LONG);
  expect(covering.covered).toBeNull();
});

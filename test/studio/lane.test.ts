// How work that follows from edits is put in order: one run at a time, the latest next, nothing twice.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Lane, type Work } from '../../src/studio/background/lane.ts';

interface Wanted {
  readonly document: string;
  readonly edits: number;
}

const LONG = 100;
const given = (document: string, edits = 0): Wanted => ({ document, edits });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A lane whose runs take LONG, and what it did. */
function lane(work: Partial<Work<Wanted>> = {}): { lane: Lane<Wanted>; log: string[] } {
  const log: string[] = [];
  const run = async ({ document }: Wanted) => {
    log.push(`begin ${document}`);
    await new Promise((resolve) => setTimeout(resolve, LONG));
    log.push(`end ${document}`);
  };
  return {
    lane: new Lane({ wait: 0, patience: Infinity, run, giveUp: () => log.push('give up'), ...work }),
    log,
  };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

test('does not begin at once, for effects call it', async () => {
  const { lane: one, log } = lane();
  one.want(given('a'));
  expect(log).toEqual([]);
  await pass(0);
  expect(log).toEqual(['begin a']);
});

test('what is wanted already is not begun again, whatever object says it', async () => {
  const { lane: one, log } = lane();
  one.want(given('a'));
  one.want(given('a'));
  await pass(LONG);
  one.want(given('a'));
  await pass(LONG);
  expect(log).toEqual(['begin a', 'end a']);
  one.want(given('a', 1));
  await pass(LONG);
  expect(log).toEqual(['begin a', 'end a', 'begin a', 'end a']);
});

test('what was wanted, and then something else, and then again, is worked out again', async () => {
  const { lane: one, log } = lane();
  for (const wanted of [given('a'), null, given('a')]) {
    one.want(wanted);
    await pass(LONG);
  }
  expect(log).toEqual(['begin a', 'end a', 'begin a', 'end a']);
});

test('one run at a time; of what is wanted meanwhile, the latest alone follows', async () => {
  const { lane: one, log } = lane();
  for (const document of ['a', 'b', 'c', 'd']) {
    one.want(given(document));
    await pass(10);
  }
  expect(one.isAwaited).toBe(true);
  await pass(3 * LONG);
  expect(log).toEqual(['begin a', 'end a', 'begin d', 'end d']);
  expect(one.isAwaited).toBe(false);
});

test('a run that takes longer than its patience is told to give way; a shorter one is not', async () => {
  const { lane: one, log } = lane({ patience: 50 });
  one.want(given('a'));
  await pass(40);
  one.want(given('b'));
  await pass(0);
  expect(log).toEqual(['begin a']);
  await pass(20);
  one.want(given('c'));
  await pass(0);
  expect(log).toEqual(['begin a', 'give up']);
  await pass(2 * LONG);
  expect(log).toEqual(['begin a', 'give up', 'end a', 'begin c', 'end c']);
});

test('waits for a pause, where it is to', async () => {
  const { lane: one, log } = lane({ wait: 30 });
  for (const document of ['a', 'b', 'c']) {
    one.want(given(document));
    await pass(20);
  }
  expect(log).toEqual([]);
  await pass(10);
  expect(log).toEqual(['begin c']);
  one.want(given('d'));
  await pass(20);
  one.want(null);
  await pass(2 * LONG);
  expect(log).toEqual(['begin c', 'end c']);
});

test('goes on after a run that failed', async () => {
  let fails = true;
  const log: string[] = [];
  const run = ({ document }: Wanted): Promise<void> => {
    if (fails) return Promise.reject(new Error('It fails'));
    log.push(document);
    return Promise.resolve();
  };
  const failed: unknown[] = [];
  const listen = (error: unknown) => failed.push(error);
  process.once('unhandledRejection', listen);
  const { lane: one } = lane({ run });
  one.want(given('a'));
  await pass(1);
  fails = false;
  one.want(given('b'));
  await pass(1);
  vi.useRealTimers();
  await new Promise(setImmediate);
  expect(log).toEqual(['b']);
  expect(failed).toHaveLength(1);
});

test('drops what has not begun, does again what it is told to, and stops', async () => {
  const { lane: one, log } = lane();
  one.want(given('a'));
  await pass(10);
  one.want(given('b'));
  await pass(0);
  one.drop();
  await pass(2 * LONG);
  expect(log).toEqual(['begin a', 'end a']);
  one.again();
  await pass(LONG);
  expect(log.slice(2)).toEqual(['begin b', 'end b']);
  one.want(given('c'));
  one.stop();
  await pass(LONG);
  one.again();
  await pass(LONG);
  expect(log.slice(4)).toEqual([]);
});

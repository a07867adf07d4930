// A long instrument is looked through in pieces: the page is never held up by the whole of it.

import './page.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newInstrument, pause, type Instrument } from '../../src/model/index.ts';
import { compile, compiling } from '../../src/plan/index.ts';
import { Checking } from '../../src/studio/state/checking.svelte.ts';

const label = (en: string) => ({ en });
const times = <One>(count: number, make: (at: number) => One): One[] =>
  Array.from({ length: count }, (_, at) => make(at));
const base = newInstrument('en', 'For the tests');
const number = (id: string) =>
  ({ id, kind: 'number', label: label(id), min: 0, max: 9, decimals: 0 }) as const;
const formula = (expression: string, at: number) => ({
  id: `f${String(at)}`,
  label: label('A formula'),
  expression,
  decimals: 0,
});

const short: Instrument = { ...base, items: [number('a')], formulas: [formula('a * 2', 0)] };
const LONG: Record<string, Instrument> = {
  'many formulas': { ...short, formulas: times(2_000, (at) => formula(`a * ${String(at)}`, at)) },
  'long formulas': {
    ...short,
    formulas: times(20, (at) => formula(times(900, () => 'a').join(' + '), at)),
  },
  'many items': { ...short, items: [number('a'), ...times(4_000, (at) => number(`i${String(at)}`))] },
};

// Only the timers: a piece ends by the real clock.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

/** Until it has come to an end; how often something else could be done meanwhile. */
async function looking(checking: Checking, document: Instrument): Promise<number> {
  vi.advanceTimersToNextTimer();
  let pauses = 0;
  while ((checking.isFirst || checking.of !== document) && pauses < 10_000) {
    await pause();
    pauses += 1;
  }
  return pauses;
}

describe('an instrument is opened', () => {
  test('and known at once, where it is short', () => {
    const checking = new Checking(short);
    expect(checking.isFirst).toBe(false);
    expect(checking.plan).not.toBeNull();
  });

  test.each(Object.keys(LONG))('and known later, with %s: nothing is said of it until then', async (name) => {
    const document = LONG[name]!;
    const checking = new Checking(document);
    expect(checking.isFirst).toBe(true);
    expect(checking.runnable).toBeNull();
    expect(checking.diagnostics).toEqual([]);
    expect(await looking(checking, document)).toBeLessThan(10_000);
    const { plan, diagnostics } = compile(document);
    expect(checking.diagnostics).toEqual(diagnostics);
    expect(checking.plan).toEqual(plan);
  });

  test('and an edit while it is looked through counts, not what was before it', async () => {
    const document = LONG['many formulas']!;
    const edited = { ...document, formulas: [...document.formulas.slice(1), formula('nobody', 0)] };
    const checking = new Checking(document);
    checking.check(edited);
    expect(checking.isFirst).toBe(true);
    await looking(checking, edited);
    expect(checking.plan).toBeNull();
    expect(checking.diagnostics.map(({ code }) => code)).toContain('unknown-name');
  });

  test('and closed before it is looked through: nothing more is done', () => {
    const checking = new Checking(LONG['many formulas']!);
    checking.stop();
    expect(vi.getTimerCount()).toBe(0);
    expect(checking.isFirst).toBe(true);
  });
});

test.each([1, 100, 1_000])('the pieces grow with the formulas: %i of them', (count) => {
  const document = { ...short, formulas: times(count, (at) => formula('a * 2', at)) };
  // Each formula is read in one, and planned in another.
  expect([...compiling(document)].length).toBeGreaterThan(2 * count);
});

test('a part is called otherwise: its new name is known before everything is looked through again', async () => {
  const document = LONG['many formulas']!;
  const checking = new Checking(document);
  await looking(checking, document);
  const { type } = checking.scope.get('a')!;
  checking.rename('a', 'b');
  expect(checking.scope.get('b')).toMatchObject({ name: 'b', type });
  checking.rename('f0', 'b');
  expect(checking.scope.get('b')).toMatchObject({ name: 'b', type });
});

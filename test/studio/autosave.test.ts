import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Instrument } from '../../src/model/types.ts';
import type { InstrumentMeta, Outcome } from '../../src/storage/index.ts';
import { Autosave, type Rescue } from '../../src/studio/state/autosave.svelte.ts';
import { example } from '../storage/example.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const titled = (title: string): Instrument => example({ title: { en: title } });

/** A database that takes a while, and notes what it was given. */
function slowDatabase(milliseconds = 50) {
  const written: string[] = [];
  let revision = 1;
  let problem: Outcome<InstrumentMeta> | Error | null = null;
  const notes: string[] = [];
  let room = true;
  const rescue: Rescue = {
    note: (_, document) => {
      if (room) notes.push(document.title['en'] ?? '');
      return Promise.resolve(room);
    },
    forget: () => void notes.push('forgotten'),
  };
  const write = async (given: number, document: Instrument): Promise<Outcome<InstrumentMeta>> => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    if (problem instanceof Error) throw problem;
    if (problem) return problem;
    expect(given).toBe(revision);
    revision += 1;
    written.push(document.title['en'] ?? '');
    return { ok: true, value: { revision, updatedAt: Date.now() } as InstrumentMeta };
  };
  return {
    written,
    notes,
    autosave: new Autosave(1, 0, write, rescue),
    fail: (outcome: Outcome<InstrumentMeta> | Error | null) => (problem = outcome),
    fillUp: () => (room = false),
  };
}

describe('autosave', () => {
  test('whoever waits for what is there now does not wait for edits that keep coming', async () => {
    const { autosave, written } = slowDatabase();
    autosave.change(titled('0'));
    const stored = vi.fn();
    void autosave.flush().then(stored);
    for (let i = 1; i <= 10; i++) {
      autosave.change(titled(String(i)));
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(stored).toHaveBeenCalled();
    expect(written[0]).toBe('0');
    // The others are stored all the same.
    await vi.advanceTimersByTimeAsync(400);
    expect(autosave.unsaved).toBeNull();
    expect(written.at(-1)).not.toBe('0');
  });

  test('writes within 400 ms, however long the user goes on typing', async () => {
    const { autosave, written } = slowDatabase();
    const typedAt = new Map<string, number>();
    const storedAt = new Map<string, number>();
    for (let i = 0; i < 40; i++) {
      typedAt.set(String(i), Date.now());
      autosave.change(titled(String(i)));
      await vi.advanceTimersByTimeAsync(30);
      const last = Number(written.at(-1) ?? -1);
      for (let j = 0; j <= last; j++) if (!storedAt.has(String(j))) storedAt.set(String(j), Date.now());
    }
    expect(storedAt.size).toBeGreaterThan(20);
    for (const [title, at] of storedAt) expect(at - typedAt.get(title)!).toBeLessThanOrEqual(400);
    await vi.advanceTimersByTimeAsync(400);
    expect(written.at(-1)).toBe('39');
    expect(autosave.state.kind).toBe('saved');
  });

  test('takes up what was typed while it wrote', async () => {
    const { autosave, written } = slowDatabase();
    autosave.change(titled('a'));
    await vi.advanceTimersByTimeAsync(270);
    autosave.change(titled('b'));
    expect(autosave.unsaved).not.toBeNull();
    await vi.advanceTimersByTimeAsync(400);
    expect(written).toEqual(['a', 'b']);
    expect(autosave.unsaved).toBeNull();
    expect(autosave.revision).toBe(3);
  });

  test('writes at once when the page closes', async () => {
    const { autosave, written } = slowDatabase();
    autosave.change(titled('a'));
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(50);
    await flushed;
    expect(written).toEqual(['a']);
  });

  test('keeps edits that the database refused, and stores them when it can', async () => {
    const { autosave, written, fail } = slowDatabase();
    fail({ ok: false, problem: { kind: 'quota' } });
    autosave.change(titled('a'));
    await vi.advanceTimersByTimeAsync(400);
    expect(autosave.state).toEqual({ kind: 'problem', problem: { kind: 'quota' } });
    autosave.change(titled('b'));
    expect(autosave.state.kind).toBe('problem');
    fail(null);
    const retried = autosave.retry();
    await vi.advanceTimersByTimeAsync(50);
    await retried;
    expect(written).toEqual(['b']);
    expect(autosave.state.kind).toBe('saved');
  });

  test('after the disk was full, what is stored stays noted: the browser may yet drop its database', async () => {
    const { autosave, notes, written, fail } = slowDatabase();
    fail({ ok: false, problem: { kind: 'quota' } });
    autosave.change(titled('a'));
    await vi.advanceTimersByTimeAsync(400);
    fail(null);
    await vi.advanceTimersByTimeAsync(2000);
    expect(written).toEqual(['a']);
    autosave.change(titled('b'));
    await vi.advanceTimersByTimeAsync(400);
    expect(written).toEqual(['a', 'b']);
    expect(notes.at(-1)).toBe('b');
    expect(notes).not.toContain('forgotten');
  });

  test('says that saving takes long after five seconds, but not while writes come through', async () => {
    const { autosave } = slowDatabase(100);
    for (let i = 0; i < 100; i++) {
      autosave.change(titled(String(i)));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(autosave.state).toEqual({ kind: 'saving', slow: false });
    const stuck = slowDatabase(60_000);
    stuck.autosave.change(titled('a'));
    await vi.advanceTimersByTimeAsync(4900);
    expect(stuck.autosave.state).toEqual({ kind: 'saving', slow: false });
    await vi.advanceTimersByTimeAsync(200);
    expect(stuck.autosave.state).toEqual({ kind: 'saving', slow: true });
  });
});

const full: Outcome<InstrumentMeta> = { ok: false, problem: { kind: 'quota' } };
const refusals: readonly [string, Outcome<InstrumentMeta> | Error, boolean][] = [
  ['a full disk', full, true],
  ['a refusal of the database', { ok: false, problem: { kind: 'failed', detail: 'closed' } }, true],
  ['an error that nobody thought of', new TypeError('x is undefined'), true],
  ['another window', { ok: false, problem: { kind: 'conflict', revision: 2, updatedAt: 0 } }, false],
  ['a lost database', { ok: false, problem: { kind: 'absent' } }, false],
  ['a newer database', { ok: false, problem: { kind: 'newer' } }, false],
];

describe.each(refusals)('while there is %s', (_, refusal, isTriedAgain) => {
  test('it is told within a second and the edit is noted within another, later ones too', async () => {
    const { autosave, notes, fail } = slowDatabase();
    fail(refusal);
    autosave.change(titled('a'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(autosave.state.kind).toBe('problem');
    expect(notes.at(-1)).toBe('a');
    for (const title of ['b', 'c', 'd']) {
      autosave.change(titled(title));
      await vi.advanceTimersByTimeAsync(1000);
      expect(notes.at(-1)).toBe(title);
    }
    expect(autosave.noted).toBe(true);
    autosave.stop();
  });

  test(`it is ${isTriedAgain ? 'tried again by itself, less and less often' : 'left to the user'}`, async () => {
    const { autosave, written, notes, fail } = slowDatabase();
    const write = vi.spyOn(written, 'push');
    fail(refusal);
    autosave.change(titled('a'));
    await vi.advanceTimersByTimeAsync(10_000);
    const { state } = autosave;
    await vi.advanceTimersByTimeAsync(110_000);
    // No news for the same problem: a dialog that was read stays closed.
    expect(autosave.state).toBe(state);
    fail(null);
    await vi.advanceTimersByTimeAsync(31_000);
    expect(written).toEqual(isTriedAgain ? ['a'] : []);
    expect(autosave.state.kind).toBe(isTriedAgain ? 'saved' : 'problem');
    expect(notes.at(-1)).toBe('a');
    expect(write.mock.calls.length).toBeLessThan(12);
    autosave.stop();
  });

  test('that there is no room for a note is known', async () => {
    const { autosave, fail, fillUp } = slowDatabase();
    fail(refusal);
    fillUp();
    autosave.change(titled('a'));
    await vi.advanceTimersByTimeAsync(1500);
    expect(autosave.noted).toBe(false);
    autosave.stop();
  });
});

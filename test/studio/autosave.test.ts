import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Instrument } from '../../src/model/types.ts';
import type { InstrumentMeta, Outcome } from '../../src/storage/index.ts';
import { Autosave } from '../../src/studio/state/autosave.svelte.ts';
import { example } from '../storage/example.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const titled = (title: string): Instrument => example({ title: { en: title } });

/** A database that takes a while, and notes what it was given. */
function slowDatabase(milliseconds = 50) {
  const written: string[] = [];
  let revision = 1;
  let problem: Outcome<InstrumentMeta> | null = null;
  const write = async (given: number, document: Instrument): Promise<Outcome<InstrumentMeta>> => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    if (problem) return problem;
    expect(given).toBe(revision);
    revision += 1;
    written.push(document.title['en'] ?? '');
    return { ok: true, value: { revision, updatedAt: Date.now() } as InstrumentMeta };
  };
  return {
    written,
    autosave: new Autosave(1, 0, write),
    fail: (outcome: Outcome<InstrumentMeta> | null) => (problem = outcome),
  };
}

describe('autosave', () => {
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
});

// Which states become versions, wherever they are kept.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordState, type Comparison, type Version, type VersionStore } from '../../src/document/index.ts';

interface State {
  readonly text: string;
  readonly status: string;
}
type Stored = Version & State & { readonly id: number };

const comparison: Comparison<Stored, State> = {
  isSame: (version, state) => version.text === state.text && version.status === state.status,
  isMilestone: (version, { status }) => version.status !== status,
};

class Memory implements VersionStore<Stored, State> {
  rows: Stored[] = [];
  #next = 0;
  last = () => Promise.resolve(this.rows.at(-1));
  all = () => Promise.resolve(this.rows);
  add(state: State, version: Version) {
    this.rows.push({ ...state, ...version, id: this.#next++ });
    return Promise.resolve();
  }
  extend({ id }: Stored, state: State, at: number) {
    this.rows = this.rows.map((row) => (row.id === id ? { ...row, ...state, at } : row));
    return Promise.resolve();
  }
  remove(versions: readonly Stored[]) {
    this.rows = this.rows.filter((row) => !versions.includes(row));
    return Promise.resolve();
  }
}

const MINUTE = 60_000;
const edit = fc.record({
  text: fc.constantFrom('a', 'b', 'c'),
  status: fc.constantFrom('draft', 'review'),
  who: fc.constantFrom('', 'Aisha', 'Bolat'),
  why: fc.constantFrom('', 'Reason'),
  after: fc.integer({ min: 0, max: 10 * MINUTE }),
});

test('of any edits: the last state is there, every version says by whom, and no named one is touched', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 30 }), fc.nat(29), async (edits, named) => {
      const store = new Memory();
      let when = 0;
      for (const [i, { text, status, who, why, after }] of edits.entries()) {
        when += after;
        const before = store.rows;
        const replaced = await recordState(store, comparison, { text, status }, { who, when, why });
        const last = store.rows.at(-1)!;
        expect([last.text, last.status]).toEqual([text, status]);
        // What went or was written over is told, so that its state can be dropped.
        for (const row of before) {
          const now = store.rows.find(({ id }) => id === row.id);
          if (now !== row) expect(replaced).toContain(row);
          if (row.label !== null) expect(now).toBe(row);
        }
        // Nobody's work stands under another name, and no other status under its own.
        if (last.label === null && !before.some((row) => comparison.isSame(row, last)))
          expect(last.who).toBe(who);
        if (i === named) await store.add({ text, status }, { at: when, label: 'Named', who, why });
      }
    }),
  );
});

test.each([
  ['at once', MINUTE, {}, 1],
  ['after a pause', 3 * MINUTE, {}, 2],
  ['at once, by somebody else', MINUTE, { who: 'Bolat' }, 2],
  ['at once, with another status', MINUTE, { status: 'review' }, 2],
  ['the same text after a pause', 3 * MINUTE, { text: 'a' }, 1],
])('a second state %s', async (_, after, change, count) => {
  const store = new Memory();
  const first = { text: 'a', status: 'draft', who: 'Aisha' };
  const second = { ...first, text: 'b', ...change };
  for (const [when, { who, ...state }] of [
    [0, first],
    [after, second],
  ] as const)
    await recordState(store, comparison, state, { who, when, why: '' });
  expect(store.rows).toHaveLength(count);
});

// How many cases move in one value: every case of which it is another one counts once.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/simulation/index.ts';
import { sameValues } from '../../src/simulation/compare/transitions.ts';
import { movesOf, wholeOf } from '../../src/studio/background/moves.ts';
import type { SimulationReport } from '../../src/workers/index.ts';

const level = (values: readonly string[]): Outcome => ({ id: 'risk', kind: 'level', values });

function report(before: readonly string[], after: readonly string[], counts: number[][]): SimulationReport {
  const [from, to] = [level(before), level(after)];
  const same = sameValues(from, to);
  const changed = counts.flatMap((row, i) => row.filter((_, j) => same[i] !== j)).reduce((a, b) => a + b, 0);
  const transition = { before: from, after: to, counts, changed };
  return { transitions: [transition], shifts: [], sets: [] } as unknown as SimulationReport;
}

describe('the moves of cases between levels', () => {
  const levels = ['low', 'mid', 'high'];

  test('count upwards, downwards, and to or from a missing level', () => {
    const counts = [
      [9, 2, 3, 100],
      [5, 9, 7, 100],
      [0, 1, 9, 100],
      [100, 100, 100, 9],
    ];
    expect(movesOf(report(levels, levels, counts), 'risk')).toEqual({
      id: 'risk',
      changed: 618,
      up: 12,
      down: 6,
      other: 600,
    });
  });

  test('go by the names of levels where one was added or taken away', () => {
    const counts = [
      [0, 4, 2, 0],
      [0, 0, 8, 0],
      [0, 0, 0, 0],
    ];
    const added = movesOf(report(['low', 'high'], ['least', 'low', 'high'], counts), 'risk');
    expect(added).toEqual({ id: 'risk', changed: 2, up: 2, down: 0, other: 0 });
    const renamed = movesOf(report(['low', 'worst'], ['least', 'low', 'high'], counts), 'risk');
    expect(renamed).toEqual({ id: 'risk', changed: 10, up: 2, down: 0, other: 8 });
  });

  test('add up to the cases of which the level is another one', () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
    const cases = names.chain((before) =>
      names.chain((after) => {
        const row = fc.array(fc.nat(9), { minLength: after.length + 1, maxLength: after.length + 1 });
        const counts = fc.array(row, { minLength: before.length + 1, maxLength: before.length + 1 });
        return counts.map((all) => report(before, after, all));
      }),
    );
    fc.assert(
      fc.property(cases, (one) => {
        const moves = movesOf(one, 'risk') ?? { changed: 0, up: 0, down: 0, other: 0 };
        expect(moves.changed).toBe(one.transitions[0]!.changed);
        expect(moves.up + moves.down + moves.other).toBe(moves.changed);
        expect(moves.other).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('are nothing where none moves or the value is not known', () => {
    const still = report(levels, levels, [
      [9, 0, 0, 0],
      [0, 9, 0, 0],
      [0, 0, 9, 0],
      [0, 0, 0, 0],
    ]);
    expect(movesOf(still, 'risk')).toBeNull();
    expect(movesOf(still, 'other')).toBeNull();
  });
});

test('numbers that come to be known, or are known no more, move otherwise', () => {
  const shift = { id: 'total', changed: 10, up: 4, down: 1, becameKnown: 3, becameMissing: 2, mean: 1 };
  const only = { transitions: [], shifts: [shift], sets: [] } as unknown as SimulationReport;
  expect(movesOf(only, 'total')).toEqual({ id: 'total', changed: 10, up: 4, down: 1, other: 5 });
});

test('sets of codes have no order', () => {
  const sets = [{ id: 'measures', changed: 7 }];
  const only = { transitions: [], shifts: [], sets } as unknown as SimulationReport;
  expect(movesOf(only, 'measures')).toEqual({ id: 'measures', changed: 7, up: 0, down: 0, other: 7 });
});

describe('beside a part, of all outcomes', () => {
  const levels = ['low', 'high'];
  const still = report(levels, levels, [
    [9, 0, 0],
    [0, 9, 0],
    [0, 0, 0],
  ]);

  test.each([
    ['nothing can be compared', { transitions: [], added: ['risk'], changed: 0 }, 'notCompared'],
    [
      'nothing can be compared, with a part that gives none',
      { transitions: [], added: [], changed: 0 },
      'notCompared',
    ],
    ['none changes', { added: [], changed: 0 }, 'changedNone'],
    ['none changes, and another part is new', { added: ['other'], changed: 0 }, 'changedNone'],
    ['none changes, and the part itself is new', { added: ['risk'], changed: 0 }, null],
    ['some change', { added: [], changed: 3 }, 'changed'],
    ['some change, and the part itself is new', { added: ['risk'], changed: 3 }, 'changed'],
  ])('%s', (_, more, whole) => {
    expect(wholeOf({ ...still, ...more }, ['risk'])).toBe(whole);
  });

  test('sets of codes are outcomes too', () => {
    const sets = [{ id: 'measures', changed: 0 }];
    const only = { ...still, transitions: [], sets, added: [], changed: 0 } as unknown as SimulationReport;
    expect(wholeOf(only, [])).toBe('changedNone');
  });
});

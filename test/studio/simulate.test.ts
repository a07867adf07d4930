// What the page of a simulation makes of a report: lines between bars, groups of cases, and each change alone.

import { describe, expect, test } from 'vitest';
import { diffInstruments, type Instrument } from '../../src/model/index.ts';
import type { Transition } from '../../src/simulation/index.ts';
import { partChanges } from '../../src/studio/areas/simulate/changes/alone.ts';
import { flowLines, flowRows } from '../../src/studio/areas/simulate/flow.ts';
import { groupedItems, groupsBy, mostTelling } from '../../src/studio/areas/simulate/touched/groups.ts';
import { load } from '../templates/load.ts';

const outcome = (values: readonly string[]) => ({ id: 'security', kind: 'level' as const, values });

/** Medium is new; the rows and columns of `counts` end with those of which nothing is known. */
const transition: Transition = {
  before: outcome(['low', 'high']),
  after: outcome(['low', 'medium', 'high']),
  counts: [
    [100, 40, 0, 0],
    [0, 3, 50, 2],
    [0, 0, 0, 5],
  ],
  changed: 45,
};

describe('the flow', () => {
  const rows = flowRows(transition);
  const lines = flowLines(transition, rows, 40);

  test('has a row for each value and for what is not known, with the cases before and after', () => {
    expect(rows.map(({ value, before, after }) => [value, before, after])).toEqual([
      ['low', 140, 100],
      ['medium', 0, 43],
      ['high', 55, 50],
      [null, 5, 7],
    ]);
  });

  test('has a line for each move, the widest first, that says which way it goes', () => {
    expect(lines.map(({ from, to, cases, way }) => [from, to, cases, way])).toEqual([
      ['low', 'medium', 40, 'up'],
      ['high', 'medium', 3, 'down'],
      ['high', null, 2, 'other'],
    ]);
    expect(lines[0]!.move).toEqual([0, 1]);
  });

  test('keeps its numbers apart', () => {
    for (const one of lines)
      for (const other of lines)
        if (one !== other)
          expect(Math.abs(one.x - other.x) > 23 || Math.abs(one.y - other.y) > 20).toBe(true);
  });
});

describe('the groups', () => {
  const { instrument } = load('five-aspect.json');
  const items = groupedItems(instrument);
  const number = items.find(({ kind }) => kind === 'number')!;
  const touched = (cases: number, up: number) => ({ cases, up, down: 0, other: 0 });

  test('of numbers are bands of about as many cases, and equal numbers stay together', () => {
    const counts = new Map([20, 21, 22, 23, NaN].map((age) => [age, touched(100, 10)]));
    const groups = groupsBy(instrument, number, counts, 0.1);
    expect(groups.map(({ answered, cases }) => [answered.kind, cases])).toEqual([
      ['numbers', 100],
      ['numbers', 100],
      ['numbers', 100],
      ['numbers', 100],
      ['none', 100],
    ]);
  });

  test('differ where the interval leaves out the whole bank, and have no share where cases are few', () => {
    const counts = new Map([
      [1, touched(1000, 200)],
      [2, touched(1000, 100)],
      [3, touched(19, 19)],
    ]);
    const groups = groupsBy(instrument, number, counts, 0.1);
    expect(groups.map(({ differs, share }) => [differs, share?.value])).toEqual([
      [true, 0.2],
      [false, 0.1],
      [false, undefined],
    ]);
    expect(mostTelling([number], new Map([[number.id, groups]]), 3)).toEqual([number]);
  });
});

test('each change alone is the instrument before, but for one part', () => {
  const before = load('five-aspect.json').instrument;
  const [first, second, ...others] = before.rules;
  const after: Instrument = {
    ...before,
    levels: before.levels.map((scale) =>
      scale.id === 'risk_level'
        ? { ...scale, levels: scale.levels.map((level, n) => (n === 1 ? { ...level, from: 9 } : level)) }
        : scale,
    ),
    rules: [second!, { ...others[0]!, id: 'added' }, ...others],
  };
  const parts = partChanges(before, after, diffInstruments(before, after));
  const alone = new Map(parts.map((part) => [part.id, part.alone]));
  expect(alone.get('risk_level')).toEqual({ ...before, levels: after.levels });
  expect(alone.get(first!.id)!.rules).toEqual([second, ...others]);
  expect(alone.get('added')!.rules.map(({ id }) => id)).toEqual([
    first!.id,
    second!.id,
    'added',
    ...others.map(({ id }) => id),
  ]);
});

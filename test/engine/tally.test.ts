// What is counted where columns lie in memory, against counting row by row.

import { expect, test } from 'vitest';
import {
  countDifferences,
  countsOf,
  differentRows,
  movesBetween,
  shiftBetween,
  type Column,
} from '../../src/engine/index.ts';
import { ColumnMemory, newLinearMemory, type HeldColumn } from '../../src/columns/memory.ts';
import type { Lane } from '../../src/columns/lanes.ts';
import { missingOf, valueAt } from '../../src/columns/types.ts';
import { runs } from '../tools/runs.ts';
import { Chance } from './instruments.ts';

const LANES: readonly Lane[] = ['i8', 'i16', 'i32', 'f64'];

function randomColumn(memory: ColumnMemory, lane: Lane, rows: number, chance: Chance): HeldColumn {
  const column = memory.allocate({ lane, scale: lane === 'f64' ? 0 : 1 }, rows);
  const far = chance.pick(lane === 'i8' ? [1, 2, 3, 9, 100, 127] : [1, 2, 9, 100, 300, 32_767]);
  for (let row = 0; row < rows; row += 1)
    column.data[row] = chance.happens(0.2) ? missingOf(column.data) : chance.whole(-far, far);
  return column;
}

/** A copy in which few rows are others. */
function altered(memory: ColumnMemory, one: HeldColumn, chance: Chance): HeldColumn {
  const { lane, scale, rows } = one;
  const column = memory.allocate({ lane, scale }, rows);
  column.data.set(one.data);
  for (let n = 0; n < rows / 20; n += 1) column.data[chance.whole(0, rows - 1)] = chance.whole(-3, 3);
  return column;
}

const valuesOf = (column: Column) => Array.from(column.data, (_, row) => valueAt(column, row));
const sorted = (parts: Iterable<readonly unknown[]>) => [...parts].map((part) => part.join()).sort();

function tallied(keys: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return sorted(counts);
}

test('counts, moves, shifts and differences are those of the rows', () => {
  const memory = new ColumnMemory(newLinearMemory());
  for (let seed = 1; seed <= runs(120); seed += 1) {
    const chance = new Chance(seed);
    const rows = chance.pick([1, 15, 16, 64, 333, 1000, 20_000]);
    const one = randomColumn(memory, chance.pick(LANES), rows, chance);
    const other = chance.happens(0.5)
      ? altered(memory, one, chance)
      : randomColumn(memory, chance.pick(LANES), rows, chance);
    const [had, has] = [valuesOf(one), valuesOf(other)];
    const changed = [...had.keys()].filter((row) => !Object.is(had[row], has[row]));
    expect(sorted(countsOf(one)), `counts ${String(seed)}`).toEqual(tallied(had.map(String)));
    expect(
      sorted(movesBetween(one, other).map((move) => [move.had, move.has, move.cases])),
      `moves ${String(seed)}`,
    ).toEqual(tallied(changed.map((row) => [had[row], has[row]].join())));
    expect(sorted(countsOf(other)), `counts after ${String(seed)}`).toEqual(tallied(has.map(String)));
    const both = [...had.keys()].filter((row) => !Number.isNaN(had[row]! + has[row]!));
    const count = (rowsWith: (row: number) => boolean) => [...had.keys()].filter(rowsWith).length;
    const { sums, scale, ...shift } = shiftBetween(one, other);
    expect(
      { ...shift, sum: sums.reduce((all, sum) => all + sum, 0) / 10 ** scale },
      `shifts ${String(seed)}`,
    ).toEqual({
      up: count((row) => has[row]! > had[row]!),
      down: count((row) => has[row]! < had[row]!),
      becameKnown: count((row) => Number.isNaN(had[row]) && !Number.isNaN(has[row])),
      becameMissing: count((row) => !Number.isNaN(had[row]) && Number.isNaN(has[row])),
      both: both.length,
      sum: expect.closeTo(
        both.reduce((sum, row) => sum + has[row]! - had[row]!, 0),
        6,
      ) as number,
    });
    if (one.lane !== other.lane) continue;
    expect(countDifferences([[one, other]], rows), `differences ${String(seed)}`).toBe(changed.length);
    expect([...differentRows([[one, other]], rows)]).toEqual(changed);
  }
});

// How many rows of a column hold each number. A column of results never changes, so it is counted once.

import { HeldColumn } from './memory.ts';
import { BYTES, shapeOfColumn } from './shapes.ts';
import { missingOf, type Column, type ColumnData } from './types.ts';
import { BINS, countIn, isTallied, SETS } from './wasm/tally.ts';

export type Counts = ReadonlyMap<number, number>;

const counted = new WeakMap<Column, Counts>();

/** Cases by value; NaN for missing. */
export function countsOf(column: Column): Counts {
  const missing = missingOf(column.data);
  const unit = 10 ** column.scale;
  return new Map(
    [...heldCounts(column)].map(([held, cases]) => [held === missing ? NaN : held / unit, cases]),
  );
}

/** Cases by what the column holds. */
export function heldCounts(column: Column): Counts {
  const known = counted.get(column) ?? countsIn(column);
  counted.set(column, known);
  return known;
}

function countsIn(column: Column): Counts {
  const counts = new Map<number, number>();
  const done = column instanceof HeldColumn ? countedInMemory(column, counts) : 0;
  countFrom(column.data, done, counts);
  // In one order wherever the column lies, so that sums over it are the same to the last digit.
  return isTallied(shapeOfColumn(column).lane) ? new Map([...counts].sort(([a], [b]) => a - b)) : counts;
}

function countFrom(data: ColumnData, from: number, counts: Map<number, number>): void {
  for (let row = from; row < data.length; row += 1) counts.set(data[row]!, (counts.get(data[row]!) ?? 0) + 1);
}

/** Counts the first rows where the column lies; gives how many. */
function countedInMemory({ lane, address, home, rows }: HeldColumn, counts: Map<number, number>): number {
  if (!home.linear || !isTallied(lane)) return 0;
  const [sets, size] = [SETS[lane], BINS[lane]];
  const whole = rows - (rows % sets);
  if (whole === 0) return 0;
  const bins = home.allocate({ lane: 'i32', scale: 0 }, size * sets);
  bins.data.fill(0);
  countIn(home.linear, lane)(address, address + whole * BYTES[lane], bins.address);
  const found = bins.data;
  for (let bin = 0; bin < size; bin += 1) {
    let count = 0;
    for (let set = 0; set < sets; set += 1) count += found[set * size + bin]!;
    if (count > 0) counts.set(bin < size / 2 ? bin : bin - size, count);
  }
  home.release(bins);
  return whole;
}

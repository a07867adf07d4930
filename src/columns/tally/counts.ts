// How many rows of a column hold each number. A column of results never changes, so it is counted once.

import { Kept, shortcut } from '../../model/shortcuts.ts';
import { missingOf, type Column, type ColumnData } from '../types.ts';
import { countBins, type Bins } from './bins.ts';
import { extremesOf, type Extremes } from './extremes.ts';
import { isTallied, wholeRows, type TallyColumn } from './tally.ts';

export type Counts = ReadonlyMap<number, number>;

const counted = new Kept(shortcut('counts of columns'), new WeakMap<Column, Counts>());

/** Cases by value, ascending; NaN for missing, at last. */
export function countsOf(column: Column): Counts {
  return counted.of(column, countsIn);
}

/** Of the rows of two columns, the one's before the other's. */
export function together(one: Counts, other: Counts): Counts {
  const counts = new Map(one);
  for (const [value, cases] of other) counts.set(value, (counts.get(value) ?? 0) + cases);
  return inOrder(counts);
}

/** Takes the counts as known, where they are not: they follow from those of another column. */
export function learnCounts(column: Column, counts: () => Counts): void {
  counted.of(column, () => inOrder(counts()));
}

export const isCounted = (column: Column): boolean => counted.ifKnown(column) !== undefined;

/** In one order wherever the column lies, so that sums over it are the same to the last digit. */
function inOrder(counts: Counts): Counts {
  const place = (value: number) => (Number.isNaN(value) ? Infinity : value);
  return new Map([...counts].filter(([, cases]) => cases > 0).sort(([a], [b]) => place(a) - place(b)));
}

function countsIn(column: Column): Counts {
  const counts = new Map<number, number>();
  const done = isTallied(column) ? countVectors(column, counts) : 0;
  countFrom(column.data, done, counts);
  const missing = missingOf(column.data);
  const unit = 10 ** column.scale;
  const value = (held: number) => (held === missing ? NaN : held / unit);
  return inOrder(new Map([...counts].map(([held, cases]) => [value(held), cases])));
}

function countFrom(data: ColumnData, from: number, counts: Map<number, number>): void {
  for (let row = from; row < data.length; row += 1) counts.set(data[row]!, (counts.get(data[row]!) ?? 0) + 1);
}

/** Gives how many rows are counted. */
function countVectors(column: TallyColumn, counts: Map<number, number>): number {
  const bins = binsOf(column);
  const missing = missingOf(column.data);
  const cases = countBins(column, bins);
  for (let bin = 0; bin < bins.width; bin += 1)
    if (cases[bin]! > 0) counts.set(bin === 0 ? missing : bin - 1 + bins.low, cases[bin]!);
  return wholeRows(column);
}

const ranges = new Kept(shortcut('ranges of columns'), new WeakMap<TallyColumn, Extremes>());

/** Bins in which every number of the columns has a place. */
export function binsOf(...columns: readonly TallyColumn[]): Bins {
  const all = columns.map((column) => ranges.of(column, rangeIn));
  const low = Math.min(...all.map(([least]) => least));
  const high = Math.max(...all.map(([, greatest]) => greatest));
  return low > high ? { low: 0, width: 1 } : { low, width: high - low + 2 };
}

function rangeIn(column: TallyColumn): Extremes {
  let [least, greatest] = extremesOf(column);
  const missing = missingOf(column.data);
  for (const held of column.data.subarray(wholeRows(column))) {
    if (held === missing) continue;
    least = Math.min(least, held);
    greatest = Math.max(greatest, held);
  }
  return [least, greatest];
}

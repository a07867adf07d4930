// How many rows of a column hold each number. A column of results never changes, so it is counted once.

import type { Column } from '../../engine/index.ts';

/** Cases by what the column holds, missing included, in units of its scale. */
export type Counts = ReadonlyMap<number, number>;

const counted = new WeakMap<Column, Counts>();

export function countsOf(column: Column): Counts {
  const known = counted.get(column);
  if (known) return known;
  const { data } = column;
  const counts = data instanceof Int8Array || data instanceof Int16Array ? inBins(data) : inMap(data);
  counted.set(column, counts);
  return counts;
}

/** One bin for each number that there can be. */
function inBins(data: Int8Array | Int16Array): Counts {
  const size = 2 ** (8 * data.BYTES_PER_ELEMENT);
  const lowest = -size / 2;
  // Neighbours are often equal: turns about between two sets of bins do not wait for each other.
  const [even, odd] = [new Uint32Array(size), new Uint32Array(size)];
  for (let row = 0; row + 1 < data.length; row += 2) {
    even[data[row]! - lowest]! += 1;
    odd[data[row + 1]! - lowest]! += 1;
  }
  if (data.length % 2 === 1) even[data.at(-1)! - lowest]! += 1;
  const counts = new Map<number, number>();
  for (let bin = 0; bin < size; bin += 1) {
    const count = even[bin]! + odd[bin]!;
    if (count > 0) counts.set(bin + lowest, count);
  }
  return counts;
}

function inMap(data: Int32Array | Float64Array): Counts {
  const counts = new Map<number, number>();
  for (const value of data) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

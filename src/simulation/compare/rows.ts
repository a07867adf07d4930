// Rows in which two columns differ. An edit moves few cases, so columns are compared several rows at a time.

import type { ColumnData } from '../../engine/index.ts';

/** Visits every row in which they hold different numbers, and perhaps others. */
export function eachDifference(one: ColumnData, other: ColumnData, visit: (row: number) => void): void {
  if (one === other) return;
  const rows = one.length;
  const rowsInWord = 4 / one.BYTES_PER_ELEMENT;
  let done = 0;
  if (one.constructor === other.constructor && rowsInWord >= 1) {
    const [left, right] = [wordsOf(one), wordsOf(other)];
    for (let word = 0; word < left.length; word += 1) {
      if (left[word] === right[word]) continue;
      for (let row = word * rowsInWord; row < (word + 1) * rowsInWord; row += 1)
        if (one[row] !== other[row]) visit(row);
    }
    done = left.length * rowsInWord;
  }
  for (let row = done; row < rows; row += 1) if (one[row] !== other[row]) visit(row);
}

/** Columns begin at whole words. */
function wordsOf(data: ColumnData): Int32Array {
  return new Int32Array(data.buffer, data.byteOffset, Math.floor(data.byteLength / 4));
}

/** The rows that are marked with 1. */
export function rowsIn(marks: Uint8Array): Uint32Array {
  let count = 0;
  for (const mark of marks) count += mark;
  const rows = new Uint32Array(count);
  let next = 0;
  for (let row = 0; next < count; row += 1) if (marks[row] === 1) rows[next++] = row;
  return rows;
}

// The order of a bank's cases in its table.

import { valueAt, type CaseColumns, type Column, type ResultColumns } from '../../engine/index.ts';
import { positionsOf, type Outcome } from '../../simulation/index.ts';
import type { TableQuery } from './types.ts';

/** Rows of a bank in order, and by what they are in it; null where it is the order of the bank. */
export interface Ordered {
  readonly rows: Uint32Array;
  readonly by: Float64Array | null;
}

/** Rows that pass the filter, sorted; equal ones keep the order of the bank, missing ones come last. */
export function orderOf(
  { sort, filter }: Pick<TableQuery, 'sort' | 'filter'>,
  outcomes: readonly Outcome[],
  results: ResultColumns,
  chunks: readonly CaseColumns[],
  first: number,
): Ordered {
  let rows = Uint32Array.from({ length: results.rows }, (_, row) => row);
  const outcome = outcomes.find(({ id }) => id === filter?.outcome);
  if (filter && outcome) {
    const positions = positionsOf(outcome, results.values.get(outcome.id));
    rows = rows.filter((row) => positions[row] === filter.position);
  }
  if (!sort) return { rows: rows.map((row) => row + first), by: null };
  const column = results.values.get(sort.by);
  const values = column ? valuesOf([column], results.rows) : answersOf(sort.by, chunks, results.rows);
  const compared = comparing(sort);
  rows.sort((a, b) => compared(values[a]!, values[b]!) || a - b);
  return { by: Float64Array.from(rows, (row) => values[row]!), rows: rows.map((row) => row + first) };
}

/** The rows of all, each in order; those of the one come before equal ones of the next. */
export function merged(sort: TableQuery['sort'], all: readonly Ordered[]): Uint32Array {
  const compared = comparing(sort ?? { descending: false });
  return all.reduce((one, other) => mergedTwo(one, other, compared)).rows;
}

type Compare = (one: number, other: number) => number;

function comparing({ descending }: { readonly descending: boolean }): Compare {
  const sign = descending ? -1 : 1;
  return (x, y) => {
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y));
    return sign * (x - y);
  };
}

function mergedTwo(one: Ordered, other: Ordered, compared: Compare): Ordered {
  const count = one.rows.length + other.rows.length;
  const rows = new Uint32Array(count);
  const by = one.by && other.by && new Float64Array(count);
  let [i, j] = [0, 0];
  for (let next = 0; next < count; next += 1) {
    const isOther =
      i === one.rows.length ||
      (by !== null && j < other.rows.length && compared(other.by![j]!, one.by![i]!) < 0);
    const [from, at] = isOther ? [other, j++] : [one, i++];
    rows[next] = from.rows[at]!;
    if (by) by[next] = from.by![at]!;
  }
  return { rows, by };
}

function answersOf(item: string, chunks: readonly CaseColumns[], rows: number): Float64Array {
  return valuesOf(
    chunks.flatMap((chunk) => chunk.items.get(item) ?? emptyAnswers(chunk.rows)),
    rows,
  );
}

const emptyAnswers = (rows: number): Column => ({ data: new Float64Array(rows).fill(NaN), scale: 0 });

/** Columns one after the other, as numbers; NaN where missing. */
function valuesOf(columns: readonly Column[], rows: number): Float64Array {
  const values = new Float64Array(rows);
  let start = 0;
  for (const column of columns) {
    for (let row = 0; row < column.data.length; row += 1) values[start + row] = valueAt(column, row);
    start += column.data.length;
  }
  return values;
}

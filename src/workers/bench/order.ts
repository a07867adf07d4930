// The order of a bank's cases in its table.

import { missingOf, type CaseColumns, type ResultColumns } from '../../engine/index.ts';
import { positionsOf, type Outcome } from '../../simulation/index.ts';
import type { TableQuery } from './types.ts';

/** Rows that pass the filter, sorted; equal ones keep the order of the bank, missing ones come last. */
export function orderOf(
  { sort, filter }: Pick<TableQuery, 'sort' | 'filter'>,
  outcomes: readonly Outcome[],
  results: ResultColumns,
  chunks: readonly CaseColumns[],
): Uint32Array {
  let rows = Uint32Array.from({ length: results.rows }, (_, row) => row);
  const outcome = outcomes.find(({ id }) => id === filter?.outcome);
  if (filter && outcome) {
    const positions = positionsOf(outcome, results.values.get(outcome.id));
    rows = rows.filter((row) => positions[row] === filter.position);
  }
  if (!sort) return rows;
  const values = results.values.get(sort.by) ?? answersOf(sort.by, chunks, results.rows);
  const sign = sort.descending ? -1 : 1;
  return rows.sort((a, b) => {
    const [x, y] = [values[a]!, values[b]!];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return sign * (x - y) || a - b;
  });
}

function answersOf(item: string, chunks: readonly CaseColumns[], rows: number): Float64Array {
  const values = new Float64Array(rows).fill(NaN);
  let start = 0;
  for (const chunk of chunks) {
    const column = chunk.items.get(item);
    if (column) {
      const missing = missingOf(column.data);
      column.data.forEach((value, row) => (values[start + row] = value === missing ? NaN : value));
    }
    start += chunk.rows;
  }
  return values;
}

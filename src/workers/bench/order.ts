// The order of a bank's cases in its table.

import { valueAt, type CaseColumns, type Column, type ResultColumns } from '../../engine/index.ts';
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
  const column = results.values.get(sort.by);
  const values = column ? valuesOf([column], results.rows) : answersOf(sort.by, chunks, results.rows);
  const sign = sort.descending ? -1 : 1;
  return rows.sort((a, b) => {
    const [x, y] = [values[a]!, values[b]!];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return sign * (x - y) || a - b;
  });
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

// Rows of a decision table that cannot do what they were written for.

import { canHoldTogether, type Expression } from '../../language/index.ts';
import { within } from '../../model/index.ts';
import type { DecisionTable } from '../../model/types.ts';
import type { Context } from '../context.ts';
import type { PlanRow } from '../types.ts';

/** Where every cell is sound. */
export function checkRows(
  context: Context,
  table: DecisionTable,
  rows: readonly PlanRow[],
  path: string,
): void {
  if (context.hasError(path)) return;
  rows.forEach(({ cells }, row) => {
    const conditions = cells.filter((cell) => cell !== null);
    if (!canHoldTogether(conditions, context.scope))
      context.report('row-never', within(path, 'rows', row, 'when'), {}, 'warning');
  });
  if (table.hitPolicy === 'P') checkPriority(context, table, rows, path);
}

/** Values whose order lets a row never count: it holds only where a row holds whose value has priority. */
function checkPriority(
  context: Context,
  { outputs }: DecisionTable,
  rows: readonly PlanRow[],
  path: string,
): void {
  const ranked = (outputs[0]?.values ?? []).map(({ code }) => code);
  const rankOf = ({ then }: PlanRow) => ranked.findIndex((code) => code === then[0]);
  const implies = implication(context);
  for (const [position, row] of rows.entries()) {
    const other = rows.findIndex((one) => rankOf(one) > rankOf(row) && implies(row, one));
    if (other < 0) continue;
    const [first = '', second = ''] = [row, rows[other]!].map((one) => ranked[rankOf(one)]);
    const params = { row: position + 1, other: other + 1, first, second };
    context.report('priority-order', within(path, 'outputs', 0, 'values'), params, 'warning');
    return;
  }
}

/** Whether one row holds only where another does, as far as each cell by itself tells. */
function implication({ scope }: Context): (row: PlanRow, other: PlanRow) => boolean {
  const isImplied = (cell: Expression | null, other: Expression | null) => {
    if (!other || cell === other) return true;
    const against: Expression = { op: 'not', of: other, range: other.range };
    return cell !== null && !canHoldTogether([cell, against], scope);
  };
  return (row, other) => row.cells.every((cell, column) => isImplied(cell, other.cells[column] ?? null));
}

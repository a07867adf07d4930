// A decision table as a grid of cells: inputs first, then outputs. Pure, so that the keyboard can be tested.

import type { CellPlace } from '../../../../interchange/pasted/index.ts';
import { ANY, UNFILLED } from '../../../../model/index.ts';
import type { DecisionTable, Text } from '../../../../model/types.ts';

export type Cell = CellPlace;

export function columnCount({ inputs, outputs }: DecisionTable): number {
  return inputs.length + outputs.length;
}

/** What a column is called; where it has no name, its number. */
export function columnName(
  { inputs, outputs }: DecisionTable,
  column: number,
  say: (text: Text | undefined) => string,
): string {
  const input = inputs[column];
  if (input) return say(input.label) || input.expression;
  const { label, id = String(column + 1) } = outputs[column - inputs.length] ?? {};
  return say(label) || id;
}

/** What stands in a cell, as it is typed. */
export function textOf({ inputs, rows }: DecisionTable, { row, column }: Cell): string {
  const one = rows[row];
  if (!one) return '';
  if (column < inputs.length) return one.when[column] ?? ANY;
  return String(one.then[column - inputs.length] ?? UNFILLED);
}

/** The JSON Pointer of a cell in its table. */
export function pointerOf({ inputs }: DecisionTable, { row, column }: Cell): string {
  const isInput = column < inputs.length;
  return `/rows/${row}/${isInput ? 'when' : 'then'}/${isInput ? column : column - inputs.length}`;
}

/** The cell that a key leads to, within the grid; undefined where the key is not one that moves. */
export function afterKey(
  table: DecisionTable,
  { row, column }: Cell,
  key: string,
  isFar: boolean,
): Cell | undefined {
  const lastRow = table.rows.length - 1;
  const lastColumn = columnCount(table) - 1;
  const within = (value: number, last: number): number => Math.max(0, Math.min(last, value));
  switch (key) {
    case 'ArrowUp':
      return { row: isFar ? 0 : within(row - 1, lastRow), column };
    case 'ArrowDown':
      return { row: isFar ? lastRow : within(row + 1, lastRow), column };
    case 'ArrowLeft':
      return { row, column: isFar ? 0 : within(column - 1, lastColumn) };
    case 'ArrowRight':
      return { row, column: isFar ? lastColumn : within(column + 1, lastColumn) };
    case 'Home':
      return { row: isFar ? 0 : row, column: 0 };
    case 'End':
      return { row: isFar ? lastRow : row, column: lastColumn };
    default:
      return undefined;
  }
}

// A decision table as a grid of cells: inputs first, then outputs. Pure, so that the keyboard and pasting can be tested.

import { parseNumber } from '../../../../model/number-text.ts';
import type { DecisionTable, OutputEntry, TableOutput, TableRow } from '../../../../model/types.ts';

export interface Cell {
  readonly row: number;
  /** Counted over inputs and outputs. */
  readonly column: number;
}

/** An output that is not chosen yet: the checks ask for it, nothing is decided silently. */
export const UNFILLED: OutputEntry = '';
/** Any value. */
export const ANY = '-';

export function columnCount({ inputs, outputs }: DecisionTable): number {
  return inputs.length + outputs.length;
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

/** What typed text means in an output; null where it means nothing there. A code is found by its name too. */
export function readEntry(
  output: TableOutput,
  text: string,
  nameOf: (code: string) => string,
): OutputEntry | null {
  const plain = text.trim();
  if (plain === '') return UNFILLED;
  switch (output.kind) {
    case 'number': {
      const read = parseNumber(plain, { decimals: output.decimals });
      return 'value' in read ? read.value : null;
    }
    case 'boolean':
      return plain === 'true' ? true : plain === 'false' ? false : null;
    case 'code': {
      const known = (output.values ?? []).find(({ code }) => code === plain || nameOf(code) === plain);
      return known?.code ?? null;
    }
  }
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

export function emptyRow({ inputs, outputs }: DecisionTable): TableRow {
  return { when: inputs.map(() => ANY), then: outputs.map(() => UNFILLED) };
}

/**
 * The rows with cells pasted from `at` on: rows are added as needed, columns beyond the last are an error.
 * Null where a cell fits nowhere, so that nothing is half pasted.
 */
export function withPasted(
  table: DecisionTable,
  at: Cell,
  cells: readonly (readonly string[])[],
  nameOf: (output: TableOutput, code: string) => string,
): TableRow[] | null {
  const rows = table.rows.map(({ when, then, ...more }) => ({ ...more, when: [...when], then: [...then] }));
  for (const [down, line] of cells.entries()) {
    const row = (rows[at.row + down] ??= emptyRow(table));
    for (const [along, text] of line.entries()) {
      const column = at.column + along;
      const output = table.outputs[column - table.inputs.length];
      if (column < table.inputs.length) row.when[column] = text.trim() || ANY;
      else if (output) {
        const entry = readEntry(output, text, (code) => nameOf(output, code));
        if (entry === null) return null;
        row.then[column - table.inputs.length] = entry;
      } else return null;
    }
  }
  return rows;
}

// A block of cells of a spreadsheet, put into the matrix of a table: manuals print their tables so.

import type { DecisionTable, OutputEntry, TableRow } from '../../../../../model/types.ts';
import type { Place } from '../../../../grid/selection.ts';
import { withEntry, type Box } from './boxes.ts';

/** Where a block goes: the values of both axes, one value each of further inputs, and the output. */
export interface Target {
  readonly axes: Box;
  readonly others: Box;
  readonly output: number;
  /** Of its first cell. */
  readonly at: Place;
}

/** An entry, or undefined for no row; null where a text is neither. */
type Read = (text: string) => { readonly entry: OutputEntry | undefined } | null;

export type Block =
  | { readonly rows: readonly TableRow[] }
  | { readonly refused: Place & { readonly text: string; readonly isBeyond: boolean } };

export function withBlock(
  table: DecisionTable,
  { axes, others, output, at }: Target,
  cells: readonly (readonly string[])[],
  read: Read,
): Block {
  const [down = [], along = []] = axes;
  let rows: readonly TableRow[] = table.rows;
  for (const [y, line] of cells.entries())
    for (const { x, width, text } of stretches(line)) {
      const place = { row: at.row + y, column: at.column + x };
      const isBeyond = place.row >= down.length || place.column + width > along.length;
      const said = isBeyond ? null : read(text);
      if (!said) return { refused: { ...place, text, isBeyond } };
      const meant = [[down[place.row]!], along.slice(place.column, place.column + width), ...others];
      rows = withEntry({ ...table, rows: [...rows] }, axes, meant, output, said.entry) ?? rows;
    }
  return { rows };
}

/** Equal cells beside each other, which become one row. */
function stretches(line: readonly string[]): { x: number; width: number; text: string }[] {
  const found: { x: number; width: number; text: string }[] = [];
  for (const [x, text] of line.entries()) {
    const last = found.at(-1);
    if (last?.text === text) last.width += 1;
    else found.push({ x, width: 1, text });
  }
  return found;
}

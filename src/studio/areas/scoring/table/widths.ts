// How wide the columns of a table are: as their longest cell needs, so that the room that is left goes to the notes.

import type { TableRow } from '../../../../model/types.ts';
import { textWidth, type ListColumn } from '../../../grid/index.ts';

const [NARROWEST, WIDEST] = [88, 248];
const PADDING = 18;
/** Of the sign of a level before each name, and of the dashes that no text has. */
const MARK = 30;
/** Longer tables are not looked through to the end. */
const MOST_ROWS = 200;
/** The columns with a width each, but for that of the notes. */
export function sized(
  columns: readonly ListColumn<TableRow>[],
  rows: readonly TableRow[],
  or: string,
): readonly ListColumn<TableRow>[] {
  const looked = rows.slice(0, MOST_ROWS);
  return columns.map((column) => {
    const { id, text, label } = column;
    if (id === 'note' || !text) return column;
    const needed = looked.map((row, at) => {
      const said = text(row, at);
      return textWidth(said) + MARK * said.split(` ${or} `).length;
    });
    const width = Math.max(textWidth(label), ...needed) + PADDING;
    return { ...column, width: `${String(Math.ceil(Math.min(WIDEST, Math.max(NARROWEST, width))))}px` };
  });
}

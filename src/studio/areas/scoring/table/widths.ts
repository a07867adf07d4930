// How wide the columns of a table are: as their longest cell needs, so that the room that is left goes to the notes.

import type { TableRow } from '../../../../model/types.ts';
import { textWidth, type ListColumn } from '../../../grid/index.ts';

const [NARROWEST, WIDEST] = [72, 340];
const PADDING = 18;
/** Of the sign of a level before each name, and of the dashes that no text has. */
const MARK = 30;
/** Longer tables are not looked through to the end. */
const MOST_ROWS = 200;
/** Of the notes, as far as they may be narrower than what shares the room that is left. */
const NOTES = 128;

/** Of names in two lines, which are smaller. */
const SMALLER = 12 / 13;

/** Of heads. */
const HEAD = 11 / 13;

/** The columns with a width each, but for that of the notes. Where it is tight, names that are joined by “or” stand in two
 * lines, and so do long heads. */
export function sized(
  columns: readonly ListColumn<TableRow>[],
  rows: readonly TableRow[],
  or: string,
  isTight: boolean,
): readonly ListColumn<TableRow>[] {
  const looked = rows.slice(0, MOST_ROWS);
  return columns.map((column) => {
    const { id, text, label } = column;
    if (id === 'note') return { ...column, least: NOTES };
    if (!text) return column;
    const needed = looked.map((row, at) => {
      const names = text(row, at).split(` ${or} `);
      const widths = names.map((name, n) => textWidth(n < names.length - 1 ? `${name} ${or} ` : name));
      if (isTight && names.length > 1) return Math.max(...widths) * SMALLER + MARK;
      return widths.reduce((sum, one) => sum + one + MARK, 0);
    });
    const head = isTight
      ? Math.max(textWidth(label) / 2, ...label.split(/\s+/).map(textWidth))
      : textWidth(label);
    const width = Math.max(head, ...needed) + PADDING;
    return { ...column, width: `${String(Math.ceil(Math.min(WIDEST, Math.max(NARROWEST, width))))}px` };
  });
}

/** Of the figures, and of their head, which is smaller than the text. */
export function casesWidth(head: string): number {
  return Math.ceil(Math.max(64, textWidth(head) * HEAD + PADDING));
}

// What a spreadsheet puts on the clipboard: cells between tabs, rows between line ends.

/**
 * The rows of cells in a text as Excel, LibreOffice and Google Sheets write it: a cell with a tab, a line break or (in
 * some of them) a quotation mark stands in quotation marks, and its own are doubled. Other quotation marks are part of
 * their cell: `"low"` as Google Sheets writes it, `5" pipe`. Line breaks within a cell come as `\n`, blanks around it
 * are left out. Rows are as long as they stand there.
 */
export function readCells(text: string): string[][] {
  return readSeparated(text, TAB);
}

/** The same with another sign between cells, as files of separated values have it: there each cell may be in marks. */
export function readSeparated(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let from = 0;
  for (;;) {
    const { cell, end } = quotedCell(text, from, separator) ?? plainCell(text, from, separator);
    row.push(cell.replace(NEWLINES, '\n').trim());
    if (text[end] === separator) {
      from = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    from = end + (text.startsWith('\r\n', end) ? 2 : 1);
    // A line end behind the last row ends it, and begins no other.
    if (from >= text.length) return rows;
  }
}

/** The text of rows of cells, as a spreadsheet takes it. */
export function writeCells(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(written).join(TAB)).join('\n');
}

const TAB = '\t';
const NEWLINES = /\r\n?/g;

interface Read {
  readonly cell: string;
  /** Where the tab or line end behind it is, or the end of the text. */
  readonly end: number;
}

/** A cell in quotation marks that its content makes necessary; null where the marks are part of a plain cell. */
function quotedCell(text: string, from: number, separator: string): Read | null {
  if (text[from] !== '"') return null;
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0 || !endsCell(text, close + 1, separator)) return null;
  const inner = text.slice(from + 1, close);
  const isNeeded = separator !== TAB || /[\t\r\n"]/.test(inner);
  return isNeeded ? { cell: inner.replaceAll('""', '"'), end: close + 1 } : null;
}

function plainCell(text: string, from: number, separator: string): Read {
  let end = from;
  while (!endsCell(text, end, separator)) end += 1;
  return { cell: text.slice(from, end), end };
}

function endsCell(text: string, at: number, separator: string): boolean {
  return at >= text.length || text[at] === separator || '\r\n'.includes(text[at]!);
}

function written(cell: string): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

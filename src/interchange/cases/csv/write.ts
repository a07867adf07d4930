// CSV text (RFC 4180, lines end with CRLF as spreadsheets expect).

/** Tells spreadsheets that a file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** How cells and numbers are written. */
export interface CsvStyle {
  readonly separator: ',' | ';' | '\t';
  readonly decimal: '.' | ',';
}

export const PLAIN: CsvStyle = { separator: ',', decimal: '.' };
/** As spreadsheets read it where the comma is decimal, as in Russian and Kazakh: `1.5` would become a date there. */
export const DECIMAL_COMMA: CsvStyle = { separator: ';', decimal: ',' };

/** What must stand in quotation marks. Decimal commas need none between semicolons. */
const QUOTED = {
  ',': /[",;\t\r\n]|^\s|\s$/,
  ';': /[";\t\r\n]|^\s|\s$/,
  '\t': /["\t\r\n]|^\s|\s$/,
} as const;

/** One line of CSV. Text that could be a formula is guarded where the cells are made. */
export function csvLine(cells: readonly string[], style: CsvStyle = PLAIN): string {
  return `${cells.map((cell) => csvCell(cell, style)).join(style.separator)}\r\n`;
}

export function csvCell(cell: string, { separator }: CsvStyle): string {
  return QUOTED[separator].test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export function csvNumber(value: number, { decimal }: CsvStyle): string {
  return String(value).replace('.', decimal);
}

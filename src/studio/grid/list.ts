// A list of the document as rows of a grid: its columns as data, where each value stands, and blocks of cells at once.

import { startsOf, type StretchProblem } from '../../interchange/pasted/index.ts';
import { valueAt, readPointer, type Command, type Diagnostic } from '../../model/index.ts';
import type { Column, Edit, Read } from './column.ts';
import { span, type Place, type Range } from './selection.ts';

export interface ListColumn<Row> extends Omit<Column<Row>, 'edit'> {
  /** JSON Pointer of the value in its row. */
  readonly at: string;
  readonly edit?: ListEdit<Row> | undefined;
}

export interface ListEdit<Row> extends Omit<Edit<Row>, 'write' | 'read'> {
  /** `before` is what the same paste has written into the column above: names that it frees and takes are among it. */
  readonly read: (text: string, row: Row, index: number, before?: readonly Written[]) => Read;
  /** It is the number from which a row goes, up to the next row: stretches such as 12–14 can be pasted for it. */
  readonly isStart?: boolean;
  /** Sets the value at its place under a better name: “weight” says more than “term”. */
  readonly command?: (index: number, value: unknown) => Command;
  /** Writes where more than the place of the value changes. */
  readonly write?: Edit<Row>['write'];
}

/** How rows as wholes are added, removed and moved, where more than the list changes; null where they cannot be. */
export interface ListCommands<Row> {
  readonly add: (rows: readonly Row[], position: number) => Command;
  readonly duplicate: ((positions: readonly number[]) => Command) | null;
  readonly move: (positions: readonly number[], to: number) => Command;
  readonly remove: (positions: readonly number[]) => Command;
}

export interface Written {
  readonly index: number;
  readonly column: number;
  readonly value: unknown;
}

export interface Refused extends Place {
  readonly reason: string;
}

export interface Block {
  readonly written: readonly Written[];
  /** What was not understood; where there is any, nothing is to be written. */
  readonly refused: readonly Refused[];
}

/** Reads a block of cells from a place on; `rowAt` gives the rows that there are, and new ones below them. */
export function readBlock<Row>(
  cells: readonly (readonly string[])[],
  at: Place,
  columns: readonly ListColumn<Row>[],
  rowAt: (index: number) => Row,
  noRoom: (text: string) => string,
): Block {
  const written: Written[] = [];
  const refused: Refused[] = [];
  for (const [down, line] of cells.entries())
    for (const [ahead, text] of line.entries()) {
      const [index, column] = [at.row + down, at.column + ahead];
      const before = written.filter((one) => one.column === column);
      const read = readCell(columns[column], text, rowAt(index), index, noRoom, before);
      if (read === undefined) continue;
      if ('problem' in read) refused.push({ row: index, column, reason: read.problem });
      else written.push({ index, column, value: read.value });
    }
  return { written, refused };
}

export interface Plain {
  readonly cells: readonly (readonly string[])[];
  readonly refused: readonly Refused[];
}

/** The cells with the numbers from which rows go, where stretches stand for them; `say` puts in words what is refused. */
export function withStarts<Row>(
  cells: readonly (readonly string[])[],
  at: Place,
  columns: readonly ListColumn<Row>[],
  say: (problem: StretchProblem) => string,
): Plain {
  const width = Math.max(0, ...cells.map((line) => line.length));
  return span(0, width - 1).reduce<Plain>(
    (plain, ahead) => {
      const column = at.column + ahead;
      const texts = cells.map((line) => line[ahead] ?? '');
      const starts = columns[column]?.edit?.isStart ? startsOf(texts, at.row === 0) : null;
      if (!starts) return plain;
      const refused = starts.problems.map((one) => ({ row: at.row + one.row, column, reason: say(one) }));
      const withOwn = plain.cells.map((line, row) =>
        ahead < line.length ? line.with(ahead, starts.texts[row]!) : line,
      );
      return { cells: withOwn, refused: [...plain.refused, ...refused] };
    },
    { cells, refused: [] },
  );
}

/** Undefined where the cell takes nothing and nothing is lost by it: it is not edited, or beyond and empty. */
function readCell<Row>(
  column: ListColumn<Row> | undefined,
  text: string,
  row: Row,
  index: number,
  noRoom: (text: string) => string,
  before: readonly Written[] = [],
): Read | undefined {
  if (!column) return text === '' ? undefined : { problem: noRoom(text) };
  const { edit } = column;
  if (!edit || !(edit.when?.(row, index) ?? true)) return undefined;
  return edit.read(text, row, index, before);
}

/** The cells of a range emptied, as far as they can be empty; the others with the reason why they stay. */
export function emptied<Row>(
  { top, bottom, first, last }: Range,
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
): { readonly written: readonly Written[]; readonly refused: readonly Refused[] } {
  const written: Written[] = [];
  const refused: Refused[] = [];
  for (const index of span(top, bottom)) {
    for (const column of span(first, last)) {
      const row = rows[index]!;
      const read = readCell(columns[column], '', row, index, String);
      if (read && 'value' in read) written.push({ index, column, value: read.value });
      else if (read && columns[column]!.edit!.typed(row, index) !== '')
        refused.push({ row: index, column, reason: read.problem });
    }
  }
  return { written, refused };
}

/** The rows with what was written. */
export function withWritten<Row>(
  rows: readonly Row[],
  columns: readonly ListColumn<Row>[],
  written: readonly Written[],
): Row[] {
  const next = [...rows];
  for (const { index, column, value } of written)
    next[index] = withValue(next[index]!, readPointer(columns[column]!.at), value);
  return next;
}

/** Something with another value at a place in it; undefined takes it away. */
function withValue<Whole>(whole: Whole, [key = '', ...inner]: readonly string[], value: unknown): Whole {
  const before = (whole as Record<string, unknown>)[key];
  const next = inner.length === 0 ? value : withValue(before ?? {}, inner, value);
  if (Array.isArray(whole))
    return (whole as unknown[]).map((one, at) => (String(at) === key ? next : one)) as Whole;
  const { [key]: _, ...others } = whole as Record<string, unknown>;
  return (next === undefined ? others : { ...(whole as object), [key]: next }) as Whole;
}

/** The cell that a JSON Pointer within the list leads into. */
export function cellOf<Row>(
  list: string,
  columns: readonly Pick<ListColumn<Row>, 'at'>[],
  pointer: string,
): Place {
  const [row = '0', ...inner] = pointer.slice(list.length + 1).split('/');
  const place = inner.length > 0 ? `/${inner.join('/')}` : '';
  const column = columns.findIndex(({ at }) => place === at || place.startsWith(`${at}/`));
  return { row: Number(row), column: Math.max(0, column) };
}

/** What is wrong in each cell, by row and column. */
export function problemsByCell<Row>(
  list: string,
  columns: readonly Pick<ListColumn<Row>, 'at'>[],
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, readonly Diagnostic[]> {
  const byCell = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    if (!one.path.startsWith(`${list}/`)) continue;
    const { row, column } = cellOf(list, columns, one.path);
    const cell = cellKey(row, column);
    const known = byCell.get(cell);
    if (known) known.push(one);
    else byCell.set(cell, [one]);
  }
  return byCell;
}

export function cellKey(row: number, column: number): string {
  return `${row} ${column}`;
}

export function valueIn(row: unknown, at: string): unknown {
  return valueAt(row, at);
}

// A list of the document as rows of a grid: its columns as data, where each value stands, and blocks of cells at once.

import { folded, startsOf, type StretchProblem } from '../../interchange/pasted/index.ts';
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
  /** Values for cells that can have none, as the lowest row has no number from which it goes. */
  readonly left: readonly string[];
}

/** How it is said why a text is not taken. */
export interface Sayings {
  readonly noRoom: (text: string) => string;
  readonly notWritten: (text: string) => string;
}

/** The cells without a first row that says what the columns are called, and whether there was one. */
export function withoutHead<Row>(
  cells: readonly (readonly string[])[],
  from: number,
  columns: readonly ListColumn<Row>[],
): { readonly cells: readonly (readonly string[])[]; readonly hadHead: boolean } {
  const [head = [], ...rows] = cells;
  const ahead = columns.slice(from);
  const isHead = [ahead, ahead.filter(({ isDerived }) => !isDerived)].some((called) =>
    head.every((text, at) => text === '' || folded(text) === folded(called[at]?.label ?? '')),
  );
  const hadHead = rows.length > 0 && isHead && head.some((text) => text !== '');
  return { cells: hadHead ? rows : cells, hadHead };
}

/** The cells with blanks where a column follows from others: what was copied has none there. */
export function besideDerived<Row>(
  cells: readonly (readonly string[])[],
  from: number,
  columns: readonly ListColumn<Row>[],
): readonly (readonly string[])[] {
  const ahead = columns.slice(from);
  if (ahead[0]?.isDerived || !ahead.some(({ isDerived }) => isDerived)) return cells;
  return cells.map((line) => {
    const left = [...line];
    const beside = ahead.flatMap(({ isDerived }) => {
      if (left.length === 0) return [];
      return isDerived ? '' : left.shift()!;
    });
    return [...beside, ...left];
  });
}

/** Reads a block of cells from a place on; `rowAt` gives the rows that there are, and new ones below them. */
export function readBlock<Row>(
  cells: readonly (readonly string[])[],
  at: Place,
  columns: readonly ListColumn<Row>[],
  rowAt: (index: number) => Row,
  say: Sayings,
): Block {
  const written: Written[] = [];
  const refused: Refused[] = [];
  const left: string[] = [];
  for (const [down, line] of cells.entries())
    for (const [ahead, text] of line.entries()) {
      const [index, column] = [at.row + down, at.column + ahead];
      const before = written.filter((one) => one.column === column);
      const read = readCell(columns[column], text, rowAt(index), index, say, before);
      if (read === undefined) continue;
      if ('problem' in read) refused.push({ row: index, column, reason: read.problem });
      else if ('left' in read) left.push(read.left);
      else written.push({ index, column, value: read.value });
    }
  return { written, refused, left };
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

/** Undefined where the cell takes nothing and nothing is lost by it: it is empty, or says what stands there already. */
function readCell<Row>(
  column: ListColumn<Row> | undefined,
  text: string,
  row: Row,
  index: number,
  say: Sayings,
  before: readonly Written[] = [],
): Read | { readonly left: string } | undefined {
  if (!column) return text === '' ? undefined : { problem: say.noRoom(text) };
  const { edit } = column;
  if (edit && (edit.when?.(row, index) ?? true)) return edit.read(text, row, index, before);
  if (text === '' || folded(text) === folded(column.text?.(row, index) ?? '')) return undefined;
  const read = edit?.read(text, row, index, before);
  if (read && 'value' in read) return { left: text };
  return read ?? { problem: say.notWritten(text) };
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
      const read = readCell(columns[column], '', row, index, { noRoom: String, notWritten: String });
      if (read && 'value' in read) written.push({ index, column, value: read.value });
      else if (read && 'problem' in read && columns[column]!.edit!.typed(row, index) !== '')
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

// A column as data: what stands in its cells, and how they are edited.

import type { Snippet } from 'svelte';

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** Small print below the label: the name in expressions. */
  readonly small?: string | undefined;
  /** What stands in the cell, and what is copied from it. */
  readonly text?: (row: Row, index: number) => string;
  /** Draws the cell where it is more than text. */
  readonly cell?: Snippet<[row: Row, index: number, column: string]>;
  /** CSS width; without it the column shares what is left. */
  readonly width?: string | undefined;
  /** Pixels that it needs where it has no width. */
  readonly least?: number | undefined;
  readonly align?: 'start' | 'end';
  readonly look?: 'code' | 'muted' | 'strong';
  /** Stays in sight while the others scroll. */
  readonly fixed?: boolean;
  /** The first of the columns that follow from those before it: a line stands between. */
  readonly begins?: boolean;
  readonly edit?: Edit<Row> | undefined;
  /** Follows from other columns: it is not copied with them. */
  readonly isDerived?: boolean;
  /** What Enter does where the cell is not edited in place. */
  readonly open?: (row: Row, index: number) => void;
}

/** Pixels in which no column is narrower than it may be. */
export function leastWidth(
  columns: readonly Pick<Column<unknown>, 'width' | 'least'>[],
  isNumbered: boolean,
): number {
  return columns.reduce(
    (sum, { width, least = 144 }) =>
      sum + (width === undefined ? least : width.endsWith('px') ? parseFloat(width) : 0),
    isNumbered ? 44 : 0,
  );
}

/** What was read of a typed or pasted text: a value, or why there is none. */
export type Read = { readonly value: unknown } | { readonly problem: string };

/** One of the values that a cell can have. */
export interface Offered {
  readonly value: string;
  readonly label: string;
}

/** One line of the menu below a cell. */
export interface CellOffer {
  readonly id: string;
  readonly label: string;
  readonly isChosen?: boolean;
  /** How many there are of it. */
  readonly count?: string | undefined;
  /** The key that does the same. */
  readonly key?: string;
  /** What is done with the cell, and no value of it. */
  readonly isCommand?: boolean;
  /** Nothing else can stand beside it: the edit ends with it. */
  readonly isOnly?: boolean;
  /** What `mark` draws before the label. */
  readonly mark?: unknown;
}

/** What may stand in a cell, as far as it can be listed. */
export interface CellMenu<Row> {
  readonly label: string;
  readonly offers: (typed: string, row: Row, index: number) => readonly CellOffer[];
  /** What is typed when an offer was taken. */
  readonly take: (typed: string, offer: string, row: Row, index: number) => string;
  /** Whether the beginning of an offer is typed: Enter takes the first. */
  readonly isBegun: (typed: string, row: Row, index: number) => boolean;
  readonly isSingle?: boolean;
  readonly hint?: string | undefined;
  readonly mark?: Snippet<[mark: unknown]> | undefined;
}

/** How the cells of a column are edited in place. */
export interface Edit<Row> {
  readonly kind: 'text' | 'number' | 'choice' | 'switch' | 'menu';
  /** What the field is called, said to screen readers. */
  readonly label: (row: Row, index: number) => string;
  /** Whether the cells of this row can be edited: all of them, where nothing is said. */
  readonly when?: (row: Row, index: number) => boolean;
  /** The value as it is typed. */
  readonly typed: (row: Row, index: number) => string;
  readonly read: (text: string, row: Row, index: number) => Read;
  /** Writes a value. Writings of one gesture are one step to undo. */
  readonly write: (index: number, value: unknown, gesture: string) => void;
  /** Every key writes, so that what depends on it follows at once; else only leaving the field does. */
  readonly live?: boolean;
  readonly choices?: (row: Row, index: number) => readonly Offered[];
  /** What is offered below the field of a `menu`. */
  readonly menu?: CellMenu<Row>;
  /** What an arrow key adds to a number; ten times as much with Shift. */
  readonly step?: number;
  /** What is shown below the field of what is typed, before it is taken. */
  readonly preview?: Snippet<[typed: string, row: Row, index: number]> | undefined;
  /** The language of a text, for its direction and spelling. */
  readonly language?: string;
  readonly isCode?: boolean;
  readonly placeholder?: (row: Row, index: number) => string;
}

/** What is said of a row beside its number. */
export interface RowMark {
  /** Without it nothing is said: the bracket only passes. */
  readonly look?: 'hit' | 'warning' | undefined;
  readonly label?: string | undefined;
  /** Part of a bracket that holds rows together. */
  readonly bracket?: 'first' | 'through' | 'last';
}

/** Something between two rows that is none of them: the keyboard goes past it. */
export interface Between {
  /** The row above; −1 before the first. */
  readonly below: number;
  /** Whether it has cells like a row, above what is said of it. */
  readonly hasCells: boolean;
}

/** What stands between rows, and how it is drawn: by its place in the list. */
export interface Inserted {
  readonly all: readonly Between[];
  readonly cell: Snippet<[at: number, column: string]>;
  readonly note: Snippet<[at: number]>;
}

/** An array, or what is like one: a million numbers from a worker are not copied on the page. */
export interface Rows<Row> {
  readonly length: number;
  readonly [at: number]: Row;
  slice(from: number, to: number): ArrayLike<Row>;
  findIndex(isWanted: (row: Row) => boolean): number;
}

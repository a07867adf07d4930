// Where the keyboard is in a grid, and what is selected. Pure: what a key does can be read, and tested, here.

/** A cell, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** From the anchor to where the keyboard is. */
export interface Selection {
  readonly anchor: Place;
  readonly at: Place;
}

/** The cells of a selection; all ends are included. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly first: number;
  readonly last: number;
}

export interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are in sight at once. */
  readonly page: number;
  /** Whether the keyboard can be in a row: not in the head of a group. */
  readonly canStop?: (row: number) => boolean;
}

export interface Pressed {
  readonly key: string;
  readonly code?: string;
  readonly shift?: boolean;
  /** Ctrl, or ⌘ on a Mac. */
  readonly mod?: boolean;
  readonly alt?: boolean;
}

export function only(at: Place): Selection {
  return { anchor: at, at };
}

export function rangeOf({ anchor, at }: Selection): Range {
  return {
    top: Math.min(anchor.row, at.row),
    bottom: Math.max(anchor.row, at.row),
    first: Math.min(anchor.column, at.column),
    last: Math.max(anchor.column, at.column),
  };
}

export function isWithin({ top, bottom, first, last }: Range, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= first && column <= last;
}

export function isWholeRows({ first, last }: Range, { columns }: Size): boolean {
  return first === 0 && last === columns - 1;
}

/** All numbers between two, both included. */
export function span(a: number, b: number): number[] {
  const from = Math.min(a, b);
  return Array.from({ length: Math.abs(a - b) + 1 }, (_, i) => from + i);
}

/** The selection where rows or columns have gone since. */
export function inside({ anchor, at }: Selection, size: Size): Selection {
  return { anchor: placeInside(anchor, size), at: placeInside(at, size) };
}

function placeInside({ row, column }: Place, size: Size): Place {
  return { row: stop(limited(row, size.rows), 1, size), column: limited(column, size.columns) };
}

/** The selection after a key; undefined where the key is none that selects. */
export function afterKey(
  selection: Selection,
  pressed: Pressed,
  size: Size,
  rtl = false,
): Selection | undefined {
  if (size.rows === 0 || size.columns === 0) return undefined;
  const whole = wholeAfter(selection, pressed, size);
  if (whole) return whole;
  if (pressed.alt) return undefined;
  const at = placeAfter(selection.at, pressed, size, rtl);
  if (!at) return undefined;
  return pressed.shift ? { anchor: selection.anchor, at } : only(at);
}

/** Everything, whole rows, whole columns. */
function wholeAfter(
  { anchor, at }: Selection,
  { key, code, shift, mod }: Pressed,
  size: Size,
): Selection | undefined {
  const last = { row: stop(size.rows - 1, -1, size), column: size.columns - 1 };
  if (mod && code === 'KeyA') return { anchor: { row: stop(0, 1, size), column: 0 }, at: last };
  if (key !== ' ') return undefined;
  if (shift) return { anchor: { ...anchor, column: 0 }, at: { ...at, column: last.column } };
  if (mod) return { anchor: { ...anchor, row: stop(0, 1, size) }, at: { ...at, row: last.row } };
  return undefined;
}

function placeAfter(at: Place, { key, mod }: Pressed, size: Size, rtl: boolean): Place | undefined {
  const ahead = rtl ? 'ArrowLeft' : 'ArrowRight';
  const back = rtl ? 'ArrowRight' : 'ArrowLeft';
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  switch (key) {
    case 'ArrowDown':
      return toRow(at, mod ? lastRow : at.row + 1, 1, size);
    case 'ArrowUp':
      return toRow(at, mod ? 0 : at.row - 1, -1, size);
    case 'PageDown':
      return toRow(at, at.row + size.page, 1, size);
    case 'PageUp':
      return toRow(at, at.row - size.page, -1, size);
    case ahead:
      return { ...at, column: mod ? lastColumn : limited(at.column + 1, size.columns) };
    case back:
      return { ...at, column: mod ? 0 : limited(at.column - 1, size.columns) };
    case 'Home':
      return mod ? { row: stop(0, 1, size), column: 0 } : { ...at, column: 0 };
    case 'End':
      return mod ? { row: stop(lastRow, -1, size), column: lastColumn } : { ...at, column: lastColumn };
    default:
      return undefined;
  }
}

function toRow(at: Place, wanted: number, direction: 1 | -1, size: Size): Place {
  return { ...at, row: stop(limited(wanted, size.rows), direction, size) };
}

/** The nearest row in which the keyboard can be, ahead if there is one. */
function stop(row: number, direction: 1 | -1, { rows, canStop = () => true }: Size): number {
  for (const step of [direction, -direction])
    for (let at = row; at >= 0 && at < rows; at += step) if (canStop(at)) return at;
  return row;
}

function limited(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

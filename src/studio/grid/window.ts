// Which rows of a long grid are drawn. Rows have one height; below some of them stands something of another height.

const SPARE = 10;

/** Rows from one up to another, which is not among them. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Window extends Span {
  /** The first row in sight. */
  readonly first: number;
}

/** What stands below a row; before the first one it is below −1. */
export interface Opened {
  readonly below: number;
  readonly height: number;
}

export interface Heights {
  readonly row: number;
  /** In the order of the rows. */
  readonly opened?: readonly Opened[];
}

/** Where a row begins, in pixels from the first; of the row behind the last: how high all are. */
export function topOf(index: number, { row, opened = [] }: Heights): number {
  return opened.reduce((top, { below, height }) => (index > below ? top + height : top), index * row);
}

/** The row that stands at a distance from the first. */
export function rowAt(distance: number, { row, opened = [] }: Heights): number {
  let above = 0;
  for (const { below, height } of opened) {
    const end = (below + 1) * row + above;
    if (distance < end) break;
    if (distance < end + height) return Math.max(0, below);
    above += height;
  }
  return Math.floor((distance - above) / row);
}

/** The rows in sight and a few more. */
export function windowOf(count: number, top: number, height: number, heights: Heights): Window {
  const first = Math.max(0, Math.min(count - 1, rowAt(top, heights)));
  const from = Math.max(0, first - SPARE);
  const to = Math.min(count, rowAt(top + height, heights) + 1 + SPARE);
  return { first, from, to };
}

/** The next step on the way to drawing a window: what is drawn of it stays, and at most so many rows come to it. */
export function towards(drawn: Span, { first, from, to }: Window, most: number): Span {
  const kept = { from: Math.max(drawn.from, from), to: Math.min(drawn.to, to) };
  if (kept.from >= kept.to) return { from: first, to: Math.min(to, first + most) };
  const below = Math.min(most, to - kept.to);
  const above = Math.min(most - below, kept.from - from);
  return { from: kept.from - above, to: kept.to + below };
}

export const isSame = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to;

/** How far to scroll so that a row is in sight, from where it is scrolled to now. */
export function scrolledTo(index: number, top: number, height: number, heights: Heights): number {
  const from = topOf(index, heights);
  // The head takes the room of one row.
  if (from < top) return from;
  return Math.max(top, from + 2 * heights.row - height);
}

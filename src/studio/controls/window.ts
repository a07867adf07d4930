// Which rows of a long table are drawn.

const SPARE = 10;

/** Rows from one up to another, which is not among them. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Window extends Span {
  /** The first row in sight. */
  readonly first: number;
  /** Pixels that stand for the rows before and after. */
  readonly above: number;
  readonly below: number;
}

/** The rows in sight and a few more, for rows of one height. */
export function windowOf(count: number, top: number, height: number, rowHeight: number): Window {
  const first = Math.max(0, Math.min(count - 1, Math.floor(top / rowHeight)));
  const from = Math.max(0, first - SPARE);
  const to = Math.min(count, Math.ceil((top + height) / rowHeight) + SPARE);
  return { first, from, to, above: from * rowHeight, below: Math.max(0, count - to) * rowHeight };
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

/** All numbers between two, both included. */
export function span(a: number, b: number): number[] {
  const from = Math.min(a, b);
  return Array.from({ length: Math.abs(a - b) + 1 }, (_, i) => from + i);
}

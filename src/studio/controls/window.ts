// Which rows of a long table are drawn.

const SPARE = 10;

export interface Window {
  readonly from: number;
  readonly to: number;
  /** Pixels that stand for the rows before and after. */
  readonly above: number;
  readonly below: number;
}

/** The rows in sight and a few more, for rows of one height. */
export function windowOf(count: number, top: number, height: number, rowHeight: number): Window {
  const from = Math.max(0, Math.min(count, Math.floor(top / rowHeight)) - SPARE);
  const to = Math.min(count, Math.ceil((top + height) / rowHeight) + SPARE);
  return { from, to, above: from * rowHeight, below: Math.max(0, count - to) * rowHeight };
}

/** All numbers between two, both included. */
export function span(a: number, b: number): number[] {
  const from = Math.min(a, b);
  return Array.from({ length: Math.abs(a - b) + 1 }, (_, i) => from + i);
}

// Where the lines between two rows of bars run: each is as wide as its cases are many.

import type { Transition } from '../../../simulation/index.ts';

export type Way = 'up' | 'down' | 'other';

export interface FlowRow {
  /** Null: the cases of which nothing is known. */
  readonly value: string | null;
  readonly before: number;
  readonly after: number;
  /** Position among the values after the change; undefined where there is no such value any more, or it is not known. */
  readonly position: number | undefined;
}

export interface FlowLine {
  /** Positions of the values before and after, as addresses name them. */
  readonly move: readonly [number, number];
  readonly from: string | null;
  readonly to: string | null;
  readonly cases: number;
  readonly way: Way;
  /** The outline, 100 wide and as high as the rows. */
  readonly path: string;
  /** Where its number stands. */
  readonly x: number;
  readonly y: number;
}

/** Values that both or one of the two have, and last the cases of which nothing is known. */
export function flowRows({ before, after, counts }: Transition): FlowRow[] {
  const values = [...after.values, ...before.values.filter((value) => !after.values.includes(value))];
  const rows = [...values, null].map((value): FlowRow => {
    const was = value === null ? before.values.length : before.values.indexOf(value);
    const is = value === null ? after.values.length : after.values.indexOf(value);
    return {
      value,
      before: was < 0 ? 0 : sum(counts[was]!),
      after: is < 0 ? 0 : sum(counts.map((row) => row[is]!)),
      position: value === null || is < 0 ? undefined : is,
    };
  });
  return rows.filter((row) => row.value !== null || row.before + row.after > 0);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** The widest line, and the most that leaves or reaches a row. */
const WIDEST = 16;
const ROOM = 30;
const THINNEST = 1.5;

/** The widest first, so that a thin one lies over it. */
export function flowLines(transition: Transition, rows: readonly FlowRow[], height: number): FlowLine[] {
  const moves = movesIn(transition, rows).sort((a, b) => b.cases - a.cases);
  const through = (side: 'from' | 'to', row: number) =>
    sum(moves.filter((move) => move[side] === row).map(({ cases }) => cases));
  const most = Math.max(1, ...rows.flatMap((_, row) => [through('from', row), through('to', row)]));
  const scale = Math.min(WIDEST / (moves[0]?.cases ?? 1), ROOM / most);
  const width = (cases: number) => Math.max(THINNEST, cases * scale);
  /** Lines of one row stand beside each other in the order of their other ends. */
  const middle = (side: 'from' | 'to', move: Move) => {
    const other = side === 'from' ? 'to' : 'from';
    const beside = moves.filter((one) => one[side] === move[side]).sort((a, b) => a[other] - b[other]);
    const all = sum(beside.map(({ cases }) => width(cases)));
    const above = beside.slice(0, beside.indexOf(move)).map(({ cases }) => width(cases));
    return (move[side] + 0.5) * height - all / 2 + sum(above) + width(move.cases) / 2;
  };
  const taken: (readonly [number, number])[] = [];
  return moves.map((move) => {
    const ends = [middle('from', move), middle('to', move)] as const;
    const [x, y] = freePlace(ends, taken);
    taken.push([x, y]);
    const { cases, way, from, to } = move;
    const path = outline(ends, width(cases) / 2);
    const [was, is] = [rows[from]!.value, rows[to]!.value];
    return { move: move.move, from: was, to: is, cases, way, path, x, y };
  });
}

interface Move {
  readonly move: readonly [number, number];
  /** Rows. */
  readonly from: number;
  readonly to: number;
  readonly cases: number;
  readonly way: Way;
}

function movesIn({ before, after, counts }: Transition, rows: readonly FlowRow[]): Move[] {
  const rowOf = (value: string | undefined) => rows.findIndex((row) => row.value === (value ?? null));
  return counts.flatMap((row, i) =>
    row.flatMap((cases, j): Move[] => {
      const [was, is] = [before.values[i], after.values[j]];
      if (cases === 0 || was === is) return [];
      const [from, to] = [rowOf(was), rowOf(is)];
      const known = was !== undefined && is !== undefined && after.values.includes(was);
      return [{ move: [i, j], from, to, cases, way: known ? (to > from ? 'up' : 'down') : 'other' }];
    }),
  );
}

function outline([start, end]: readonly [number, number], half: number): string {
  const edge = (by: number, forth: boolean) => {
    const [a, b] = [start + by, end + by].map((y) => y.toFixed(1));
    return forth ? `0 ${a!} C45 ${a!} 55 ${b!} 100 ${b!}` : `100 ${b!} C55 ${b!} 45 ${a!} 0 ${a!}`;
  };
  return `M${edge(-half, true)} L${edge(half, false)} Z`;
}

/** Along the line, where no other number stands yet. */
const ALONG = [0.38, 0.62, 0.24, 0.76, 0.5, 0.14, 0.86];

function freePlace(
  ends: readonly [number, number],
  taken: readonly (readonly [number, number])[],
): readonly [number, number] {
  const places = ALONG.map((share) => placeAt(ends, share));
  const isFree = ([x, y]: readonly [number, number]) =>
    taken.every(([left, top]) => Math.abs(left - x) > 23 || Math.abs(top - y) > 20);
  return places.find(isFree) ?? places[0]!;
}

/** The point of the cubic curve. */
function placeAt([start, end]: readonly [number, number], t: number): readonly [number, number] {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
  return [b * 45 + c * 55 + d * 100, (a + b) * start + (c + d) * end];
}

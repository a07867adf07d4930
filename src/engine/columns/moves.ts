// What became of what columns held: pairs of different numbers in two columns over the same cases.

import { heldCounts } from './counts.ts';
import { HeldColumn, VECTOR_ROWS } from './memory.ts';
import { BYTES } from './shapes.ts';
import { missingOf, type Column } from './types.ts';
import { isTallied, pairIn } from './wasm/tally.ts';

/** So many cases had one number and have another; NaN where missing. */
export interface Move {
  readonly had: number;
  readonly has: number;
  readonly cases: number;
}

/** Numbers that make more pairs than this are counted as they come. */
const MOST_PAIRS = 2 ** 20;

const known = new WeakMap<Column, WeakMap<Column, readonly Move[]>>();

export function movesBetween(one: Column, other: Column): readonly Move[] {
  if (one === other) return [];
  const ofOne = known.get(one) ?? new WeakMap<Column, readonly Move[]>();
  known.set(one, ofOne);
  const moves = ofOne.get(other) ?? movesInMemory(one, other) ?? movesByRow(one, other);
  ofOne.set(other, moves);
  return moves;
}

/** Null where the two are not alike, or hold too many numbers. */
function movesInMemory(one: Column, other: Column): readonly Move[] | null {
  if (!(one instanceof HeldColumn) || !(other instanceof HeldColumn)) return null;
  const { home, scale } = one;
  if (!home.linear || home !== other.home || scale !== other.scale) return null;
  if (!isTallied(one.lane) || !isTallied(other.lane)) return null;
  const { low, width } = rangeOf(one, other);
  if (width ** 2 > MOST_PAIRS) return null;
  // Always of one size, so that the same room is taken again.
  const bins = home.allocate({ lane: 'i32', scale: 0 }, MOST_PAIRS);
  bins.data.fill(0, 0, width ** 2);
  const whole = one.rows - (one.rows % VECTOR_ROWS);
  const end = one.address + whole * BYTES[one.lane];
  const count = pairIn(home.linear, one.lane, other.lane);
  if (whole > 0) count(one.address, end, other.address, bins.address, low, width);
  const place = ({ data }: HeldColumn, row: number) =>
    data[row] === missingOf(data) ? 0 : data[row]! - low + 1;
  for (let row = whole; row < one.rows; row += 1)
    bins.data[place(one, row) * width + place(other, row)]! += 1;
  const value = (at: number) => (at === 0 ? NaN : (at - 1 + low) / 10 ** scale);
  const moves: Move[] = [];
  bins.data.subarray(0, width ** 2).forEach((cases, at) => {
    const [had, has] = [Math.floor(at / width), at % width];
    if (cases > 0 && had !== has) moves.push({ had: value(had), has: value(has), cases });
  });
  home.release(bins);
  return moves;
}

/** The least number that either holds, and how many there are from it to the greatest, with missing. */
function rangeOf(one: HeldColumn, other: HeldColumn): { low: number; width: number } {
  const held = [one, other].flatMap((column) => {
    const missing = missingOf(column.data);
    return [...heldCounts(column).keys()].filter((number) => number !== missing);
  });
  const low = held.reduce((least, number) => Math.min(least, number), Infinity);
  const high = held.reduce((most, number) => Math.max(most, number), -Infinity);
  return held.length === 0 ? { low: 0, width: 1 } : { low, width: high - low + 2 };
}

function movesByRow(one: Column, other: Column): readonly Move[] {
  const moves = new Map<number, Map<number, number>>();
  const [old, now] = [one.data, other.data];
  const [oldMissing, nowMissing] = [missingOf(old), missingOf(now)];
  const [oldUnit, nowUnit] = [10 ** one.scale, 10 ** other.scale];
  for (let row = 0; row < old.length; row += 1) {
    const had = old[row] === oldMissing ? NaN : old[row]! / oldUnit;
    const has = now[row] === nowMissing ? NaN : now[row]! / nowUnit;
    if (Object.is(had, has) || had === has) continue;
    const to = moves.get(had) ?? new Map<number, number>();
    moves.set(had, to.set(has, (to.get(has) ?? 0) + 1));
  }
  const all = [...moves].flatMap(([had, to]) => [...to].map(([has, cases]) => ({ had, has, cases })));
  return all.sort((a, b) => inOrder(a.had, b.had) || inOrder(a.has, b.has));
}

/** Missing comes first, as in memory. */
function inOrder(one: number, other: number): number {
  if (Number.isNaN(one) || Number.isNaN(other))
    return Number(Number.isNaN(other)) - Number(Number.isNaN(one));
  return one - other;
}

// Sums, extremes and counts over the rows of columns, of bytes or of 16 bits.

import { HeldColumn, VECTOR_ROWS, type ColumnMemory } from '../memory.ts';
import { BYTES } from '../lanes.ts';
import type { Column } from '../types.ts';
import { functionOver } from '../simd/functions.ts';
import { ALL, NONE, type Mask } from '../simd/masks.ts';
import { operation, type Constant, type Fold, type Node, type Sink } from '../simd/nodes.ts';
import { ADD_SIGNED_PAIRS, AND, BIT_SELECT, INTEGER, MULTIPLY, OR } from '../simd/opcodes.ts';
import { loaded, LOWEST, splat, widened } from '../simd/vectors.ts';

export type TallyColumn = HeldColumn & { readonly lane: 'i8' | 'i16' };

/** Whether it lies where vectors reach it, in a lane that is counted there. */
export function isTallied(column: Column): column is TallyColumn {
  if (!(column instanceof HeldColumn)) return false;
  return column.home.linear !== null && (column.lane === 'i8' || column.lane === 'i16');
}

/** Two columns whose numbers can be compared there as they are held; null where they cannot. */
export function comparable(one: Column, other: Column): readonly [TallyColumn, TallyColumn] | null {
  const isSo = isTallied(one) && isTallied(other) && one.home === other.home && one.scale === other.scale;
  return isSo ? [one, other] : null;
}

/** Rows that fill whole vectors; the few after them are for a loop. */
export const wholeRows = ({ rows }: HeldColumn) => rows - (rows % VECTOR_ROWS);

/** Rows at a time: a new function gets fast between two runs, never within one. Sums of 16 bits have room in 32. */
const RUN_ROWS = 2 ** 14;
const ZERO = NONE as Constant;
const PARTS = [0, 1] as const;

/** In two vectors of 16 bits. */
export function sixteenBits({ lane, address }: TallyColumn): readonly Node[] {
  return widened(loaded(lane, address), 'i16').parts;
}

/** In lanes of 16 bits. */
export function isKnown(part: Node, { lane }: TallyColumn): Mask {
  return operation(INTEGER.i16.ne, [part, splat('i16', LOWEST[lane]).parts[0]!]);
}

/** How many rows two masks of 16 bits mark; their sum is the count. */
export function countOf(masks: readonly Mask[]): Fold {
  return sumOf(masks.map((mask) => operation(INTEGER.i16.neg, [mask])));
}

/** The sum of two vectors of 16 bits. */
export function sumOf(parts: readonly Node[]): Fold {
  const [one, other] = parts.map((part) => operation(ADD_SIGNED_PAIRS.i32, [part]));
  const value = operation(INTEGER.i32.add, [one!, other!]);
  return { kind: 'fold', opcode: INTEGER.i32.add, value, from: ZERO };
}

/** What each fold adds up to. */
export function sumsOver(memory: ColumnMemory, folds: readonly Fold[], rows: number): number[] {
  const sums = folds.map(() => 0);
  runOver(memory, folds, rows, (lanes) => {
    for (let at = 0; at < lanes.length; at += 1) sums[at >> 2]! += lanes[at]!;
  });
  return sums;
}

/** Takes what the folds of each run are, four i32 each. */
function runOver(
  memory: ColumnMemory,
  sinks: readonly Sink[],
  rows: number,
  take: (folds: Int32Array<ArrayBuffer>) => void,
): void {
  const run = functionOver(memory, sinks);
  for (let from = 0; from < rows; from += RUN_ROWS) take(run(from, Math.min(rows, from + RUN_ROWS)));
}

/** The least and the greatest number of the whole vectors; the least is greater where none is known. */
export function extremesOf(column: TallyColumn): [least: number, greatest: number] {
  const { home, lane, address } = column;
  const { parts } = loaded(lane, address);
  const vector = (value: number) => splat(lane, value).parts[0] as Constant;
  const [lowest, highest] = [vector(LOWEST[lane]), vector(-LOWEST[lane] - 1)];
  const least = parts.map((part) =>
    operation(BIT_SELECT, [highest, part, operation(INTEGER[lane].eq, [part, lowest])]),
  );
  const fold = (name: 'min' | 'max', all: readonly Node[], from: Constant): Fold => {
    const opcode = INTEGER[lane][name];
    const value = all.reduce((one, other) => operation(opcode, [one, other]));
    return { kind: 'fold', opcode, value, from };
  };
  const folds = [fold('min', least, highest), fold('max', parts, lowest)];
  let [low, high] = [Infinity, -Infinity];
  runOver(home, folds, wholeRows(column), ({ buffer, byteOffset }) => {
    const lanes = new { i8: Int8Array, i16: Int16Array }[lane](buffer, byteOffset, 32 / BYTES[lane]);
    const half = lanes.length / 2;
    low = Math.min(low, ...lanes.subarray(0, half));
    high = Math.max(high, ...lanes.subarray(half));
  });
  return [low, high];
}

/** Bins of numbers: the first for missing, then one for each from `low` upwards. */
export interface Bins {
  readonly low: number;
  readonly width: number;
}

/** How many rows have which number; by bin. */
export function countBins(column: TallyColumn, bins: Bins): Float64Array {
  return counted(column, binOf(column, bins), ALL, bins.width);
}

/** How many rows have which two numbers: `width` bins for each of the first. Sixteen rows without a change are left out. */
export function countPairs(one: TallyColumn, other: TallyColumn, bins: Bins): Float64Array {
  const [had, has] = [binOf(one, bins), binOf(other, bins)];
  const width = splat('i16', bins.width).parts[0]!;
  const pairs = PARTS.map((n) =>
    operation(INTEGER.i16.add, [operation(MULTIPLY.i16, [had[n]!, width]), has[n]!]),
  );
  const [low, high] = PARTS.map((n) => operation(INTEGER.i16.ne, [had[n]!, has[n]!]));
  return counted(one, pairs, operation(OR, [low!, high!]), bins.width ** 2);
}

function binOf(column: TallyColumn, { low }: Bins): readonly Node[] {
  const before = splat('i16', low - 1).parts[0]!;
  return sixteenBits(column).map((part) =>
    operation(AND, [operation(INTEGER.i16.sub, [part, before]), isKnown(part, column)]),
  );
}

/** Counters of one bin. */
const COUNTERS = 4;
/** Of so many bins, the counters lie near enough. */
const NEAR = 2 ** 12;

/** Where there are few bins, two rows are counted at once: in the bin of their pair. */
function counted(column: TallyColumn, bin: readonly Node[], where: Mask, bins: number): Float64Array {
  if (bins ** 2 > NEAR) return countersOf(column, bin, where, bins);
  const [one, other] = bin;
  const first = operation(MULTIPLY.i16, [one!, splat('i16', bins).parts[0]!]);
  const pairs = countersOf(column, [operation(INTEGER.i16.add, [first, other!])], where, bins ** 2);
  const sums = new Float64Array(bins);
  pairs.forEach((cases, pair) => {
    sums[Math.floor(pair / bins)]! += cases;
    sums[pair % bins]! += cases;
  });
  return sums;
}

function countersOf(column: TallyColumn, bin: readonly Node[], where: Mask, bins: number): Float64Array {
  const { home } = column;
  // In few sizes, so that the same room is taken again.
  const room = home.allocate({ lane: 'i32', scale: 0 }, 2 ** Math.ceil(Math.log2(bins * COUNTERS)));
  room.data.fill(0, 0, bins * COUNTERS);
  const sink = { kind: 'count', bin, where, bins: room.address } as const;
  runOver(home, [sink], wholeRows(column), () => undefined);
  const { data } = room;
  const sums = new Float64Array(bins);
  for (let at = 0; at < bins * COUNTERS; at += 1) sums[at >> 2]! += data[at]!;
  home.release(room);
  return sums;
}

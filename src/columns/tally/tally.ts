// What is counted and added up over the rows of columns, of bytes or of 16 bits.

import { HeldColumn, VECTOR_ROWS, type ColumnMemory } from '../memory.ts';
import type { Column } from '../types.ts';
import { Kept, shortcut } from '../../model/shortcuts.ts';
import { functionOver, type Run } from '../simd/functions.ts';
import { NONE, type Mask } from '../simd/masks.ts';
import { operation, type Constant, type Fold, type Sink, type Tally } from '../simd/nodes.ts';
import { ADD_SIGNED_PAIRS, AND, INTEGER } from '../simd/opcodes.ts';
import { compared, loaded, LOWEST, splat, widened, type Vector } from '../simd/vectors.ts';

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
const RUN_ROWS = 2 ** 16;
const ZERO = NONE as Constant;

/** A column as part of a key. */
export const placeOf = ({ lane, address }: TallyColumn): string => `${lane} ${String(address)}`;

export const heldIn = ({ lane, address }: TallyColumn): Vector => loaded(lane, address);

/** Where a column holds this number, or the one that stands for missing. */
export function isHeld(column: TallyColumn, held: number): Mask {
  return compared('=', heldIn(column), splat(column.lane, held));
}

export function isKnown(column: TallyColumn): Mask {
  return compared('!=', heldIn(column), splat(column.lane, LOWEST[column.lane]));
}

/** The sum of the numbers where a mask is set. */
export function sumOf({ lane, parts }: Vector, where: Mask): Fold {
  const masks = widened({ lane: 'i8', parts: [where] }, lane).parts;
  const kept = parts.map((part, n) => operation(AND, [part, masks[n]!]));
  const pairs = lane === 'i8' ? kept.map((part) => operation(ADD_SIGNED_PAIRS.i16, [part])) : kept;
  const value = pairs
    .map((part) => operation(ADD_SIGNED_PAIRS.i32, [part]))
    .reduce((one, other) => operation(INTEGER.i32.add, [one, other]));
  return { kind: 'fold', opcode: INTEGER.i32.add, value, from: ZERO };
}

/** How many rows all masks of a list mark, for each list. */
export function tallyOf(of: Tally['of'], where: Mask | null = null): Tally {
  return { kind: 'tally', of, where };
}

/** What each fold adds up to, and each list of masks counts. Equal keys are equal sinks. */
export function sumsOver(
  memory: ColumnMemory,
  key: string,
  sinks: () => readonly (Fold | Tally)[],
  rows: number,
): Float64Array {
  let sums = new Float64Array(0);
  runOver(memory, key, sinks, rows, (lanes) => {
    if (sums.length === 0) sums = new Float64Array(lanes.length / 4);
    for (let at = 0; at < lanes.length; at += 1) sums[at >> 2]! += lanes[at]!;
  });
  return sums;
}

const functions = new Kept(shortcut('functions over columns'), new WeakMap<ColumnMemory, Map<string, Run>>());
/** Columns come to lie where others lay, so that what is asked of a place is asked again. */
const KEPT = 256;

/** Takes what the folds of each run are, four i32 each. */
export function runOver(
  memory: ColumnMemory,
  key: string,
  sinks: () => readonly Sink[],
  rows: number,
  take: (folds: Int32Array<ArrayBuffer>) => void,
): void {
  const known = functions.of(memory, () => new Map<string, Run>());
  const run = known.get(key) ?? functionOver(memory, sinks());
  known.delete(key);
  known.set(key, run);
  if (known.size > KEPT) known.delete(known.keys().next().value!);
  for (let from = 0; from < rows; from += RUN_ROWS) take(run(from, Math.min(rows, from + RUN_ROWS)));
}

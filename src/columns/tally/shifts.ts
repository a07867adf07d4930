// How numbers of one column differ from those of another over the same cases: how many are more, and by how much.

import { shortcut } from '../../model/shortcuts.ts';
import { countsOf } from './counts.ts';
import { ofPair } from './pairs.ts';
import { valueAt, type Column } from '../types.ts';
import { operation, type Node } from '../simd/nodes.ts';
import { AND, AND_NOT, INTEGER } from '../simd/opcodes.ts';
import {
  comparable,
  countOf,
  isKnown,
  sixteenBits,
  sumOf,
  sumsOver,
  wholeRows,
  type TallyColumn,
} from './tally.ts';

export interface NumberShift {
  readonly up: number;
  readonly down: number;
  readonly becameKnown: number;
  readonly becameMissing: number;
  /** Cases that have both. */
  readonly both: number;
  /**
   * Of other − one, over the cases that have both, in units of 10^-scale: of stretches of rows one after the other. Added
   * up in this order they are the same to the last digit, whoever has which of the rows.
   */
  readonly sums: readonly number[];
  readonly scale: number;
}

/** Doubles are added up over so many rows at a time. Rows that are counted elsewhere begin at a multiple of them. */
export const SUM_ROWS = 65_536;

const shiftsKept = shortcut('shifts between columns');

export const shiftBetween = ofPair(shiftsKept, (one: Column, other: Column): NumberShift => {
  if (one === other) return { ...NOTHING, both: knownIn(one), scale: one.scale };
  const pair = comparable(one, other);
  const vectors = pair ? shiftInVectors(...pair) : NOTHING;
  // In whole units where both have the same: sums of these are exact, in whatever order and by whatever way they are made.
  const scale = one.scale === other.scale ? one.scale : 0;
  const [old, now] = [one, other].map((column) => ({ data: column.data, scale: column.scale - scale }));
  const rows = shiftByRow(old!, now!, pair ? wholeRows(pair[0]) : 0);
  return {
    up: vectors.up + rows.up,
    down: vectors.down + rows.down,
    becameKnown: vectors.becameKnown + rows.becameKnown,
    becameMissing: vectors.becameMissing + rows.becameMissing,
    both: vectors.both + rows.both,
    sums: [...vectors.sums, ...rows.sums],
    scale,
  };
});

const NOTHING: NumberShift = {
  up: 0,
  down: 0,
  becameKnown: 0,
  becameMissing: 0,
  both: 0,
  sums: [],
  scale: 0,
};

function knownIn(column: Column): number {
  let known = 0;
  for (const [value, cases] of countsOf(column)) if (!Number.isNaN(value)) known += cases;
  return known;
}

/** The sum is in the units of the two, and exact. */
function shiftInVectors(one: TallyColumn, other: TallyColumn): NumberShift {
  const [old, now] = [sixteenBits(one), sixteenBits(other)];
  const had = old.map((part) => isKnown(part, one));
  const has = now.map((part) => isKnown(part, other));
  const each = (opcode: number, left: readonly Node[], right: readonly Node[]) =>
    left.map((part, n) => operation(opcode, [part, right[n]!]));
  const both = each(AND, had, has);
  const more = each(AND, each(INTEGER.i16.gt, now, old), both);
  const less = each(AND, each(INTEGER.i16.lt, now, old), both);
  const counts = [more, less, each(AND_NOT, has, had), each(AND_NOT, had, has), both].map(countOf);
  const sums = [now, old].map((parts) => sumOf(each(AND, parts, both)));
  const [up, down, becameKnown, becameMissing, known, after, before] = sumsOver(
    one.home,
    [...counts, ...sums],
    wholeRows(one),
  ) as [number, number, number, number, number, number, number];
  return { up, down, becameKnown, becameMissing, both: known, sums: [after - before], scale: 0 };
}

function shiftByRow(one: Column, other: Column, from: number): NumberShift {
  let [up, down, becameKnown, becameMissing, both, sum] = [0, 0, 0, 0, 0, 0];
  const sums: number[] = [];
  for (let row = from; row < one.data.length; row += 1) {
    if (row % SUM_ROWS === 0 && row > from) {
      sums.push(sum);
      sum = 0;
    }
    const [had, has] = [valueAt(one, row), valueAt(other, row)];
    if (Number.isNaN(had)) becameKnown += Number.isNaN(has) ? 0 : 1;
    else if (Number.isNaN(has)) becameMissing += 1;
    else {
      both += 1;
      sum += has - had;
      if (has > had) up += 1;
      if (has < had) down += 1;
    }
  }
  sums.push(sum);
  return { up, down, becameKnown, becameMissing, both, sums, scale: 0 };
}

// How numbers of one column differ from those of another over the same cases: how many are more, and by how much.

import { shortcut } from '../../model/shortcuts.ts';
import { countsOf } from './counts.ts';
import { ofPair } from './pairs.ts';
import { valueAt, type Column } from '../types.ts';
import { allOf, except } from '../simd/masks.ts';
import { compared, widened, widest, type Vector } from '../simd/vectors.ts';
import {
  comparable,
  heldIn,
  isKnown,
  placeOf,
  sumOf,
  sumsOver,
  tallyOf,
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
  const key = `shifts ${placeOf(one)} ${placeOf(other)}`;
  const [up = 0, down = 0, becameKnown = 0, becameMissing = 0, both = 0, after = 0, before = 0] = sumsOver(
    one.home,
    key,
    () => shiftSinks(one, other),
    wholeRows(one),
  );
  return { up, down, becameKnown, becameMissing, both, sums: [after - before], scale: 0 };
}

function shiftSinks(one: TallyColumn, other: TallyColumn) {
  const lane = widest(one.lane, other.lane);
  const [old, now] = [one, other].map((column) => widened(heldIn(column), lane)) as [Vector, Vector];
  const [had, has] = [isKnown(one), isKnown(other)];
  const known = allOf([had, has]);
  const tally = tallyOf([
    [known, compared('>', now, old)],
    [known, compared('<', now, old)],
    [except(has, had)],
    [except(had, has)],
    [known],
  ]);
  return [tally, sumOf(now, known), sumOf(old, known)];
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

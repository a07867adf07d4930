// What became of what columns held: pairs of different numbers in two columns over the same cases.

import { shortcut } from '../../model/shortcuts.ts';
import { binsOf, countsOf, isCounted, learnCounts, type Counts } from './counts.ts';
import { ofPair } from './pairs.ts';
import { missingOf, type Column } from '../types.ts';
import { countFewPairs, countPairs, type Bins } from './bins.ts';
import { comparable, wholeRows, type TallyColumn } from './tally.ts';

/** So many cases had one number and have another; NaN where missing. */
export interface Move {
  readonly had: number;
  readonly has: number;
  readonly cases: number;
}

/** More numbers make more pairs than 16 bits tell apart; they are counted as they come. */
const MOST_NUMBERS = 2 ** 8;

const movesKept = shortcut('moves between columns');
const countsFromMoves = shortcut('counts from moves');

export const movesBetween = ofPair(movesKept, (one: Column, other: Column): readonly Move[] => {
  if (one === other) return [];
  const moves = new Map<number, Map<number, number>>();
  const done = movesInVectors(one, other, moves);
  addRows(one, other, done, moves);
  const all = [...moves].flatMap(([had, to]) => [...to].map(([has, cases]) => ({ had, has, cases })));
  if (countsFromMoves.isTaken && isCounted(one)) learnCounts(other, () => countsAfter(countsOf(one), all));
  return all.sort((a, b) => inOrder(a.had, b.had) || inOrder(a.has, b.has));
});

type Moves = Map<number, Map<number, number>>;

/** Gives in how many rows: none where the two are not alike, or hold too many numbers. */
function movesInVectors(one: Column, other: Column, moves: Moves): number {
  const pair = comparable(one, other);
  const counted = pair && countedPairs(...pair);
  if (!counted) return 0;
  const { bins, cases } = counted;
  const value = (bin: number) => (bin === 0 ? NaN : (bin - 1 + bins.low) / 10 ** one.scale);
  for (let at = 0; at < cases.length; at += 1) {
    const [had, has] = [Math.floor(at / bins.width), at % bins.width];
    if (cases[at]! > 0 && had !== has) add(moves, value(had), value(has), cases[at]!);
  }
  return wholeRows(pair[0]);
}

/** Mostly there are no other numbers than there were. */
function countedPairs(one: TallyColumn, other: TallyColumn): { bins: Bins; cases: Float64Array } | null {
  const known = binsOf(one);
  const few = countFewPairs(one, other, known);
  if (few) return { bins: known, cases: few };
  const bins = binsOf(one, other);
  return bins.width > MOST_NUMBERS ? null : { bins, cases: countPairs(one, other, bins) };
}

function addRows(one: Column, other: Column, from: number, moves: Moves): void {
  const [old, now] = [one.data, other.data];
  const [oldMissing, nowMissing] = [missingOf(old), missingOf(now)];
  const [oldUnit, nowUnit] = [10 ** one.scale, 10 ** other.scale];
  for (let row = from; row < old.length; row += 1) {
    const had = old[row] === oldMissing ? NaN : old[row]! / oldUnit;
    const has = now[row] === nowMissing ? NaN : now[row]! / nowUnit;
    if (!Object.is(had, has) && had !== has) add(moves, had, has, 1);
  }
}

function add(moves: Moves, had: number, has: number, cases: number): void {
  const to = moves.get(had) ?? new Map<number, number>();
  moves.set(had, to.set(has, (to.get(has) ?? 0) + cases));
}

/** Every case stays where it was, before those that moved are taken away. */
function countsAfter(before: Counts, moves: readonly Move[]): Counts {
  const counts = new Map(before);
  for (const { had, has, cases } of moves) {
    counts.set(had, counts.get(had)! - cases);
    counts.set(has, (counts.get(has) ?? 0) + cases);
  }
  return counts;
}

/** Missing comes first. */
function inOrder(one: number, other: number): number {
  if (Number.isNaN(one) || Number.isNaN(other))
    return Number(Number.isNaN(other)) - Number(Number.isNaN(one));
  return one - other;
}

// How many rows have which number, or which two.

import { ALL, type Mask } from '../simd/masks.ts';
import { operation, type Node, type Sink } from '../simd/nodes.ts';
import { AND, INTEGER, MULTIPLY, OR } from '../simd/opcodes.ts';
import { compared, LOWEST, splat, times, widened } from '../simd/vectors.ts';
import { heldIn, isHeld, placeOf, runOver, sumsOver, tallyOf, wholeRows, type TallyColumn } from './tally.ts';

const PARTS = [0, 1] as const;

/** Bins of numbers: the first for missing, then one for each from `low` upwards. */
export interface Bins {
  readonly low: number;
  readonly width: number;
}

/** So many masks are counted faster than rows are put into bins; in so many sizes, so that functions are taken again. */
const [FEW_MASKS, MASKS] = [24, 8];

/** How many rows have which number; by bin. */
export function countBins(column: TallyColumn, bins: Bins): ArrayLike<number> {
  if (bins.width > FEW_MASKS) return countedInBins(column, bins);
  const size = Math.ceil(bins.width / MASKS) * MASKS;
  const sinks = () => [tallyOf(times(size, (bin) => [isHeld(column, heldOf(column, bins, bin))]))];
  const key = `counts ${placeOf(column)} ${String(bins.low)} ${String(size)}`;
  return sumsOver(column.home, key, sinks, wholeRows(column));
}

function countedInBins(column: TallyColumn, bins: Bins): Float64Array {
  const of = () => ({ bin: binOf(column, bins), where: ALL });
  return counted(column, `bins ${placeOf(column)} ${String(bins.low)}`, of, bins.width);
}

/** What a column holds of a bin. */
const heldOf = ({ lane }: TallyColumn, { low }: Bins, bin: number) =>
  bin === 0 ? LOWEST[lane] : bin - 1 + low;

/** So many bins have few enough pairs to count a mask for each. */
const FEW_BINS = 6;

/**
 * How many rows have which two numbers, where they differ: `width` bins for each of the first. Null where the two are not
 * alike, or where there are too many bins; or where a number that changed has no bin.
 */
export function countFewPairs(one: TallyColumn, other: TallyColumn, bins: Bins): Float64Array | null {
  if (bins.width > FEW_BINS || one.lane !== other.lane) return null;
  // Mostly what is missing stays so.
  return countPairsFrom(1, one, other, bins) ?? countPairsFrom(0, one, other, bins);
}

/** Of the bins from `first` on; null where a change is not between them, which the sum tells. */
function countPairsFrom(first: 0 | 1, one: TallyColumn, other: TallyColumn, bins: Bins): Float64Array | null {
  const { width } = bins;
  const changes = times(width ** 2, (at) => [Math.floor(at / width), at % width] as const).filter(
    ([from, to]) => from !== to && from >= first && to >= first,
  );
  const sinks = () => {
    const had = times(width, (bin) => isHeld(one, heldOf(one, bins, bin)));
    const has = times(width, (bin) => isHeld(other, heldOf(other, bins, bin)));
    const isOther = compared('!=', heldIn(one), heldIn(other));
    return [tallyOf([...changes.map(([from, to]) => [had[from]!, has[to]!]), [isOther]], isOther)];
  };
  const key = `moves ${placeOf(one)} ${placeOf(other)} ${String(bins.low)} ${String(width)} ${String(first)}`;
  const cases = sumsOver(one.home, key, sinks, wholeRows(one));
  const counts = new Float64Array(width ** 2);
  changes.forEach(([from, to], n) => (counts[from * width + to] = cases[n]!));
  const isWhole = counts.reduce((sum, some) => sum + some, 0) === (cases.at(-1) ?? 0);
  return isWhole ? counts : null;
}

/** How many rows have which two numbers: `width` bins for each of the first. Sixteen rows without a change are left out. */
export function countPairs(one: TallyColumn, other: TallyColumn, bins: Bins): Float64Array {
  const of = () => {
    const [had, has] = [binOf(one, bins), binOf(other, bins)];
    const width = splat('i16', bins.width).parts[0]!;
    const bin = PARTS.map((n) =>
      operation(INTEGER.i16.add, [operation(MULTIPLY.i16, [had[n]!, width]), has[n]!]),
    );
    const [low, high] = PARTS.map((n) => operation(INTEGER.i16.ne, [had[n]!, has[n]!]));
    return { bin, where: operation(OR, [low!, high!]) };
  };
  return counted(one, `pairs ${placeOf(one)} ${placeOf(other)} ${String(bins.low)}`, of, bins.width ** 2);
}

function binOf(column: TallyColumn, { low }: Bins): readonly Node[] {
  const before = splat('i16', low - 1).parts[0]!;
  const missing = splat('i16', LOWEST[column.lane]).parts[0]!;
  return widened(heldIn(column), 'i16').parts.map((part) =>
    operation(AND, [operation(INTEGER.i16.sub, [part, before]), operation(INTEGER.i16.ne, [part, missing])]),
  );
}

/** Counters of one bin. */
const COUNTERS = 4;
/** Of so many bins, the counters lie near enough. */
const NEAR = 2 ** 12;

/** Into which bin each row goes, in two vectors of 16 bits, and where that is looked at. */
type Binned = () => { readonly bin: readonly Node[]; readonly where: Mask };

/** Where there are few bins, two rows are counted at once: in the bin of their pair. */
function counted(column: TallyColumn, key: string, of: Binned, bins: number): Float64Array {
  if (bins ** 2 > NEAR) return countersOf(column, key, of, bins);
  const pairs = countersOf(column, `${key} two`, () => inTwos(of(), bins), bins ** 2);
  const sums = new Float64Array(bins);
  pairs.forEach((cases, pair) => {
    sums[Math.floor(pair / bins)]! += cases;
    sums[pair % bins]! += cases;
  });
  return sums;
}

function inTwos({ bin, where }: ReturnType<Binned>, bins: number): ReturnType<Binned> {
  const [one, other] = bin;
  const first = operation(MULTIPLY.i16, [one!, splat('i16', bins).parts[0]!]);
  return { bin: [operation(INTEGER.i16.add, [first, other!])], where };
}

function countersOf(column: TallyColumn, key: string, of: Binned, bins: number): Float64Array {
  const { home } = column;
  // In few sizes, so that the same room is taken again.
  const room = home.allocate({ lane: 'i32', scale: 0 }, 2 ** Math.ceil(Math.log2(bins * COUNTERS)));
  room.data.fill(0, 0, bins * COUNTERS);
  const sinks = (): readonly Sink[] => [{ kind: 'count', ...of(), bins: room.address }];
  const whole = `${key} ${String(bins)} ${String(room.address)}`;
  runOver(home, whole, sinks, wholeRows(column), () => undefined);
  const { data } = room;
  const sums = new Float64Array(bins);
  for (let at = 0; at < bins * COUNTERS; at += 1) sums[at >> 2]! += data[at]!;
  home.release(room);
  return sums;
}

// Exact arithmetic: decimals as whole numbers of a power of ten, in the narrowest lanes that hold every result. Null
// is given where no lane does.

import type { Bounds, Comparison } from '../../../language/index.ts';
import { laneFor } from '../../../columns/lanes.ts';
import { ALL, allOf, both, NONE, type Mask } from '../../../columns/simd/masks.ts';
import { literal, truthOf, type Numbers, type Truth } from './values.ts';
import {
  chosen,
  combined,
  compared,
  mapped,
  splat,
  widened,
  widest,
  type IntegerLane,
} from '../../../columns/simd/vectors.ts';

/** More decimals than this do not leave room in 32 bits. */
const MOST_DECIMALS = 9;

export function constantNumber(value: number): Numbers | null {
  for (let scale = 0; scale <= MOST_DECIMALS; scale += 1) {
    const whole = Math.round(value * 10 ** scale);
    if (whole / 10 ** scale !== value) continue;
    const bounds = { lowest: whole, highest: whole };
    const lane = laneFor(bounds);
    return lane && { kind: 'numbers', vector: splat(lane, whole), known: ALL, scale, bounds };
  }
  return null;
}

export function times(number: Numbers, factor: number, scale = number.scale): Numbers | null {
  const ends = [number.bounds.lowest * factor, number.bounds.highest * factor];
  const bounds = { lowest: Math.min(...ends), highest: Math.max(...ends) };
  if (factor === 1) return { ...number, scale };
  const lane = roomFor(bounds, number.vector.lane);
  if (!lane || !laneFor({ lowest: factor, highest: factor })) return null;
  if (factor === -1) return { ...number, vector: mapped('neg', widened(number.vector, lane)), scale, bounds };
  const wide = widest(lane, 'i16');
  const vector = combined('multiply', widened(number.vector, wide), splat(wide, factor));
  return { ...number, vector, scale, bounds };
}

/** The same number in units of a smaller power of ten. */
export function rescaled(number: Numbers, scale: number): Numbers | null {
  return times(number, 10 ** (scale - number.scale), scale);
}

export function negated(number: Numbers): Numbers | null {
  return times(number, -1);
}

export function product(one: Numbers, other: Numbers): Numbers | null {
  const ends = [one.bounds.lowest, one.bounds.highest].flatMap((a) =>
    [other.bounds.lowest, other.bounds.highest].map((b) => a * b),
  );
  const bounds = { lowest: Math.min(...ends), highest: Math.max(...ends) };
  const scale = one.scale + other.scale;
  const lane = roomFor(bounds, one.vector.lane, other.vector.lane);
  if (!lane || scale > MOST_DECIMALS) return null;
  const wide = widest(lane, 'i16');
  const vector = combined('multiply', widened(one.vector, wide), widened(other.vector, wide));
  return { kind: 'numbers', vector, known: both(one.known, other.known), scale, bounds };
}

/** All of one scale; known where all are. Neighbours are added in narrow lanes as long as their sum has room. */
export function total(numbers: readonly Numbers[]): Numbers | null {
  let parts = [...numbers];
  for (const lane of ['i8', 'i16', 'i32'] as const) {
    parts = parts.reduce<Numbers[]>((sums, part) => {
      const last = sums.at(-1);
      const sum = last && sumWithin(last, part, lane);
      if (sum) sums[sums.length - 1] = sum;
      else sums.push(part);
      return sums;
    }, []);
  }
  return parts.length === 1 ? parts[0]! : null;
}

function sumWithin(one: Numbers, other: Numbers, lane: IntegerLane): Numbers | null {
  const bounds = {
    lowest: one.bounds.lowest + other.bounds.lowest,
    highest: one.bounds.highest + other.bounds.highest,
  };
  const room = roomFor(bounds, one.vector.lane, other.vector.lane);
  if (!room || widest(room, lane) !== lane) return null;
  const vector = combined('add', widened(one.vector, room), widened(other.vector, room));
  return { ...one, vector, known: both(one.known, other.known), bounds };
}

/** The least or greatest; known where all are. */
export function extreme(which: 'min' | 'max', numbers: readonly Numbers[]): Numbers | null {
  const same = inOneLane(numbers);
  if (!same) return null;
  const pick = which === 'min' ? Math.min : Math.max;
  return same.reduce((one, other) => ({
    ...one,
    vector: combined(which, one.vector, other.vector),
    known: both(one.known, other.known),
    bounds: {
      lowest: pick(one.bounds.lowest, other.bounds.lowest),
      highest: pick(one.bounds.highest, other.bounds.highest),
    },
  }));
}

export function absolute(number: Numbers): Numbers {
  const { lowest, highest } = number.bounds;
  const largest = Math.max(Math.abs(lowest), Math.abs(highest));
  return { ...number, vector: mapped('abs', number.vector), bounds: { lowest: 0, highest: largest } };
}

/** `yes` where the mask is set, else `no`. */
export function chosenNumbers(mask: Mask, yes: Numbers, no: Numbers): Numbers | null {
  const same = inOneLane([yes, no]);
  if (!same) return null;
  const [one, other] = same as [Numbers, Numbers];
  return { ...one, vector: chosen(mask, one.vector, other.vector), bounds: hull([yes.bounds, no.bounds]) };
}

/** Where a number in units of its scale is at least a double, as doubles compare. */
export function reaches({ vector, scale, bounds }: Numbers, from: number): Mask {
  const least = leastFrom(from, scale);
  if (bounds.lowest >= least) return ALL;
  if (bounds.highest < least) return NONE;
  return compared('>=', vector, splat(vector.lane, least));
}

/** The least whole number of 10^-scale that is not below a double; Infinity where all are. */
function leastFrom(from: number, scale: number): number {
  const unit = 10 ** scale;
  if (!Number.isFinite(from)) return from;
  let least = Math.ceil(from * unit);
  while ((least - 1) / unit >= from) least -= 1;
  while (least / unit < from) least += 1;
  return least;
}

export function comparison(operator: Comparison, one: Numbers, other: Numbers): Truth | null {
  const known = both(one.known, other.known);
  const { lowest, highest } = other.bounds;
  if (lowest === highest) return truthOf(comparedWith(operator, one, lowest / 10 ** other.scale), known);
  const same = inOneLane(inOneScale([one, other]));
  return same && truthOf(compared(operator, same[0]!.vector, same[1]!.vector), known);
}

function comparedWith(operator: Comparison, number: Numbers, value: number): Mask {
  const { vector, scale, bounds } = number;
  const whole = leastFrom(value, scale);
  const isWhole = whole / 10 ** scale === value;
  const constant = (mask: boolean) => (mask ? ALL : NONE);
  switch (operator) {
    case '=':
    case '!=':
      if (!isWhole || whole < bounds.lowest || whole > bounds.highest) return constant(operator === '!=');
      return compared(operator, vector, splat(vector.lane, whole));
    case '>=':
      return reaches(number, value);
    case '<':
      return opposite(number, whole);
    case '>':
      return reaches(number, (whole + (isWhole ? 1 : 0)) / 10 ** scale);
    case '<=':
      return opposite(number, whole + (isWhole ? 1 : 0));
  }
}

/** Where it is below a whole number of its units. */
function opposite({ vector, bounds }: Numbers, whole: number): Mask {
  if (bounds.lowest >= whole) return NONE;
  return bounds.highest < whole ? ALL : compared('<', vector, splat(vector.lane, whole));
}

/** Null where there is no room; else the same numbers in units of the smallest of their powers of ten. */
export function inOneScale(numbers: readonly (Numbers | null)[]): Numbers[] | null {
  const scale = Math.max(...numbers.map((one) => one?.scale ?? 0));
  return complete(numbers.map((one) => one && rescaled(one, scale)));
}

export function complete<Thing>(things: readonly (Thing | null)[]): Thing[] | null {
  return things.every((one) => one !== null) ? [...things] : null;
}

function inOneLane(numbers: readonly Numbers[] | null): Numbers[] | null {
  if (!numbers) return null;
  const lane = widest(...numbers.map(({ vector }) => vector.lane));
  return numbers.map((one) => ({ ...one, vector: widened(one.vector, lane) }));
}

function roomFor(bounds: Bounds, ...lanes: readonly IntegerLane[]): IntegerLane | null {
  const lane = laneFor(bounds);
  return lane && widest(lane, ...lanes);
}

export function hull(all: readonly Bounds[]): Bounds {
  return {
    lowest: Math.min(...all.map((one) => one.lowest)),
    highest: Math.max(...all.map((one) => one.highest)),
  };
}

export function knownAll(numbers: readonly Numbers[]): Mask {
  return allOf(numbers.map(({ known }) => known));
}

export function whole(value: number, scale: number): Numbers | null {
  const lane = laneFor({ lowest: value, highest: value });
  return lane && literal(value, scale, lane);
}

/** How many of the masks are set: each is -1 as a number. */
export function countOfMasks(masks: readonly Mask[]): Numbers | null {
  const sum = total(
    masks.map((mask) => ({
      ...literal(-1, 0, 'i8'),
      vector: { lane: 'i8', parts: [mask] },
      bounds: { lowest: -1, highest: 0 },
    })),
  );
  return sum && negated(sum);
}

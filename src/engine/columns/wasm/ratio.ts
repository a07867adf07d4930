// Divisions, in doubles: operation by operation what `roundTo` does, so that every digit is the reference's.

import type { Bounds } from '../../../language/index.ts';
import { laneFor } from '../shapes.ts';
import type { Mask } from './masks.ts';
import { constant, operation, type Node } from './nodes.ts';
import { AND, DOUBLE, OR, SHUFFLE } from './opcodes.ts';
import type { Numbers } from './values.ts';
import { narrowed, times, widened, type Vector } from './vectors.ts';

/** Two rows in each of eight vectors. */
export type Doubles = readonly Node[];

// Those of roundTo.
const SLACK = 1 + 2 ** -51;
const LARGEST = 2 ** 47;

export function doubles(vector: Vector): Doubles {
  const highHalf = times(16, (n) => (n + 8) % 16);
  return widened(vector, 'i32').parts.flatMap((part) =>
    [part, operation(SHUFFLE, [part, part], highHalf)].map((half) => operation(DOUBLE.fromInteger, [half])),
  );
}

export function sameDouble(value: number): Doubles {
  const bytes = new Uint8Array(Float64Array.of(value, value).buffer);
  const part = constant([...bytes]);
  return times(8, () => part);
}

export function overDoubles(name: 'add' | 'multiply' | 'divide', one: Doubles, other: Doubles): Doubles {
  return one.map((part, n) => operation(DOUBLE[name], [part, other[n]!]));
}

/**
 * Doubles rounded to `decimals`, half away from zero; null where the bounds, in units of the decimals, have no room.
 * Where it is not known, a double may be no number.
 */
export function roundedTo(values: Doubles, decimals: number, bounds: Bounds, known: Mask): Numbers | null {
  if (!isSafe(bounds)) return null;
  const half = sameDouble(0.5);
  const sign = sameDouble(-0);
  const sizes = values.map((value) => operation(DOUBLE.abs, [value]));
  const scaled = overDoubles('multiply', sizes, sameDouble(10 ** decimals));
  const nudged = overDoubles('multiply', scaled, sameDouble(SLACK));
  const rounded = overDoubles('add', nudged, half).map((one, n) => {
    const whole = operation(DOUBLE.floor, [one]);
    if (bounds.lowest >= 0) return whole;
    return operation(OR, [whole, operation(AND, [values[n]!, sign[n]!])]);
  });
  return wholeNumbers(rounded, decimals, bounds, known);
}

/** The next whole number below or above. */
export function wholeOf(
  which: 'floor' | 'ceil',
  values: Doubles,
  bounds: Bounds,
  known: Mask,
): Numbers | null {
  const rounded = values.map((value) => operation(DOUBLE[which], [value]));
  return isSafe(bounds) ? wholeNumbers(rounded, 0, bounds, known) : null;
}

/** Doubles that are whole numbers within the bounds, wherever they are known. */
export function wholeNumbers(values: Doubles, scale: number, bounds: Bounds, known: Mask): Numbers | null {
  const lane = laneFor(bounds);
  if (!lane) return null;
  const halves = values.map((value) => operation(DOUBLE.toInteger, [value]));
  const lowHalves = times(16, (n) => (n < 8 ? n : n + 8));
  const parts = times(4, (n) => operation(SHUFFLE, [halves[2 * n]!, halves[2 * n + 1]!], lowHalves));
  return { kind: 'numbers', vector: narrowed({ lane: 'i32', parts }, lane), known, scale, bounds };
}

/** Below this, `roundTo` keeps all decimals. */
function isSafe({ lowest, highest }: Bounds): boolean {
  return Math.max(Math.abs(lowest), Math.abs(highest)) < LARGEST;
}

/** A number of more decimals, rounded to these. */
export function roundedNumber(number: Numbers, decimals: number): Numbers | null {
  if (number.scale <= decimals) return number;
  const unit = 10 ** (number.scale - decimals);
  const bounds = {
    lowest: Math.floor(number.bounds.lowest / unit),
    highest: Math.ceil(number.bounds.highest / unit),
  };
  const value = overDoubles('divide', doubles(number.vector), sameDouble(10 ** number.scale));
  return roundedTo(value, decimals, bounds, number.known);
}

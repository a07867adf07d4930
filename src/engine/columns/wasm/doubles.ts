// Whole numbers to doubles and back.

import type { Bounds } from '../../../language/index.ts';
import { laneFor } from '../../../columns/lanes.ts';
import type { Mask } from '../../../columns/simd/masks.ts';
import { constant, operation, type Node } from '../../../columns/simd/nodes.ts';
import { DOUBLE, SHUFFLE } from '../../../columns/simd/opcodes.ts';
import type { Numbers } from './values.ts';
import { narrowed, times, widened, type Vector } from '../../../columns/simd/vectors.ts';

/** Two rows in each of eight vectors. */
export type Doubles = readonly Node[];

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

/** The next number of so many decimals below or above. */
export function nextNumber(which: 'down' | 'up', scale: number, number: Numbers): Numbers | null {
  if (number.scale <= scale) return number;
  const unit = 10 ** (number.scale - scale);
  const bounds = {
    lowest: Math.floor(number.bounds.lowest / unit),
    highest: Math.ceil(number.bounds.highest / unit),
  };
  const values = overDoubles('divide', doubles(number.vector), sameDouble(unit));
  const rounded = values.map((value) => operation(DOUBLE[which === 'down' ? 'floor' : 'ceil'], [value]));
  return wholeNumbers(rounded, scale, bounds, number.known);
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

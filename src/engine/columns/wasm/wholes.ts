// Whole numbers beyond what a lane holds, in doubles, and ratios of them that are rounded exactly.

import type { Bounds } from '../../../language/index.ts';
import type { Mask } from '../../../columns/simd/masks.ts';
import { operation } from '../../../columns/simd/nodes.ts';
import { AND, DOUBLE, OR } from '../../../columns/simd/opcodes.ts';
import { doubles, overDoubles, sameDouble, wholeNumbers, type Doubles } from './doubles.ts';
import type { Numbers } from './values.ts';

export interface Wholes {
  readonly doubles: Doubles;
  /** No number is further from 0. */
  readonly largest: number;
  /** The same everywhere. */
  readonly is?: number;
}

/** The double nearest to a quotient of whole numbers below this is on the same side of every half as the quotient. */
const LARGEST = 2 ** 50;

export function wholes({ vector, bounds }: Numbers): Wholes {
  return { doubles: doubles(vector), largest: Math.max(Math.abs(bounds.lowest), Math.abs(bounds.highest)) };
}

export function sameWhole(value: number): Wholes {
  return { doubles: sameDouble(value), largest: Math.abs(value), is: value };
}

export function productOf(one: Wholes, other: Wholes): Wholes {
  const largest = one.largest * other.largest;
  return { doubles: overDoubles('multiply', one.doubles, other.doubles), largest };
}

export function sumOf(one: Wholes, other: Wholes): Wholes {
  const largest = one.largest + other.largest;
  return { doubles: overDoubles('add', one.doubles, other.doubles), largest };
}

/**
 * n / (d × 10^scale), rounded to `decimals`, half away from zero; null where that needs larger numbers. Where it is not
 * known, `d` may be 0.
 */
export function roundedRatio(
  n: Wholes,
  d: Wholes,
  scale: number,
  decimals: number,
  bounds: Bounds,
  known: Mask,
): Numbers | null {
  const unit = sameWhole(10 ** Math.abs(decimals - scale));
  const [above, below] = decimals < scale ? [n, productOf(d, unit)] : [productOf(n, unit), d];
  if (above.largest >= LARGEST || below.largest >= LARGEST) return null;
  const quotients = overDoubles('divide', above.doubles, below.doubles);
  return wholeNumbers(halfAwayFromZero(quotients), decimals, bounds, known);
}

function halfAwayFromZero(values: Doubles): Doubles {
  const [half, sign] = [sameDouble(0.5), sameDouble(-0)];
  const sizes = values.map((value) => operation(DOUBLE.abs, [value]));
  return overDoubles('add', sizes, half).map((size, n) =>
    operation(OR, [operation(DOUBLE.floor, [size]), operation(AND, [values[n]!, sign[n]!])]),
  );
}

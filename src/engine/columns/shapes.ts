// How narrow the columns of a plan can be: the core says between which numbers everything lies.

import type { Core, Facts } from '../../core/index.ts';
import type { Bounds } from '../../language/index.ts';
import type { Column, ColumnData } from './types.ts';

export type Lane = 'i8' | 'i16' | 'i32' | 'f64';

/** A column's type of numbers, and the power of ten that makes its values whole; doubles are kept as they are. */
export interface Shape {
  readonly lane: Lane;
  readonly scale: number;
}

export const BYTES: Readonly<Record<Lane, number>> = { i8: 1, i16: 2, i32: 4, f64: 8 };

/** The narrowest integers that hold these, with room for missing; null where there are none. */
export function laneFor({ lowest, highest }: Bounds): Exclude<Lane, 'f64'> | null {
  const largest = Math.max(Math.abs(lowest), Math.abs(highest));
  if (largest < 2 ** 7) return 'i8';
  if (largest < 2 ** 15) return 'i16';
  return largest < 2 ** 31 ? 'i32' : null;
}

export function shapeOfColumn({ data, scale }: Column): Shape {
  return { lane: laneOf(data), scale };
}

function laneOf(data: ColumnData): Lane {
  if (data instanceof Int8Array) return 'i8';
  if (data instanceof Int16Array) return 'i16';
  return data instanceof Int32Array ? 'i32' : 'f64';
}

/** Of everything that is defined, by name. */
export function shapesOf({ definitions }: Core): ReadonlyMap<string, Shape> {
  return new Map(definitions.map(({ name, node }) => [name, shapeOf(node)]));
}

function shapeOf({ type, codes = [], decimals = 0, min = -Infinity, max = Infinity }: Facts): Shape {
  if (type === 'boolean') return { lane: 'i8', scale: 0 };
  if (type === 'code') return { lane: codes.length < 2 ** 7 ? 'i8' : 'i16', scale: 0 };
  if (type === 'codes')
    return { lane: codes.length < 7 ? 'i8' : codes.length < 15 ? 'i16' : 'i32', scale: 0 };
  const lane = laneFor(scaled({ lowest: min, highest: max }, decimals));
  return lane ? { lane, scale: decimals } : { lane: 'f64', scale: 0 };
}

/** Whole units of 10^-scale around the bounds. */
export function scaled(bounds: Bounds, scale: number): Bounds {
  if (bounds.lowest > bounds.highest) return { lowest: 0, highest: 0 };
  const unit = 10 ** scale;
  // The product of two decimals may miss a whole number by a hair.
  const hair = 1e-6;
  return {
    lowest: Math.floor(bounds.lowest * unit + hair),
    highest: Math.ceil(bounds.highest * unit - hair),
  };
}

// Types of numbers in columns: the narrowest that holds what lies between two bounds.

import type { Column, ColumnData } from './types.ts';

export type Lane = 'i8' | 'i16' | 'i32' | 'f64';

/** A column's type of numbers, and the power of ten that makes its values whole; doubles are kept as they are. */
export interface Shape {
  readonly lane: Lane;
  readonly scale: number;
}

export const BYTES: Readonly<Record<Lane, number>> = { i8: 1, i16: 2, i32: 4, f64: 8 };

interface Range {
  readonly lowest: number;
  readonly highest: number;
}

/** The narrowest integers that hold these, with room for missing; null where there are none. */
export function laneFor({ lowest, highest }: Range): Exclude<Lane, 'f64'> | null {
  const largest = Math.max(Math.abs(lowest), Math.abs(highest));
  if (largest < 2 ** 7) return 'i8';
  if (largest < 2 ** 15) return 'i16';
  return largest < 2 ** 31 ? 'i32' : null;
}

export function shapeOfColumn({ data, scale }: Column): Shape {
  return { lane: laneOf(data), scale };
}

export function laneOf(data: ColumnData): Lane {
  if (data instanceof Int8Array) return 'i8';
  if (data instanceof Int16Array) return 'i16';
  return data instanceof Int32Array ? 'i32' : 'f64';
}

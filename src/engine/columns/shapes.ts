// How narrow the columns of a plan can be: the plan says between which numbers everything lies.

import type { Bounds } from '../../language/index.ts';
import { FIRST_DAY, LAST_DAY } from '../../model/dates.ts';
import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { columnNames } from './names.ts';
import type { Column, ColumnData } from './types.ts';

export type Lane = 'i8' | 'i16' | 'i32' | 'f64';

/** A column's type of numbers, and the power of ten that makes its values whole; doubles are kept as they are. */
export interface Shape {
  readonly lane: Lane;
  readonly scale: number;
}

export const BYTES: Readonly<Record<Lane, number>> = { i8: 1, i16: 2, i32: 4, f64: 8 };

const TRUTH: Shape = { lane: 'i8', scale: 0 };
const DAYS: Bounds = { lowest: FIRST_DAY, highest: LAST_DAY };

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

/** Where everything that a plan computes lies, in columns of their own names and in units of their scale. */
export interface PlanShapes {
  readonly shapes: ReadonlyMap<string, Shape>;
  /** Of items and everything else that has a value, in the value's own units. */
  readonly bounds: ReadonlyMap<Id, Bounds>;
}

export function shapesOf(plan: Plan): PlanShapes {
  const bounds = boundsIn(plan);
  const shapes = new Map<string, Shape>();
  for (const step of plan.steps) {
    for (const name of columnNames(step)) shapes.set(name, shapeOfValue(plan, name, bounds));
  }
  return { shapes, bounds };
}

/** Relevance, rules and contradictions have no value of their own: they are yes or no. */
function shapeOfValue(plan: Plan, id: Id, bounds: ReadonlyMap<Id, Bounds>): Shape {
  const { type, codes = [], decimals = 0 } = plan.values.get(id) ?? {};
  if (type === undefined || type === 'boolean') return TRUTH;
  if (type === 'code') return { lane: codes.length < 2 ** 7 ? 'i8' : 'i16', scale: 0 };
  if (type === 'codes')
    return { lane: codes.length < 7 ? 'i8' : codes.length < 15 ? 'i16' : 'i32', scale: 0 };
  const scale = type === 'date' ? 0 : decimals;
  const lane = laneFor(scaled(bounds.get(id), scale));
  return lane ? { lane, scale } : { lane: 'f64', scale: 0 };
}

/** Whole units of 10^-scale around the bounds. */
export function scaled(bounds: Bounds | undefined, scale: number): Bounds {
  if (!bounds) return { lowest: -Infinity, highest: Infinity };
  if (bounds.lowest > bounds.highest) return { lowest: 0, highest: 0 };
  const unit = 10 ** scale;
  // The product of two decimals may miss a whole number by a hair.
  const hair = 1e-6;
  return {
    lowest: Math.floor(bounds.lowest * unit + hair),
    highest: Math.ceil(bounds.highest * unit - hair),
  };
}

function boundsIn(plan: Plan): Map<Id, Bounds> {
  const bounds = new Map<Id, Bounds>([['assessed_on', DAYS]]);
  for (const [id, { min = -Infinity, max = Infinity }] of plan.values)
    bounds.set(id, { lowest: min, highest: max });
  return bounds;
}

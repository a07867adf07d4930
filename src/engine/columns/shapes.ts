// How narrow the columns of a plan can be: the plan says between which numbers everything lies.

import { boundsOf, type Bounds, type Expression, type NamedValue } from '../../language/index.ts';
import type { Id } from '../../model/types.ts';
import type { Plan, PlanOutput, Step, TableStep } from '../../plan/index.ts';
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
/** 0000-01-01 to 9999-12-31. */
const DAYS: Bounds = { lowest: -719_528, highest: 2_932_896 };

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
  const scope = new Map<string, NamedValue>();
  const bounds = new Map<Id, Bounds>();
  const name = (id: Id, { lowest, highest }: Bounds) => {
    const { type = 'boolean', codes = [] } = plan.values.get(id) ?? {};
    scope.set(id, { name: id, type, codes, min: lowest, max: highest });
    bounds.set(id, { lowest, highest });
  };
  for (const [id, { min = -Infinity, max = Infinity }] of plan.values)
    name(id, { lowest: min, highest: max });
  scope.set('assessed_on', { name: 'assessed_on', type: 'date', min: DAYS.lowest, max: DAYS.highest });
  bounds.set('assessed_on', DAYS);
  for (const step of plan.steps) computedBounds(step, (one) => boundsOf(one, scope), name);
  return bounds;
}

/** Of what the plan itself says nothing. */
function computedBounds(
  step: Step,
  of: (expression: Expression) => Bounds,
  name: (id: Id, bounds: Bounds) => void,
): void {
  if (step.kind === 'formula') name(step.id, of(step.expression));
  if (step.kind === 'table')
    step.outputs.forEach((output, position) => {
      if (output.type === 'number') name(output.id, entryBounds(step, output, position));
    });
}

function entryBounds(step: TableStep, output: PlanOutput, position: number): Bounds {
  const entries = [...step.rows.map((row) => Number(row.then[position])), Number(output.default ?? 0)];
  const all = { lowest: Math.min(0, ...entries), highest: Math.max(0, ...entries) };
  // A sum or a count takes every row at most once.
  if (!step.hitPolicy.startsWith('C')) return all;
  const rows = step.rows.length;
  return { lowest: all.lowest * rows, highest: Math.max(all.highest, 1) * rows };
}

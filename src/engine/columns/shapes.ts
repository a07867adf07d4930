// How narrow the columns of a core can be: it says between which numbers everything lies.

import { laneFor, type Lane, type Shape } from '../../columns/index.ts';
import type { Core, Facts, Node } from '../../core/index.ts';
import type { Bounds } from '../../language/index.ts';
import { limitsOf } from './limits.ts';

/** Of everything that is defined, by name. */
export function shapesOf({ definitions }: Core): ReadonlyMap<string, Shape> {
  return new Map(definitions.map(({ name, node }) => [name, shapeOf(narrowed(node))]));
}

/** What is known of a definition, with the limits that columns know of it. */
export function narrowed(node: Node): Facts {
  if (node.type !== 'number' || node.decimals === undefined) return node;
  const { lowest, highest } = limitsOf(node);
  return lowest > highest ? node : { ...node, min: lowest, max: highest };
}

function shapeOf({ type, codes = [], decimals = 0, min = -Infinity, max = Infinity }: Facts): Shape {
  if (type === 'boolean') return { lane: 'i8', scale: 0 };
  if (type === 'code') return { lane: codes.length < 2 ** 7 ? 'i8' : 'i16', scale: 0 };
  if (type === 'codes') return { lane: laneOfSet(codes), scale: 0 };
  const lane = laneFor(scaled({ lowest: min, highest: max }, decimals));
  return lane ? { lane, scale: decimals } : { lane: 'f64', scale: 0 };
}

/** A bit for each code, and room for missing. */
export function laneOfSet(codes: readonly string[]): Exclude<Lane, 'f64'> {
  return codes.length < 7 ? 'i8' : codes.length < 15 ? 'i16' : 'i32';
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

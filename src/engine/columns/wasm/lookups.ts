// Tables that are looked up by the position of a code, or by how far a number reaches.

import { laneFor } from '../../../columns/lanes.ts';
import { ALL, both, either, except, NONE, type Mask } from '../../../columns/simd/masks.ts';
import { reaches } from './numbers.ts';
import type { Codes, Numbers } from './values.ts';
import { chosen, combined, lookup, splat, type Vector } from '../../../columns/simd/vectors.ts';

type Table = readonly (number | null)[];

/** Numbers by code, in units of 10^-scale. */
export function byPosition({ vector, known }: Codes, table: Table, scale: number): Numbers | null {
  const bounds = boundsOfAll(table);
  const lane = laneFor(bounds);
  if (!lane || vector.lane !== 'i8') return null;
  const position = vector.parts[0]!;
  const numbers = lookup(
    position,
    table.map((value) => value ?? 0),
    lane,
  );
  const has = () =>
    lookup(
      position,
      table.map((value) => (value === null ? 0 : -1)),
      'i8',
    ).parts[0]!;
  return {
    kind: 'numbers',
    vector: numbers,
    known: table.includes(null) ? both(known, has()) : known,
    scale,
    bounds,
  };
}

/** `table[0]` below the first lower end, in units of 10^-scale. */
export function stepped(of: Numbers, from: readonly number[], table: Table, scale: number): Numbers | null {
  const bounds = boundsOfAll(table);
  const lane = laneFor(bounds);
  if (!lane) return null;
  const start = table.findIndex((value) => value !== null);
  let vector = splat(lane, table[start] ?? 0);
  let known: Mask = table[0] === null ? NONE : ALL;
  for (const [band, low] of from.entries()) {
    const value = table[band + 1] ?? null;
    const reached = reaches(of, low);
    if (value === null) known = except(known, reached);
    else {
      known = either(known, reached);
      if (band + 1 > start) vector = chosen(reached, splat(lane, value), vector);
    }
  }
  return { kind: 'numbers', vector, known: both(of.known, known), scale, bounds };
}

/** How many lower ends a number reaches: every one that it does is -1 as a number. */
export function countReached(of: Numbers, from: readonly number[]): Vector {
  return from.reduce<Vector>(
    (count, low) => combined('sub', count, { lane: 'i8', parts: [reaches(of, low)] }),
    splat('i8', 0),
  );
}

function boundsOfAll(table: Table): { lowest: number; highest: number } {
  const values = table.filter((value) => value !== null);
  return values.length === 0
    ? { lowest: 0, highest: 0 }
    : { lowest: Math.min(...values), highest: Math.max(...values) };
}

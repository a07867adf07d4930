// What a name or an expression is for sixteen rows, and which of them have it.

import type { Bounds } from '../../../language/index.ts';
import type { Shape } from '../../../columns/lanes.ts';
import {
  ALL,
  both,
  either,
  except,
  NONE,
  not,
  notNegative,
  select,
  type Mask,
} from '../../../columns/simd/masks.ts';
import {
  chosen,
  compared,
  inLane,
  loaded,
  LOWEST,
  splat,
  type IntegerLane,
  type Vector,
} from '../../../columns/simd/vectors.ts';

export type Value = Truth | Numbers | Codes | CodeSet;

/** Neither yes nor no: unknown. */
export interface Truth {
  readonly kind: 'truth';
  readonly yes: Mask;
  readonly no: Mask;
}

/** Whole numbers of 10^-scale, or days. Where they are not known, they may be anything. */
export interface Numbers {
  readonly kind: 'numbers';
  readonly vector: Vector;
  readonly known: Mask;
  readonly scale: number;
  /** In units of the scale. */
  readonly bounds: Bounds;
}

/** Positions among the codes. */
export interface Codes {
  readonly kind: 'codes';
  readonly vector: Vector;
  readonly known: Mask;
  readonly codes: readonly string[];
}

/** A bit for each of the codes that is in the set. */
export interface CodeSet {
  readonly kind: 'set';
  readonly vector: Vector;
  readonly known: Mask;
  readonly codes: readonly string[];
}

export const YES: Truth = { kind: 'truth', yes: ALL, no: NONE };
export const NO: Truth = { kind: 'truth', yes: NONE, no: ALL };
export const UNKNOWN: Truth = { kind: 'truth', yes: NONE, no: NONE };

export function truthOf(yes: Mask, known: Mask): Truth {
  return { kind: 'truth', yes: both(yes, known), no: both(not(yes), known) };
}

export function knownOf(value: Value): Mask {
  return value.kind === 'truth' ? either(value.yes, value.no) : value.known;
}

export function literal(value: number, scale: number, lane: IntegerLane): Numbers {
  return {
    kind: 'numbers',
    vector: splat(lane, value),
    known: ALL,
    scale,
    bounds: { lowest: value, highest: value },
  };
}

/** What a column holds, as it lies in memory. */
export interface Held {
  readonly lane: IntegerLane;
  readonly address: number;
  readonly scale: number;
}

export function heldTruth({ lane, address }: Held): Truth {
  const vector = loaded(lane, address);
  return {
    kind: 'truth',
    yes: compared('=', vector, splat(lane, 1)),
    no: compared('=', vector, splat(lane, 0)),
  };
}

export function heldNumbers({ lane, address, scale }: Held, bounds: Bounds): Numbers {
  const vector = loaded(lane, address);
  const known =
    lane === 'i8' && bounds.lowest >= 0
      ? notNegative(vector.parts[0]!)
      : compared('!=', vector, splat(lane, LOWEST[lane]));
  return { kind: 'numbers', vector, known, scale, bounds };
}

export function heldCodes({ lane, address }: Held, codes: readonly string[]): Codes {
  const vector = loaded(lane, address);
  const known = lane === 'i8' ? notNegative(vector.parts[0]!) : compared('>=', vector, splat(lane, 0));
  return { kind: 'codes', vector, known, codes };
}

export function heldSet({ lane, address }: Held, codes: readonly string[]): CodeSet {
  const vector = loaded(lane, address);
  return { kind: 'set', vector, known: compared('!=', vector, splat(lane, LOWEST[lane])), codes };
}

/** The value as its column holds it; the column has the value's scale. */
export function columnOf(value: Value, { lane }: Pick<Shape, 'lane'>): Vector {
  if (lane === 'f64') throw new Error('Vectors hold whole numbers');
  if (value.kind !== 'truth')
    return chosen(value.known, inLane(value.vector, lane), splat(lane, LOWEST[lane]));
  const byte = (number: number) => splat('i8', number).parts[0]!;
  const otherwise = except(byte(LOWEST.i8), value.no);
  return { lane: 'i8', parts: [select(value.yes, byte(1), otherwise)] };
}

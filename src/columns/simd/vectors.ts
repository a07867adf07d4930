// Sixteen whole numbers in the narrowest vectors that hold them: one of bytes, two of 16 bits, or four of 32.

import type { Comparison } from '../../language/index.ts';
import type { Lane } from '../lanes.ts';
import { select, type Mask } from './masks.ts';
import { constant, load, operation, type Node } from './nodes.ts';
import { EXTEND, INTEGER, MULTIPLY, NARROW, OR, SHUFFLE, SWIZZLE, type IntegerOperation } from './opcodes.ts';

export type IntegerLane = Exclude<Lane, 'f64'>;

export interface Vector {
  readonly lane: IntegerLane;
  /** In the order of the rows. */
  readonly parts: readonly Node[];
}

const LANES: readonly IntegerLane[] = ['i8', 'i16', 'i32'];
export const LANE_BYTES = { i8: 1, i16: 2, i32: 4 } as const;
/** Stands for missing in a column. */
export const LOWEST = { i8: -(2 ** 7), i16: -(2 ** 15), i32: -(2 ** 31) } as const;

const OPERATIONS: Readonly<Record<Comparison, IntegerOperation>> = {
  '=': 'eq',
  '!=': 'ne',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
};

export function widest(...lanes: readonly IntegerLane[]): IntegerLane {
  return lanes.reduce((one, other) => (LANES.indexOf(one) > LANES.indexOf(other) ? one : other));
}

export function loaded(lane: IntegerLane, address: number): Vector {
  const bytesPerRow = LANE_BYTES[lane];
  const parts = times(bytesPerRow, (part) => load({ address, bytesPerRow, part }));
  return { lane, parts };
}

/** The same number in every row. */
export function splat(lane: IntegerLane, value: number): Vector {
  const bytes = times(LANE_BYTES[lane], (byte) => (value >> (8 * byte)) & 0xff);
  const part = constant(times(16, (n) => bytes[n % bytes.length]!));
  return { lane, parts: times(bytes.length, () => part) };
}

/** The same numbers in a lane that is at least as wide. */
export function widened(vector: Vector, lane: IntegerLane): Vector {
  if (vector.lane === lane) return vector;
  const next = vector.lane === 'i8' ? 'i16' : 'i32';
  const parts = vector.parts.flatMap((part) => EXTEND[next].map((half) => operation(half, [part])));
  return widened({ lane: next, parts }, lane);
}

/** The same numbers in a lane that is at most as wide; they must fit. */
export function narrowed(vector: Vector, lane: IntegerLane): Vector {
  if (vector.lane === lane) return vector;
  const next = vector.lane === 'i32' ? 'i16' : 'i8';
  const parts = times(vector.parts.length / 2, (n) =>
    operation(NARROW[next], [vector.parts[2 * n]!, vector.parts[2 * n + 1]!]),
  );
  return narrowed({ lane: next, parts }, lane);
}

export function inLane(vector: Vector, lane: IntegerLane): Vector {
  return widest(vector.lane, lane) === lane ? widened(vector, lane) : narrowed(vector, lane);
}

/** Both sides have one lane, and so has the result. */
export function combined(
  name: 'add' | 'sub' | 'min' | 'max' | 'multiply',
  one: Vector,
  other: Vector,
): Vector {
  const { lane } = one;
  if (name === 'multiply' && lane === 'i8') throw new Error('Bytes are not multiplied');
  const opcode = name === 'multiply' ? MULTIPLY[lane as 'i16' | 'i32'] : INTEGER[lane][name];
  return { lane, parts: one.parts.map((part, n) => operation(opcode, [part, other.parts[n]!])) };
}

export function mapped(name: 'abs' | 'neg', { lane, parts }: Vector): Vector {
  return { lane, parts: parts.map((part) => operation(INTEGER[lane][name], [part])) };
}

/** Both sides have one lane. */
export function compared(operator: Comparison, one: Vector, other: Vector): Mask {
  const opcode = INTEGER[one.lane][OPERATIONS[operator]];
  const parts = one.parts.map((part, n) => operation(opcode, [part, other.parts[n]!]));
  return narrowed({ lane: one.lane, parts }, 'i8').parts[0]!;
}

/** `yes` where the mask is set, else `no`; both have one lane. */
export function chosen(mask: Mask, yes: Vector, no: Vector): Vector {
  const masks = widened({ lane: 'i8', parts: [mask] }, yes.lane).parts;
  return { lane: yes.lane, parts: yes.parts.map((part, n) => select(masks[n]!, part, no.parts[n]!)) };
}

/** The number at the position that a byte tells; any number where there is no such position. */
export function lookup(position: Node, table: readonly number[], lane: IntegerLane): Vector {
  if (lane === 'i8' && table.every((value, n) => value === n)) return { lane, parts: [position] };
  const planes = times(LANE_BYTES[lane], (byte) =>
    plane(
      position,
      table.map((value) => (value >> (8 * byte)) & 0xff),
    ),
  );
  return { lane, parts: interleaved(planes) };
}

/** One byte of each number: a swizzle knows 16 positions and gives 0 for all others. */
function plane(position: Node, bytes: readonly number[]): Node {
  const found = times(Math.ceil(bytes.length / 16), (n) => {
    const sixteen = constant(times(16, (at) => bytes[n * 16 + at] ?? 0));
    const shifted = n === 0 ? position : operation(INTEGER.i8.sub, [position, splat('i8', n * 16).parts[0]!]);
    return operation(SWIZZLE, [sixteen, shifted]);
  });
  return found.reduce((one, other) => operation(OR, [one, other]));
}

/** Planes of low and high bytes into numbers. */
function interleaved(planes: readonly Node[]): readonly Node[] {
  if (planes.length === 1) return planes;
  const pairs = (low: Node, high: Node, size: number) =>
    [0, 8].map((start) =>
      operation(
        SHUFFLE,
        [low, high],
        times(
          16,
          (n) => start + Math.floor(n / (2 * size)) * size + (n % size) + (n % (2 * size) < size ? 0 : 16),
        ),
      ),
    );
  if (planes.length === 2) return pairs(planes[0]!, planes[1]!, 1);
  const low = pairs(planes[0]!, planes[1]!, 1);
  const high = pairs(planes[2]!, planes[3]!, 1);
  return low.flatMap((part, n) => pairs(part, high[n]!, 2));
}

export function times<Thing>(count: number, make: (n: number) => Thing): Thing[] {
  return Array.from({ length: count }, (_, n) => make(n));
}

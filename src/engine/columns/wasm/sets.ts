// Answers of several codes: a bit for each.

import { NONE, type Mask } from './masks.ts';
import { operation } from './nodes.ts';
import { ADD_PAIRS, AND, COUNT_BITS } from './opcodes.ts';
import { truthOf, type CodeSet, type Numbers, type Truth } from './values.ts';
import { compared, splat, type Vector } from './vectors.ts';

export function contains(set: CodeSet, code: string): Truth {
  return truthOf(hasBit(set, set.codes.indexOf(code)), set.known);
}

/** Where the code at a position is in the set. */
export function hasBit({ vector, codes }: CodeSet, bit: number): Mask {
  if (bit < 0 || codes.length === 0) return NONE;
  const { lane } = vector;
  const wanted = splat(lane, 2 ** bit);
  const found = { lane, parts: vector.parts.map((part, n) => operation(AND, [part, wanted.parts[n]!])) };
  return compared('=', found, wanted);
}

export function countOf({ vector, known, codes }: CodeSet): Numbers {
  let counted: Vector = { lane: 'i8', parts: vector.parts.map((part) => operation(COUNT_BITS, [part])) };
  if (vector.lane !== 'i8') counted = pairs(counted, 'i16');
  if (vector.lane === 'i32') counted = pairs(counted, 'i32');
  const bounds = { lowest: 0, highest: codes.length };
  return { kind: 'numbers', vector: counted, known, scale: 0, bounds };
}

function pairs({ parts }: Vector, lane: 'i16' | 'i32'): Vector {
  return { lane, parts: parts.map((part) => operation(ADD_PAIRS[lane], [part])) };
}

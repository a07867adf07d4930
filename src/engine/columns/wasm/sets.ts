// Answers of several codes: a bit for each.

import type { Node } from '../../../core/index.ts';
import { chosenOver } from './choices.ts';
import { ALL, allOf, NONE, type Mask } from '../../../columns/simd/masks.ts';
import { operation } from '../../../columns/simd/nodes.ts';
import { laneOfSet } from '../shapes.ts';
import { complete } from './numbers.ts';
import { ADD_PAIRS, AND, COUNT_BITS } from '../../../columns/simd/opcodes.ts';
import type { Over } from './scope.ts';
import { knownOf, type CodeSet, type Numbers, type Truth } from './values.ts';
import {
  chosen,
  combined,
  compared,
  inLane,
  splat,
  widest,
  type Vector,
} from '../../../columns/simd/vectors.ts';

export function setOver(node: Node, over: Over): CodeSet | null {
  const { codes = [] } = node;
  switch (node.op) {
    case 'const':
      return { kind: 'set', vector: splat(laneOfSet(codes), Number(node.value)), known: ALL, codes };
    case 'missing':
      return { kind: 'set', vector: splat(laneOfSet(codes), 0), known: NONE, codes };
    case 'read': {
      const value = over.value(node.name);
      return value?.kind === 'set' ? value : null;
    }
    case 'choose':
      return chosenOver(node, over, over.set, picked);
    case 'set of': {
      const parts = complete(node.parts.map(over.truth));
      return parts && ofTruths(parts, codes);
    }
    default:
      return null;
  }
}

function picked(mask: Mask, yes: CodeSet, no: CodeSet): CodeSet {
  const lane = widest(yes.vector.lane, no.vector.lane);
  return { ...yes, vector: chosen(mask, inLane(yes.vector, lane), inLane(no.vector, lane)) };
}

function ofTruths(parts: readonly Truth[], codes: readonly string[]): CodeSet {
  const lane = laneOfSet(codes);
  const none = splat(lane, 0);
  const vector = parts.reduce(
    (set, { yes }, position) => combined('add', set, chosen(yes, splat(lane, 2 ** position), none)),
    none,
  );
  return { kind: 'set', vector, known: allOf(parts.map(knownOf)), codes };
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

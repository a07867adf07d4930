// Codes over vectors: positions in a list.

import type { Node, Of } from '../../../core/index.ts';
import { chosenOver, firstKnownOver } from './choices.ts';
import { byPosition, countReached } from './lookups.ts';
import { ALL, both, NONE, type Mask } from '../../../columns/simd/masks.ts';
import { complete } from './numbers.ts';
import type { Over } from './scope.ts';
import type { Codes } from './values.ts';
import { chosen, combined, inLane, splat, widest, type Vector } from '../../../columns/simd/vectors.ts';

/** Positions that bytes hold. */
const MOST_CODES = 2 ** 7;

export function codesOver(node: Node, over: Over): Codes | null {
  const { codes = [] } = node;
  if (codes.length >= MOST_CODES && node.op !== 'read') return null;
  const all = (parts: readonly Node[]) => complete(parts.map(over.codes));
  switch (node.op) {
    case 'const':
      return { kind: 'codes', vector: splat('i8', Number(node.value)), known: ALL, codes };
    case 'missing':
      return { kind: 'codes', vector: splat('i8', 0), known: NONE, codes };
    case 'read': {
      const value = over.value(node.name);
      return value?.kind === 'codes' ? value : null;
    }
    case 'choose':
      return chosenOver(node, over, over.codes, picked);
    case 'first known': {
      const parts = all(node.parts);
      return parts && firstKnownOver(parts, picked);
    }
    case 'by code':
      return recoded(node, over);
    case 'step': {
      const of = over.numbers(node.of);
      // A step up at each lower end: how many are reached is the position.
      const isCount = node.values.every((value, n) => value === n);
      return of && isCount
        ? { kind: 'codes', vector: countReached(of, node.from), known: of.known, codes }
        : null;
    }
    case 'least':
    case 'greatest':
      return (
        all(node.parts)?.reduce((one, other) => ({
          ...one,
          vector: combinedInOneLane(node.op === 'least' ? 'min' : 'max', one.vector, other.vector),
          known: both(one.known, other.known),
        })) ?? null
      );
    case 'within':
      return moved(node, over);
    default:
      return null;
  }
}

function picked(mask: Mask, yes: Codes, no: Codes): Codes {
  const lane = widest(yes.vector.lane, no.vector.lane);
  return { ...yes, vector: chosen(mask, inLane(yes.vector, lane), inLane(no.vector, lane)) };
}

function combinedInOneLane(which: 'min' | 'max', one: Vector, other: Vector): Vector {
  const lane = widest(one.lane, other.lane);
  return combined(which, inLane(one, lane), inLane(other, lane));
}

function recoded({ of, values, codes = [] }: Of<'by code'>, over: Over): Codes | null {
  const code = over.codes(of);
  const found = code && byPosition(code, values, 0);
  return found && { kind: 'codes', vector: found.vector, known: found.known, codes };
}

/** With fewer than 64 codes, no further step leads anywhere. */
const FAR = 63;

function moved({ of, from, down, up, codes = [] }: Of<'within'>, over: Over): Codes | null {
  const [at, start] = [over.codes(of), over.codes(from)];
  if (!at || !start || codes.length > FAR + 1) return null;
  const notBelow = down === null ? at.vector : combined('max', at.vector, shifted(start.vector, -down));
  const vector = up === null ? notBelow : combined('min', notBelow, shifted(start.vector, up));
  return { kind: 'codes', vector, known: both(at.known, start.known), codes };
}

function shifted(codes: Vector, steps: number): Vector {
  return combined('add', codes, splat('i8', Math.max(-FAR, Math.min(FAR, steps))));
}

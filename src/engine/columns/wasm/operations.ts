// The operations of the core over vectors, sixteen rows at a time; null for what no vector of whole numbers holds.

import type { Node } from '../../../core/index.ts';
import type { ValueType } from '../../../language/index.ts';
import { codesOver } from './codes.ts';
import { NONE } from '../../../columns/simd/masks.ts';
import { numbersOver } from './numbers-over.ts';
import { quotientOver } from './quotients.ts';
import { setOver } from './sets.ts';
import type { Over, Scope } from './scope.ts';
import { truthOver } from './truths.ts';
import { literal, UNKNOWN, type Numbers, type Value } from './values.ts';
import { splat } from '../../../columns/simd/vectors.ts';

/** What a definition is, with everything in it. */
export function valueOver(node: Node, scope: Scope): Value | null {
  const numbers = new Map<Node, Numbers | null>();
  const over: Over = {
    value: (name) => scope.value(name),
    truth: (part) => truthOver(part, over),
    numbers: (part) => {
      const known = numbers.get(part);
      if (known !== undefined) return known;
      const found = numbersOver(part, over);
      numbers.set(part, found);
      return found;
    },
    quotient: (part) => quotientOver(part, over),
    codes: (part) => codesOver(part, over),
    set: (part) => setOver(part, over),
  };
  switch (node.type) {
    case 'boolean':
      return over.truth(node);
    case 'code':
      return over.codes(node);
    case 'codes':
      return over.set(node);
    default:
      return over.numbers(node);
  }
}

export function missingValue(type: ValueType, codes: readonly string[]): Value {
  const vector = splat('i8', 0);
  switch (type) {
    case 'boolean':
      return UNKNOWN;
    case 'code':
      return { kind: 'codes', vector, known: NONE, codes };
    case 'codes':
      return { kind: 'set', vector, known: NONE, codes };
    default:
      return { ...literal(0, 0, 'i8'), known: NONE };
  }
}

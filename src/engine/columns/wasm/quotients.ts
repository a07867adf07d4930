// Numbers on their way to being rounded: ratios of whole numbers in doubles.

import type { Node } from '../../../core/index.ts';
import { both } from '../../../columns/simd/masks.ts';
import { comparison, complete } from './numbers.ts';
import type { Over, Quotient } from './scope.ts';
import { literal, type Numbers } from './values.ts';
import { productOf, sameWhole, sumOf, wholes, type Wholes } from './wholes.ts';

const ONE = sameWhole(1);

export function asQuotient(number: Numbers): Quotient {
  return { n: wholes(number), d: ONE, scale: number.scale, known: number.known };
}

export function quotientOver(node: Node, over: Over): Quotient | null {
  const number = over.numbers(node);
  if (number) return asQuotient(number);
  switch (node.op) {
    case 'add': {
      const parts = complete(node.parts.map(over.quotient));
      return parts && parts.reduce(sumOfQuotients);
    }
    case 'subtract': {
      const [left, right] = [over.quotient(node.left), over.quotient(node.right)];
      return left && right && sumOfQuotients(left, { ...right, n: times(right.n, sameWhole(-1)) });
    }
    case 'multiply': {
      const [left, right] = [over.quotient(node.left), over.quotient(node.right)];
      if (!left || !right) return null;
      return {
        n: times(left.n, right.n),
        d: times(left.d, right.d),
        scale: left.scale + right.scale,
        known: both(left.known, right.known),
      };
    }
    case 'divide': {
      const [left, right] = [over.quotient(node.left), over.numbers(node.right)];
      return left && right && dividedBy(left, right);
    }
    case 'choose': {
      // Branches that only take the value away.
      let found = over.quotient(node.otherwise);
      for (const { when, then } of node.branches) {
        const truth = over.truth(when);
        if (!truth || !found || then.op !== 'missing') return null;
        found = { ...found, known: both(truth.no, found.known) };
      }
      return found;
    }
    default:
      return null;
  }
}

function dividedBy({ n, d, scale, known }: Quotient, divisor: Numbers): Quotient | null {
  const isSome = comparison('!=', divisor, literal(0, 0, 'i8'))?.yes;
  if (!isSome) return null;
  return {
    n,
    d: times(d, wholes(divisor)),
    scale: scale - divisor.scale,
    known: both(both(known, divisor.known), isSome),
  };
}

function sumOfQuotients(one: Quotient, other: Quotient): Quotient {
  const scale = Math.max(one.scale, other.scale);
  const inUnits = ({ n, scale: own }: Quotient) => times(n, sameWhole(10 ** (scale - own)));
  return {
    n: sumOf(times(inUnits(one), other.d), times(inUnits(other), one.d)),
    d: times(one.d, other.d),
    scale,
    known: both(one.known, other.known),
  };
}

function times(one: Wholes, other: Wholes): Wholes {
  if (one.is === 1) return other;
  return other.is === 1 ? one : productOf(one, other);
}

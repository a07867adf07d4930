// Between which numbers a value lies, more narrowly than the core says: of a divisor that can be 0 the core knows no end
// of the quotient. But nothing is divided by 0, and a decimal that is not 0 is at least one unit of its last place.

import { boundsOf, type Node } from '../../core/index.ts';
import { BOUNDS, type Bounds } from '../../language/index.ts';

export function limitsOf(node: Node): Bounds {
  const said = boundsOf(node);
  if (Number.isFinite(said.lowest) && Number.isFinite(said.highest)) return said;
  const found = limitsFrom(node);
  return found ? within(said, found) : said;
}

/** From those of its parts; null where they say nothing. */
function limitsFrom(node: Node): Bounds | null {
  switch (node.op) {
    case 'choose':
      return around([...node.branches.map(({ then }) => then), node.otherwise].map(limitsOf));
    case 'first known':
      return around(node.parts.map(limitsOf));
    case 'round':
      return BOUNDS.round(node.how, node.to, limitsOf(node.of));
    case 'add':
      return BOUNDS.add(node.parts.map(limitsOf));
    case 'subtract':
      return BOUNDS.subtract(limitsOf(node.left), limitsOf(node.right));
    case 'multiply':
      return BOUNDS.multiply(limitsOf(node.left), limitsOf(node.right));
    case 'divide':
      return ofQuotient(node.left, node.right);
    default:
      return null;
  }
}

/** As far from 0 as dividing by the least that is not 0 brings it. */
function ofQuotient(left: Node, right: Node): Bounds | null {
  if (right.decimals === undefined) return null;
  const least = BOUNDS.number(10 ** right.decimals);
  const { lowest, highest } = BOUNDS.multiply(limitsOf(left), least);
  const { lowest: lowestDivisor, highest: highestDivisor } = limitsOf(right);
  if (lowestDivisor >= 0) return { lowest: Math.min(lowest, 0), highest: Math.max(highest, 0) };
  if (highestDivisor <= 0) return { lowest: Math.min(-highest, 0), highest: Math.max(-lowest, 0) };
  const furthest = Math.max(Math.abs(lowest), Math.abs(highest));
  return { lowest: -furthest, highest: furthest };
}

function around(all: readonly Bounds[]): Bounds {
  return {
    lowest: Math.min(...all.map(({ lowest }) => lowest)),
    highest: Math.max(...all.map(({ highest }) => highest)),
  };
}

function within(one: Bounds, other: Bounds): Bounds {
  return { lowest: Math.max(one.lowest, other.lowest), highest: Math.min(one.highest, other.highest) };
}

// Yes, no or unknown, over vectors.

import type { Node, Of } from '../../../core/index.ts';
import { choice, conjunction, disjunction, negation, sameness } from './logic.ts';
import { both, either, not, type Mask } from '../../../columns/simd/masks.ts';
import { comparison, complete } from './numbers.ts';
import type { Over } from './scope.ts';
import { hasBit } from './sets.ts';
import { knownOf, NO, truthOf, UNKNOWN, YES, type Truth } from './values.ts';
import { compared, inLane, widest } from '../../../columns/simd/vectors.ts';

export function truthOver(node: Node, over: Over): Truth | null {
  const all = (parts: readonly Node[]) => complete(parts.map(over.truth));
  switch (node.op) {
    case 'const':
      return node.value === true ? YES : NO;
    case 'missing':
      return UNKNOWN;
    case 'read': {
      const value = over.value(node.name);
      return value?.kind === 'truth' ? value : null;
    }
    case 'is missing': {
      const known = presenceOver(node.of, over);
      return known && { kind: 'truth', yes: not(known), no: known };
    }
    case 'not': {
      const truth = over.truth(node.of);
      return truth && negation(truth);
    }
    case 'and':
      return all(node.parts)?.reduce(conjunction) ?? null;
    case 'or':
      return all(node.parts)?.reduce(disjunction) ?? null;
    case 'compare':
      return comparedOver(node, over);
    case 'choose':
      return chosen(node, over);
    case 'first known':
      return (
        all(node.parts)?.reduceRight((found, truth) => otherwise(truth, found, !node.mayBeMissing)) ?? null
      );
    case 'has': {
      const set = over.set(node.of);
      return set && truthOf(hasBit(set, node.position), set.known);
    }
    default:
      return null;
  }
}

function chosen({ branches, otherwise: last }: Of<'choose'>, over: Over): Truth | null {
  let found = over.truth(last);
  for (const { when, then } of branches.toReversed()) {
    const [truth, value] = [over.truth(when), over.truth(then)];
    if (!truth || !value || !found) return null;
    found = choice(truth, value, found);
  }
  return found;
}

/** The first where it is known, else the second. */
function otherwise(truth: Truth, last: Truth, isCertain: boolean): Truth {
  const yes = either(truth.yes, last === NO ? NO.yes : both(not(knownOf(truth)), last.yes));
  const no = isCertain ? not(yes) : either(truth.no, both(not(knownOf(truth)), last.no));
  return { kind: 'truth', yes, no };
}

function comparedOver({ left, right, operator }: Of<'compare'>, over: Over): Truth | null {
  if (left.op === 'missing' || right.op === 'missing') return UNKNOWN;
  switch (left.type) {
    case 'boolean': {
      const [one, other] = [over.truth(left), over.truth(right)];
      return one && other && sameness(operator, one, other);
    }
    case 'code': {
      const [one, other] = [over.codes(left), over.codes(right)];
      if (!one || !other) return null;
      const lane = widest(one.vector.lane, other.vector.lane);
      const mask = compared(operator, inLane(one.vector, lane), inLane(other.vector, lane));
      return truthOf(mask, both(one.known, other.known));
    }
    default: {
      const [one, other] = [over.numbers(left), over.numbers(right)];
      return one && other && comparison(operator, one, other);
    }
  }
}

/** Where a node is not missing. */
function presenceOver(node: Node, over: Over): Mask | null {
  switch (node.type) {
    case 'boolean': {
      const truth = over.truth(node);
      return truth && knownOf(truth);
    }
    case 'code':
      return over.codes(node)?.known ?? null;
    case 'codes':
      return over.set(node)?.known ?? null;
    default:
      return (over.numbers(node) ?? over.quotient(node))?.known ?? null;
  }
}

// Logic of three values: what is known to hold, and what is known not to.

import type { Comparison } from '../../../language/index.ts';
import { both, either, except, type Mask } from '../../../columns/simd/masks.ts';
import { knownOf, type Truth } from './values.ts';

export function negation({ yes, no }: Truth): Truth {
  return { kind: 'truth', yes: no, no: yes };
}

export function conjunction(one: Truth, other: Truth): Truth {
  return { kind: 'truth', yes: both(one.yes, other.yes), no: either(one.no, other.no) };
}

export function disjunction(one: Truth, other: Truth): Truth {
  return { kind: 'truth', yes: either(one.yes, other.yes), no: both(one.no, other.no) };
}

/** Unknown where the condition is. */
export function choice(when: Truth, then: Truth, otherwise: Truth): Truth {
  const part = (which: 'yes' | 'no'): Mask =>
    either(both(when.yes, then[which]), both(when.no, otherwise[which]));
  return { kind: 'truth', yes: part('yes'), no: part('no') };
}

/** Whether both are the same, or are not. */
export function sameness(operator: Comparison, one: Truth, other: Truth): Truth {
  const same = either(both(one.yes, other.yes), both(one.no, other.no));
  const known = both(knownOf(one), knownOf(other));
  const found = { kind: 'truth', yes: same, no: except(known, same) } as const;
  return operator === '=' ? found : negation(found);
}

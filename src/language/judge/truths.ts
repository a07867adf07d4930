// What can come of a condition, as a set of truths: the three-valued logic of `and`, `or` and `not` on such sets.

/** A union of the three. */
export type Truths = number;

export const TRUE: Truths = 1;
export const FALSE: Truths = 2;
export const UNKNOWN: Truths = 4;
export const ANY: Truths = TRUE | FALSE | UNKNOWN;

export function negated(truths: Truths): Truths {
  return (truths & UNKNOWN) | (truths & TRUE ? FALSE : 0) | (truths & FALSE ? TRUE : 0);
}

export function bothOf(one: Truths, other: Truths): Truths {
  const isUnknown = (one & UNKNOWN && other & ~FALSE) || (other & UNKNOWN && one & ~FALSE);
  return (one & other & TRUE) | ((one | other) & FALSE) | (isUnknown ? UNKNOWN : 0);
}

export function eitherOf(one: Truths, other: Truths): Truths {
  return negated(bothOf(negated(one), negated(other)));
}

/** What comes of two conditions being compared: `isEqual` for `=`, not for `!=`. */
export function comparedWith(one: Truths, other: Truths, isEqual: boolean): Truths {
  const differ = (one & TRUE && other & FALSE) || (one & FALSE && other & TRUE);
  const agree = one & other & ~UNKNOWN;
  const equal = (agree ? TRUE : 0) | (differ ? FALSE : 0) | ((one | other) & UNKNOWN);
  return isEqual ? equal : negated(equal);
}

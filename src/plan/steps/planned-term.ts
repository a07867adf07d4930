// A term with what its reach depends on, and the reach of a score.

import type { Fraction } from '../../model/fraction.ts';
import type { PlanTerm } from '../types.ts';

/** Exact, and not rounded. */
export interface Reach {
  readonly lowest: Fraction;
  readonly highest: Fraction;
}

export interface PlannedTerm {
  readonly term: PlanTerm;
  /** It is left out where its item is not asked. */
  readonly conditional: boolean;
}

import type { ResultColumns } from '../../engine/index.ts';
import type { Plan } from '../../plan/index.ts';

/** An instrument and what it says of many cases. */
export interface Run {
  readonly plan: Plan;
  readonly results: ResultColumns;
}

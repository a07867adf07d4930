// What every engine of the comparison is given and gives.

import type { Instrument } from '../../../src/model/types.ts';
import type { Plan } from '../../../src/plan/index.ts';
import type { Additive } from './additive.ts';

export interface Task {
  readonly document: Instrument;
  readonly plan: Plan;
  /** The same instrument in the words that engines of other people need. */
  readonly additive: Additive;
  readonly rows: number;
  /** By item: the position of the chosen option; every case is complete. */
  readonly answers: ReadonlyMap<string, Int8Array>;
}

/** Of each case: the total, and the position of its class after overrides. */
export interface Answers {
  readonly totals: ArrayLike<number>;
  readonly classes: ArrayLike<number>;
}

export interface Contestant {
  readonly name: string;
  /** How many cases are measured: enough for a second or so. */
  readonly rows: number;
  /** Makes ready, which is not measured; what it gives assesses all cases, which is. */
  readonly prepare: (task: Task) => Promise<() => Answers | Promise<Answers>>;
}

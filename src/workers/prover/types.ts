// What passes between the page and the prover.

import type { ItemDirection, Reason, SheetData, Shares, Witnesses } from '../../analysis/index.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Instrument, IsoDate, Responses } from '../../model/types.ts';

export type { Direction, ItemDirection, Reason, SheetData, Shares, Witnesses } from '../../analysis/index.ts';

export type { Coverage, GoalName } from '../../simulation/coverage/index.ts';
export type { MutationReport } from '../../simulation/mutation/index.ts';

export interface ProofRequest {
  readonly instrument: Instrument;
  /** As text. */
  readonly plan: string;
  readonly assessedOn: IsoDate;
}

export interface Proved {
  readonly assessedOn: IsoDate;
  readonly findings: readonly ProvedFinding[];
  readonly shares: readonly Shares[];
  readonly undecided: readonly { readonly id: string; readonly reason: Reason }[];
  readonly witnesses: readonly Witnesses[];
  /** How items move the main outcome; none where it was not decided. */
  readonly directions: readonly ItemDirection[];
  /** Of each classification that was decided: what is asked of it while a case is answered. */
  readonly sheets: readonly SheetData[];
  /** Whether on another day something else may hold. */
  readonly restsOnDay: boolean;
  readonly milliseconds: number;
}

export interface ProvedFinding extends Diagnostic {
  /** Cases in which it happens; none of what never happens, and where there are pairs. */
  readonly cases: readonly Responses[];
  readonly pairs: readonly CasePair[];
}

/** Two cases that differ in one answer, of which the second is worse. */
export interface CasePair {
  readonly item: string;
  readonly outcome: string;
  readonly before: CaseSide;
  readonly after: CaseSide;
}

export interface CaseSide {
  readonly responses: Responses;
  /** Of the outcome. */
  readonly code: string | null;
}

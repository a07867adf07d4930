// What is proved of the open instrument, as the views see it.

import type { Sheet } from '../../analysis/index.ts';
import type { Plan } from '../../plan/index.ts';
import type { Proved } from '../../workers/index.ts';

/**
 * `nothing`: there is no outcome of which anything could be proved; `broken`: errors keep the instrument from being
 * proved; `failed`: the proof ended without an answer.
 */
export type ProofState = 'nothing' | 'broken' | 'proving' | 'proved' | 'failed';

export interface ProofsView {
  readonly state: ProofState;
  /** What is proved of the instrument as it is now; null before it is. */
  readonly current: Proved | null;
  /** The last that was proved, of an earlier state while there is no current one. */
  readonly latest: Proved | null;
  /** What can be asked while a case is answered; null where it is not known for that plan and day. */
  sheetOf(plan: Plan, assessedOn: string, outcome: string): Sheet | null;
  tryAgain(): void;
}

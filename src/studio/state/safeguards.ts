// How the open instrument stands with its safeguards, as the views see it.

import type { Instrument } from '../../model/types.ts';
import type { Safeguarded } from '../../workers/index.ts';

/** As `ProofState`: `nothing` decides yet; `broken` by errors; `failed` without an answer. */
export type SafeguardState = 'nothing' | 'broken' | 'looking' | 'looked' | 'failed';

export interface SeenSafeguards {
  /** The state of the instrument in which they were looked for. */
  readonly document: Instrument;
  readonly answer: Safeguarded;
}

export interface SafeguardsView {
  readonly state: SafeguardState;
  /** Of the instrument as it is now; null before that is known. */
  readonly current: SeenSafeguards | null;
  /** The last that was seen, of an earlier state while there is no current one. */
  readonly latest: SeenSafeguards | null;
  /** 0 to 1, while proofs are made. */
  readonly done: number | null;
  tryAgain(): void;
}

// Between which numbers the scores behind an outcome lie: asked for when it is looked at, as it takes longer than the rest.

import { planText } from '../../../plan/index.ts';
import type { Id } from '../../../model/types.ts';
import { reach, type ProofRequest, type Reach } from '../../../workers/index.ts';
import type { Workspace } from '../../state/index.ts';
import { scoresBehind } from './behind.ts';

export class Reaching {
  found = $state.raw<readonly Reach[]>([]);
  isBusy = $state(false);

  /** For an effect: what comes back gives it up. */
  ask({ document, plan, proofs }: Workspace, outcome: Id): () => void {
    const proved = proofs?.current;
    const scores = plan && proved ? scoresBehind(plan, outcome) : [];
    this.found = [];
    this.isBusy = scores.length > 0;
    const control = new AbortController();
    if (plan && proved && this.isBusy) {
      const request = { instrument: document, plan: planText(plan), assessedOn: proved.assessedOn };
      void this.#find(request, scores, control.signal);
    }
    return () => control.abort();
  }

  async #find(request: ProofRequest, scores: readonly Id[], signal: AbortSignal): Promise<void> {
    // Without an answer, nothing is said of them; all else stands.
    const found = await reach(request, scores, { signal }).catch(() => null);
    if (signal.aborted) return;
    this.found = found ?? [];
    this.isBusy = false;
  }
}

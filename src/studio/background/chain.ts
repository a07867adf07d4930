// What is worked out after an edit. The document is checked first, in the workspace; then these follow, as peers: each
// says what it wants of the checked document, and is run when that is another than before.

import type { Workspace } from '../state/index.ts';
import { Assessing } from './assessing.ts';
import { Covering } from './covering.svelte.ts';
import type { Peer } from './lane.ts';
import { Proofs } from './proofs.svelte.ts';
import { Safeguarding } from './safeguarding.svelte.ts';
import { simulationOf } from './simulation.svelte.ts';
import { testingOf } from './tests.svelte.ts';

export class Chain {
  readonly #peers: readonly Peer[];

  constructor(workspace: Workspace) {
    const [simulation, testing] = [simulationOf(workspace), testingOf(workspace)];
    const proofs = new Proofs(workspace, () => simulation.state.kind === 'running');
    const isBusy = () => proofs.state === 'proving' || simulation.state.kind === 'running';
    const safeguarding = new Safeguarding(workspace, isBusy);
    const covering = new Covering(workspace, () => isBusy() || safeguarding.state === 'looking');
    workspace.tell({
      simulated: () => simulation.took,
      tests: () => testing.counts,
      covered: () => covering.covered,
      proofs: () => proofs,
      safeguards: () => safeguarding,
    });
    // The workers begin while the page assesses.
    this.#peers = [
      simulation.baselines.following(workspace),
      simulation,
      new Assessing(workspace),
      testing,
      proofs,
      safeguarding,
      covering,
    ];
  }

  follow(): void {
    for (const peer of this.#peers) peer.follow();
  }

  stop(): void {
    for (const peer of this.#peers) peer.stop();
  }
}

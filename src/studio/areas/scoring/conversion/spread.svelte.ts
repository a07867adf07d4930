// How the bank in use spreads over the number that a scale cuts, asked of the bench after each simulation.

import type { Id } from '../../../../model/types.ts';
import { bench, type GroupCounts } from '../../../../workers/index.ts';
import { Lane } from '../../../background/lane.ts';
import { spreadingOf, type Spreading } from './tally.ts';

/** Group by group, everyone else at last; null where an instrument has no such scale. */
export interface Spreadings {
  readonly before: readonly Spreading[] | null;
  readonly after: readonly Spreading[] | null;
}

interface Wanted {
  readonly run: number;
  readonly scale: Id;
}

export class Spreads {
  readonly #lane: Lane<Wanted>;
  #answer = $state.raw<{ readonly of: Wanted; readonly spread: Spreadings } | null>(null);

  constructor() {
    this.#lane = new Lane({
      wait: 0,
      patience: Infinity,
      run: async (wanted) => {
        const spread = await bench().spread(wanted.run, wanted.scale);
        // A run that is gone has a later one, which is asked next.
        if (!spread) return;
        const { before, after } = spread;
        this.#answer = { of: wanted, spread: { before: addedUp(before), after: addedUp(after) } };
      },
    });
  }

  /** The latest of the scale. */
  of(scale: Id): Spreadings | null {
    return this.#answer?.of.scale === scale ? this.#answer.spread : null;
  }

  /** Called in an effect, writes nothing. */
  follow(run: number | null, scale: Id): void {
    this.#lane.want(run === null ? null : { run, scale });
  }

  stop(): void {
    this.#lane.stop();
  }
}

const addedUp = (counts: GroupCounts | null): readonly Spreading[] | null =>
  counts && counts.map(spreadingOf);

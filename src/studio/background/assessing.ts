// The case of the Try it form, assessed on the page after every edit and every answer.

import type { Case } from '../../engine/index.ts';
import type { Runnable, Workspace } from '../state/index.ts';
import { Lane } from './lane.ts';

interface Wanted {
  readonly runnable: Runnable;
  readonly given: Case;
}

export class Assessing {
  readonly #workspace: Workspace;
  readonly #lane: Lane<Wanted>;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    const { trial } = workspace;
    this.#lane = new Lane({
      wait: 0,
      patience: Infinity,
      run: ({ runnable, given }) => trial.assess(runnable, given),
    });
  }

  follow(): void {
    const { runnable, trial } = this.#workspace;
    this.#lane.want(runnable && { runnable, given: trial.case });
  }

  stop(): void {
    this.#lane.stop();
  }
}

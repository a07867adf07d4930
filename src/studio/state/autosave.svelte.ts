// Saving, as the page shows it.

import * as document from '../../document/index.ts';
import type { Instrument } from '../../model/types.ts';
import type { StorageProblem } from '../../storage/index.ts';

export type SaveState = document.SaveState<StorageProblem>;
export type Rescue<State = Instrument> = document.Rescue<State>;

export class Autosave<State = Instrument> extends document.Autosave<State, StorageProblem> {
  /** Another object whenever something has changed. */
  #change = $state.raw({});

  override get state(): SaveState {
    void this.#change;
    return super.state;
  }

  override get noted(): boolean | null {
    void this.#change;
    return super.noted;
  }

  protected override changed(): void {
    this.#change = {};
  }
}

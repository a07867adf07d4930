// Saving, as the page shows it.

import * as document from '../../document/index.ts';
import type { Instrument } from '../../model/types.ts';
import type { StorageProblem } from '../../storage/index.ts';

export type SaveState = document.SaveState<StorageProblem>;
export type Rescue<State = Instrument> = document.Rescue<State>;

export class Autosave<State = Instrument> extends document.Autosave<State, StorageProblem> {
  #shown = $state.raw({ state: super.state, noted: super.noted });

  override get state(): SaveState {
    return this.#shown.state;
  }

  override get noted(): boolean | null {
    return this.#shown.noted;
  }

  protected override changed(): void {
    this.#shown = { state: super.state, noted: super.noted };
  }
}

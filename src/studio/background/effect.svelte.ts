// What an edit does to the bank in use, before it is made.

import type { Command, Id, Instrument } from '../../model/index.ts';
import { planText, type Plan } from '../../plan/index.ts';
import { bench } from '../../workers/index.ts';
import { isOpen } from '../locks/index.ts';
import type { Workspace } from '../state/index.ts';
import { planLater } from './plan-later.ts';

export interface Effect {
  readonly bank: string;
  readonly cases: number;
  readonly changed: number;
}

/** What would be done. */
export interface Intended {
  readonly command: Command;
  /** The same as it is tried, and the outcomes that count. */
  readonly tried?: { readonly command: Command; readonly ids: readonly Id[] };
}

export class EditEffect {
  /** Null while it is not known. */
  found = $state.raw<Effect | null>(null);

  /** For an effect: what comes back gives it up. */
  ask({ bank, document, plan }: Workspace, { command, tried }: Intended): (() => void) | undefined {
    this.found = null;
    if (!bank || !isOpen(bank) || !plan) return undefined;
    const control = new AbortController();
    const edited = (tried?.command ?? command).apply(document);
    void this.#count(bank, plan, edited, tried?.ids, () => !control.signal.aborted);
    return () => control.abort();
  }

  /** Of some outcomes alone, where they are named. */
  async #count(
    bank: NonNullable<Workspace['bank']>,
    before: Plan,
    edited: Instrument,
    ids: readonly string[] | undefined,
    isWanted: () => boolean,
  ): Promise<void> {
    const after = await planLater(edited, isWanted);
    if (!after || !isWanted()) return;
    const texts = { before: planText(before), after: planText(after) };
    // Without an answer nothing is said; the edit stands all the same.
    const compared = await bench()
      .preview({ bank: bank.id, ...texts })
      .catch(() => null);
    if (!compared || !isWanted()) return;
    const { transitions, shifts, cases } = compared;
    const of = [...transitions.map(({ after: { id }, changed }) => ({ id, changed })), ...shifts];
    const changed = ids
      ? Math.max(0, ...of.filter(({ id }) => ids.includes(id)).map((one) => one.changed))
      : compared.changed;
    this.found = { bank: bank.name, cases, changed };
  }
}

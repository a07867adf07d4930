// What the differences between two versions do to the bank in use: together, and each alone.

import { checkInstrument, type Instrument } from '../../../model/index.ts';
import { planText, type Plan } from '../../../plan/index.ts';
import type { BankMeta } from '../../../storage/index.ts';
import { bench, type Preview } from '../../../workers/index.ts';
import { planLater } from '../../background/index.ts';
import { isOpen } from '../../locks/index.ts';
import { onlyWith, type ChangeRow } from './rows.ts';

/** Of one change: how many cases get another outcome; null where it cannot be run without the others. */
export type RowEffect = number | null;

export interface Comparison {
  readonly before: Instrument;
  readonly after: Instrument;
  readonly rows: readonly ChangeRow[];
}

export class Effects {
  /** Of all differences together; null while it is not known, or where a version cannot be run. */
  all = $state.raw<Preview | null>(null);
  /** By the id of the row, as far as it is known. */
  each = $state.raw<Readonly<Record<string, RowEffect>>>({});
  /** Whether something is still being counted. */
  isCounting = $state(false);

  /** For an effect: what comes back gives it up. */
  ask(bank: BankMeta | null, comparison: Comparison): (() => void) | undefined {
    this.all = null;
    this.each = {};
    this.isCounting = false;
    if (!bank || !isOpen(bank) || !comparison.rows.some((row) => row.isComputed)) return undefined;
    const control = new AbortController();
    const { signal } = control;
    this.isCounting = true;
    void this.#count(bank, comparison, signal).finally(() => {
      if (!signal.aborted) this.isCounting = false;
    });
    return () => control.abort();
  }

  async #count(bank: BankMeta, { before, after, rows }: Comparison, signal: AbortSignal): Promise<void> {
    const isWanted = () => !signal.aborted;
    const planOf = (document: Instrument) => planLater(document, isWanted);
    const [was, is] = [await planOf(before), await planOf(after)];
    if (!was || !isWanted()) return;
    const previewed = async (plan: Plan | null): Promise<Preview | null> =>
      plan &&
      (await bench()
        .preview({ bank: bank.id, before: planText(was), after: planText(plan) })
        // Without an answer nothing is said.
        .catch(() => null));
    const all = await previewed(is);
    if (!isWanted()) return;
    this.all = all;
    for (const row of rows.filter((one) => one.isComputed)) {
      const alone = onlyWith(before, after, row);
      const plan = checkInstrument(alone).length > 0 ? null : await planOf(alone);
      const found = await previewed(plan);
      if (!isWanted()) return;
      if (!plan || found) this.each = { ...this.each, [row.id]: found?.changed ?? null };
    }
  }
}

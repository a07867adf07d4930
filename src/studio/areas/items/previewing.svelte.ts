// What an edit of an item that is not made yet would do to the cases of the bank in use.

import type { Instrument, Item, Option } from '../../../model/index.ts';
import { planText, type Plan } from '../../../plan/index.ts';
import { bench } from '../../../workers/index.ts';
import { movesOf, planLater } from '../../background/index.ts';
import { Lane } from '../../background/lane.ts';
import { isOpen } from '../../locks/index.ts';
import type { Workspace } from '../../state/index.ts';

interface Wanted {
  readonly bank: string;
  readonly document: Instrument;
  readonly plan: Plan;
  readonly item: Item;
  /** As text, so that the same is not counted twice. */
  readonly options: string;
}

/** Levels and outcomes of which cases move. */
export interface Effect {
  readonly cases: number;
  readonly moves: readonly NonNullable<ReturnType<typeof movesOf>>[];
}

export class Previewing {
  readonly #workspace: Workspace;
  readonly #lane: Lane<Wanted>;
  #answer = $state.raw<{ readonly of: Wanted; readonly effect: Effect | null } | null>(null);

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#lane = new Lane({ wait: 150, patience: Infinity, run: (wanted) => this.#work(wanted) });
  }

  /** The latest that was counted; null where what is typed cannot be run. */
  get effect(): Effect | null {
    return this.#answer?.effect ?? null;
  }

  /** Whether that is of these options, and not of what was typed before. */
  isOf(options: readonly Option[]): boolean {
    return this.#answer?.of.options === JSON.stringify(options);
  }

  follow(item: Item, options: readonly Option[]): void {
    const { bank, runnable, isBehind } = this.#workspace;
    if (!bank || !isOpen(bank) || !runnable || isBehind) return;
    const { document, plan } = runnable;
    this.#lane.want({ bank: bank.id, document, plan, item, options: JSON.stringify(options) });
  }

  stop(): void {
    this.#lane.stop();
  }

  async #work(wanted: Wanted): Promise<void> {
    const { bank, document, plan, item } = wanted;
    const options = JSON.parse(wanted.options) as Option[];
    const items = document.items.map((one) => (one.id === item.id ? { ...one, options } : one) as Item);
    const goesOn = (): boolean => !this.#lane.isAwaited;
    const after = await planLater({ ...document, items }, goesOn);
    if (!goesOn()) return;
    const texts = after && { before: planText(plan), after: planText(after) };
    const report = texts && (await bench().preview({ bank, ...texts }));
    if (!after || !report) {
      this.#answer = { of: wanted, effect: null };
      return;
    }
    const ids = [...after.results.levels, ...after.results.classifications];
    const moves = ids.flatMap((id) => movesOf(report, id) ?? []);
    this.#answer = { of: wanted, effect: { cases: report.cases, moves } };
  }
}

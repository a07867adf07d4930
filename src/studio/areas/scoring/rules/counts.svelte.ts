// In how many cases of the bank in use conditions hold. They are asked of the bench as formulas beside the instrument: it
// shares all other columns with what was simulated.

import type { Id, Instrument } from '../../../../model/index.ts';
import { planText } from '../../../../plan/index.ts';
import { bench } from '../../../../workers/index.ts';
import { planLater } from '../../../background/index.ts';
import { isOpen } from '../../../locks/index.ts';
import type { Workspace } from '../../../state/index.ts';

const WAIT = 300;
/** The place of true among the values of a formula that is a condition. */
const TRUE = 1;
const idOf = (position: number): Id => `condition_of_rules_${String(position)}`;

interface Wanted {
  readonly bank: string;
  readonly document: Instrument;
  readonly texts: readonly string[];
}

/** Cases in which a condition holds. */
interface Count {
  readonly text: string;
  readonly rows: number;
}

export class ConditionCounts {
  #counts = $state.raw<readonly Count[]>([]);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  of(text: string): number | null {
    const count = this.#workspace.bank && this.#counts.find((one) => one.text === text);
    return count ? count.rows : null;
  }

  /** Counts again when what is asked, the instrument or the bank is another one; the old figures stay meanwhile. */
  follow(texts: readonly string[]): void {
    const { bank, runnable, isBehind } = this.#workspace;
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    if (!bank || !isOpen(bank) || !runnable || isBehind || texts.length === 0) return;
    const wanted = { bank: bank.id, document: runnable.document, texts };
    this.#timer = setTimeout(() => void this.#count(wanted, turn).catch(reportError), WAIT);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  async #count({ bank, document, texts }: Wanted, turn: number): Promise<void> {
    const asking = { ...document, formulas: [...document.formulas, ...formulasOf(texts)] };
    const compiled = await planLater(asking, () => turn === this.#turn);
    if (!compiled) return;
    const plan = planText(compiled);
    const counts: Count[] = [];
    for (const [position, text] of texts.entries()) {
      const filter = { outcome: idOf(position), position: TRUE };
      const rows = await bench().order({ bank, plan, sort: null, filter });
      if (turn !== this.#turn || rows === null) return;
      counts.push({ text, rows: rows.length });
    }
    this.#counts = counts;
  }
}

function formulasOf(texts: readonly string[]): Instrument['formulas'] {
  return texts.map((expression, position) => ({ id: idOf(position), label: { en: '-' }, expression }));
}

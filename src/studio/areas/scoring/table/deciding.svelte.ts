// Which rows of a decision table decide: in how many cases of the bank in use, and in the cases that proofs found.

import type { DecisionTable, Feel, Instrument, Responses } from '../../../../model/types.ts';
import { planText, type Plan } from '../../../../plan/index.ts';
import { bench, type ProvedFinding, type Tally } from '../../../../workers/index.ts';
import { planLater } from '../../../background/index.ts';
import { Lane } from '../../../background/lane.ts';
import { isOpen } from '../../../locks/index.ts';
import type { Workspace } from '../../../state/index.ts';
import { countingOf, type Counting } from './counting.ts';

export interface Asked {
  readonly table: DecisionTable;
  /** Conditions of the combinations that have no row. */
  readonly gaps: readonly (readonly Feel[])[];
  /** Conditions of the cells of the matrix that is shown. */
  readonly cells: readonly (readonly Feel[])[];
  readonly gap: ProvedFinding | undefined;
  readonly overlap: ProvedFinding | undefined;
}

interface Wanted extends Asked {
  readonly bank: string | null;
  readonly document: Instrument;
}

export interface Deciding {
  readonly document: Instrument;
  readonly table: DecisionTable;
  readonly gaps: Asked['gaps'];
  readonly cells: Asked['cells'];
  /** The bank that was counted, and how; null where there was none. */
  readonly counts: Counts | null;
  /** The combination that the case of the proof falls into; −1 where it is none of them. */
  readonly shown: number;
  /** Rows that hold together in the case of the proof. */
  readonly together: readonly number[];
}

export interface Counts {
  readonly bank: string;
  readonly plan: string;
  readonly rows: readonly Tally[];
  readonly gaps: readonly Tally[];
  readonly cells: readonly Tally[];
  /** Cases in which no row decides, though none is missing. */
  readonly undecided: number;
}

export class Decisions {
  readonly #workspace: Workspace;
  readonly #lane: Lane<Wanted>;
  #answer = $state.raw<Deciding | null>(null);

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#lane = new Lane({ wait: 300, patience: Infinity, run: (wanted) => this.#work(wanted) });
  }

  /** The latest, which may be of the table as it was. */
  get answer(): Deciding | null {
    return this.#answer;
  }

  /** Called in an effect, writes nothing. */
  follow(asked: Asked): void {
    const { bank, runnable, isBehind } = this.#workspace;
    if (!runnable || isBehind) return;
    const open = bank && isOpen(bank) ? bank.id : null;
    const hasAny = open !== null || asked.gap !== undefined || asked.overlap !== undefined;
    this.#lane.want(hasAny ? { ...asked, bank: open, document: runnable.document } : null);
  }

  stop(): void {
    this.#lane.stop();
  }

  /** A case of the bank that falls into a combination; null where there is none any more. */
  async caseIn(gap: number): Promise<{ readonly assessedOn: string; readonly responses: Responses } | null> {
    const counts = this.#answer?.counts;
    const row = counts?.gaps[gap]?.first;
    if (!counts || row === undefined || row === null) return null;
    const [found] = await bench().cases({ bank: counts.bank, plan: counts.plan }, [row]);
    return found?.case ?? null;
  }

  async #work({ table, gaps, cells, gap, overlap, bank, document }: Wanted): Promise<void> {
    const counting = countingOf(table, gaps, cells);
    const tables = [...document.tables, ...counting.tables];
    const plan = await planLater({ ...document, tables }, () => !this.#lane.isAwaited);
    if (!plan) return;
    const counts = bank === null ? null : await counted(bank, plan, counting);
    const seen = await this.#explained(plan, gap?.cases[0]);
    const met = await this.#explained(plan, overlap?.cases[0]);
    const why = met?.why[table.id];
    this.#answer = {
      document,
      table,
      gaps,
      cells,
      counts,
      shown: counting.gaps.findIndex(({ id, value }) => seen?.values[id] === value),
      together:
        why?.kind === 'table' ? why.rows.flatMap((truth, row) => (truth === 'true' ? [row] : [])) : [],
    };
  }

  async #explained(plan: Plan, responses: Responses | undefined) {
    const assessedOn = this.#workspace.proofs?.current?.assessedOn;
    if (!responses || assessedOn === undefined) return null;
    // The engine is large, and not needed before there is such a case.
    const { caseEngine } = await import('../../../../engine/index.ts');
    return caseEngine(plan).explain({ id: 'proof', assessedOn, responses });
  }
}

async function counted(bank: string, of: Plan, counting: Counting): Promise<Counts | null> {
  const plan = planText(of);
  const { undecided } = counting;
  const asked = [...counting.rows, ...counting.gaps, ...counting.cells, ...(undecided ? [undecided] : [])];
  const all = await bench().tally({ bank, plan, of: asked });
  if (!all) return null;
  const rows = counting.rows.length;
  const gaps = rows + counting.gaps.length;
  const cells = gaps + counting.cells.length;
  return {
    bank,
    plan,
    rows: all.slice(0, rows),
    gaps: all.slice(rows, gaps),
    cells: all.slice(gaps, cells),
    undecided: undecided ? (all[cells]?.cases ?? 0) : 0,
  };
}

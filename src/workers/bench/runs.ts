// The latest runs on one bank. They share what they have in common, and the oldest makes room.

import type { BankRun, CasesPart, ColumnBank, ResultColumns } from '../../engine/index.ts';
import type { Plan } from '../../plan/index.ts';
import type { Progress } from '../progress.ts';
import { finish } from './run.ts';

interface Bank {
  readonly columns: ColumnBank;
  readonly fit: (plan: Plan) => { readonly parts: readonly CasesPart[] };
}

const KEPT = 3;

export class Runs {
  private readonly bank: Bank;
  /** The latest last. */
  private readonly known = new Map<Plan, BankRun>();

  constructor(bank: Bank) {
    this.bank = bank;
  }

  /** Results stay as they are as long as their plan is among the latest, or in use; null where it was given up. */
  async resultsOf(
    plan: Plan,
    inUse: readonly Plan[],
    goesOn: () => boolean,
    progress: Progress,
  ): Promise<ResultColumns | null> {
    const known = this.known.get(plan);
    if (known) return known.results;
    const run = this.bank.columns.prepare(plan, this.bank.fit(plan).parts);
    if (!(await finish(run, this.bank.columns.rows, goesOn, progress))) return null;
    const other = this.known.get(plan);
    if (other) run.release();
    else this.known.set(plan, run);
    this.makeRoom(inUse);
    return (other ?? run).results;
  }

  private makeRoom(inUse: readonly Plan[]): void {
    for (const [plan, run] of [...this.known].slice(0, -KEPT)) {
      if (inUse.includes(plan)) continue;
      this.known.delete(plan);
      run.release();
    }
  }
}

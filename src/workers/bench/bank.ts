// One case bank in the worker's memory, fitted to the instruments that are run on it.

import { casesPart, ColumnBank, type CaseColumns, type CasesPart } from '../../engine/index.ts';
import { shortcut } from '../../model/shortcuts.ts';
import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { fitCases, type BankLayout } from '../../simulation/index.ts';
import { CHUNK_ROWS, getBank, isLocked, readChunks } from '../../storage/index.ts';
import { Runs } from './runs.ts';

export interface Fitted {
  readonly chunks: readonly CaseColumns[];
  /** The same, as columns are computed from them. */
  readonly parts: readonly CasesPart[];
  /** Answers that the instrument does not have (any more), by item. */
  readonly unfit: ReadonlyMap<Id, number>;
}

const fittedKept = shortcut('fitted banks');

export class BankInMemory {
  readonly id: string;
  readonly rows: number;
  readonly layout: BankLayout;
  /** Where instruments run on it; what they have in common is computed once. */
  readonly columns: ColumnBank;
  readonly runs = new Runs(this);
  private readonly chunks: CaseColumns[];
  private fitted: { readonly key: string; readonly value: Fitted } | undefined;

  private constructor(id: string, layout: BankLayout, chunks: CaseColumns[]) {
    this.id = id;
    this.layout = layout;
    this.chunks = chunks;
    this.rows = chunks.reduce((rows, chunk) => rows + chunk.rows, 0);
    this.columns = new ColumnBank(this.rows);
  }

  /** Undefined where it was deleted meanwhile, or is locked. */
  static async read(id: string): Promise<BankInMemory | undefined> {
    const meta = await getBank(id);
    if (!meta || isLocked(meta)) return undefined;
    const chunks: CaseColumns[] = [];
    for await (const chunk of readChunks(id)) chunks.push(chunk);
    return new BankInMemory(id, meta.layout, chunks);
  }

  /** The same for all plans that ask the same; of two different ones in turn, computed in turn. */
  fit(plan: Plan): Fitted {
    const codes = plan.results.classifications.map((id) => [id, plan.values.get(id)?.codes]);
    const key = JSON.stringify([plan.inputs, codes]);
    if (!fittedKept.isTaken || this.fitted?.key !== key) this.fitted = { key, value: this.fitAnew(plan) };
    return this.fitted.value;
  }

  private fitAnew(plan: Plan): Fitted {
    const fitted = this.chunks.map((chunk) => fitCases(chunk, this.layout, plan));
    const unfit = new Map<Id, number>();
    for (const part of fitted)
      for (const [id, count] of part.unfit) unfit.set(id, (unfit.get(id) ?? 0) + count);
    const chunks = fitted.map(({ cases }) => cases);
    return { chunks, parts: chunks.map((chunk) => casesPart(plan, chunk)), unfit };
  }
}

/** Where a row of a bank is. */
export function placeOf(row: number): { readonly chunk: number; readonly at: number } {
  return { chunk: Math.floor(row / CHUNK_ROWS), at: row % CHUNK_ROWS };
}

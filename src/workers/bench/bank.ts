// A piece of a case bank in a worker's memory, fitted to the instruments that are run on it.

import { casesPart, ColumnBank, type CaseColumns, type CasesPart } from '../../engine/index.ts';
import { shortcut } from '../../model/shortcuts.ts';
import type { Id } from '../../model/types.ts';
import type { Plan } from '../../plan/index.ts';
import { fitCases, type BankLayout } from '../../simulation/index.ts';
import { CHUNK_ROWS, getBank, isLocked, readChunks, type BankMeta } from '../../storage/index.ts';
import { Runs } from './runs.ts';

export interface Fitted {
  readonly chunks: readonly CaseColumns[];
  /** The same, as columns are computed from them. */
  readonly parts: readonly CasesPart[];
  /** Answers that the instrument does not have (any more), by item. */
  readonly unfit: ReadonlyMap<Id, number>;
  readonly absent: readonly Id[];
}

const fittedKept = shortcut('fitted banks');

/** The chunks of a bank are held in so many pieces, one after the other; this is one of them. */
export interface Piece {
  readonly bank: string;
  readonly number: number;
  readonly of: number;
}

export class BankInMemory {
  /** Row of the bank at which it begins. */
  readonly first: number;
  readonly rows: number;
  readonly layout: BankLayout;
  /** Where instruments run on it; what they have in common is computed once. */
  readonly columns: ColumnBank;
  readonly runs = new Runs(this);
  private readonly chunks: CaseColumns[];
  private fitted: { readonly key: string; readonly value: Fitted } | undefined;

  private constructor(first: number, layout: BankLayout, chunks: CaseColumns[]) {
    this.first = first;
    this.layout = layout;
    this.chunks = chunks;
    this.rows = chunks.reduce((rows, chunk) => rows + chunk.rows, 0);
    this.columns = new ColumnBank(this.rows);
  }

  /** Undefined where it was deleted meanwhile, or is locked. */
  static async read({ bank, number, of }: Piece): Promise<BankInMemory | undefined> {
    const meta = await getBank(bank);
    if (!meta || isLocked(meta)) return undefined;
    const begin = (piece: number) => Math.ceil((chunkCount(meta) * piece) / of);
    const chunks: CaseColumns[] = [];
    for await (const chunk of readChunks(bank, begin(number), begin(number + 1))) chunks.push(chunk);
    return new BankInMemory(begin(number) * CHUNK_ROWS, meta.layout, chunks);
  }

  /** The chunk that a row of the bank is in, and its place there. */
  chunkAt(row: number): { readonly index: number; readonly at: number } {
    const { chunk, at } = placeOf(row - this.first);
    return { index: chunk, at };
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
    const absent = fitted[0]?.absent ?? [];
    const chunks = fitted.map(({ cases }) => cases);
    return { chunks, parts: chunks.map((chunk) => casesPart(plan, chunk)), unfit, absent };
  }
}

export const chunkCount = ({ rows }: Pick<BankMeta, 'rows'>): number => Math.ceil(rows / CHUNK_ROWS);

/** Where a row of a bank is. */
export function placeOf(row: number): { readonly chunk: number; readonly at: number } {
  return { chunk: Math.floor(row / CHUNK_ROWS), at: row % CHUNK_ROWS };
}
